import { describe, expect, test } from 'vitest'
import { of, summary } from './given.ts'

describe('other shapes', () => {
  test('a marking over the title, particulars on lines of their own', () => {
    expect(of(summary('consultations'))).toMatchObject({
      title: 'Summary of the Informal Consultations on Coastal Data',
      date: '2025-02-27',
      people: [],
      sections: ['I. INTRODUCTION', 'II. MAIN POINTS'],
    })
  })

  test('a sender over the title, people on one line', () => {
    expect(of(summary('ports'))).toMatchObject({
      title: 'Report of the Third Workshop on Port Safety',
      date: '2024-03-02',
      place: 'Port Ise',
      people: [
        'participant | Anna Berg | - | Harbour Board',
        'participant | Carlos Diaz | - | Hydrological Institute',
        'participant | Emi Fujita | Professor | University of Karlsby',
        'organizer | Åsa Öberg | - | Swedish Sea Agency',
        'participant | Bo Ek | - | Port of Ise',
        'participant | Cy Tan | - | Isle Trust',
        'participant | Dee Roe | - | Ministry of Harbours',
      ],
    })
  })

  test('countries over their delegates', () => {
    expect(of(summary('deserts')).people).toEqual([
      'participant | María Gómez | Minister of Environment | Argentum',
      'participant | Juan Paz | Adviser | Argentum',
      'participant | Lars Holm | Ambassador | Borealia',
      'participant | Ada Obi | - | Desert Fund',
    ])
  })

  test('those who sent apologies were not there', () => {
    expect(of(summary('minutes'))).toMatchObject({
      date: '2025-11-04',
      place: 'Online',
      people: [
        'participant | Anna Berg | chair | -',
        'participant | Bo Ek | secretary | -',
        'participant | Cy Tan | - | -',
      ],
    })
  })

  test('family names with offices', () => {
    expect(of(summary('council'))).toMatchObject({
      date: '2023-06-01',
      people: [
        'participant | 山川 | 議員 | -',
        'participant | 海野 | 議員 | -',
        'participant | 川本 | 座長 | -',
        'participant | 丘 | 局長 | 文教省',
      ],
    })
    expect(of(summary('plastics'))).toMatchObject({
      title: '海洋プラスチック対策に関する有識者会議（第2回）　議事要旨',
      people: ['participant | 青木 太郎 | - | -', 'participant | 井上 花子 | - | -', 'participant | 上田 次郎 | - | -'],
      themes: ['前回の議論の整理', '今後の進め方'],
    })
  })

  test('a day and a title that are told in prose', () => {
    expect(of(summary('lake'))).toMatchObject({
      title: "THE LAKE DECLARATION DIALOGUE: Chair's Summary",
      date: '2023-09-18 to 2023-09-20',
      themes: ['Monitoring'],
    })
  })
})
