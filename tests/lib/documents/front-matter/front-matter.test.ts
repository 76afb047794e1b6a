import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { frontMatterOf } from '#lib/documents/front-matter/front-matter.ts'
import { readFile } from '../read/given.ts'
import { of, summary } from './given.ts'

test('the summary of 8 October 2025 names everybody, and no year', () => {
  const seed = new URL('../../../../prisma/seed/', import.meta.url)
  const { participants } = JSON.parse(readFileSync(new URL('roundtable.json', seed), 'utf8'))
  const { date, place, people, themes } = of(readFileSync(new URL('roundtable-summary.txt', seed), 'utf8'))
  expect(date).toBe('noYear')
  expect(place).toBe('JST Tokyo Headquarters')
  expect(people).toEqual(
    participants.map((each: Record<string, string>) =>
      [each.part, each.name, each.printedTitle, each.printedAs].join(' | '),
    ),
  )
  expect(themes).toEqual([
    'Scientific Advice and Diplomacy',
    'Inter-Ministerial Coordination and the Science Advisor System',
    'Dialogue and Collaboration among Diverse Stakeholders',
  ])
})

describe('in English', () => {
  test('an alphabetical list, a kind of document over its title, numbered headings', () => {
    expect(of(summary('river'))).toEqual({
      title: 'Summary Report: Fourth Dialogue on River Basins',
      date: '2024-06-03 to 2024-06-04',
      place: 'Karlsby',
      people: [
        'participant | Anna Berg | Head of Unit | Ministry of Water',
        'participant | Carlos Diaz | Research Director | Hydrological Institute of Valdora',
        'participant | Emi Fujita | - | Department of Geography, University of Karlsby',
        'participant | George Hill | - | Basin Commission',
        'participant | Ida Jensen | Ambassador of Valdora | -',
        'organizer | Karl Lund | - | Basin Commission',
      ],
      sections: [
        'List of Participants (in alphabetical order)',
        '1. Opening',
        '2. Discussion',
        '2.1 Floods',
        '3. Recommendations',
      ],
      themes: ['Floods'],
    })
  })

  test('fields for date and place, sectors over names, apologies', () => {
    expect(of(summary('noise'))).toMatchObject({
      title: 'Roundtable on Urban Noise',
      date: '2025-03-12',
      place: 'Town Hall, Ostrava',
      people: [
        'organizer | Petra Novakova | Mayor | City of Ostrava',
        'organizer | Jan Dvorak | Moderator | -',
        'participant | Lena Maly | Adviser | Ministry of Transport',
        'participant | Tom Reed | Deputy Director | Noise Agency',
        'participant | Uma Patel | Professor | Technical University',
        'participant | Vic Stone | Lecturer | Sound Institute',
      ],
      themes: ['Way forward'],
    })
  })

  test('bullets, and a secretariat', () => {
    expect(of(summary('seeds'))).toMatchObject({
      date: '2023-11-15',
      place: 'Hybrid meeting, Oslo and online',
      people: [
        'participant | Aino Korhonen | - | Nordic Seed Vault',
        'participant | Bilal Haddad | Head of Genetics | Desert Plant Institute',
        'participant | Chiara Conti | - | University of Pavia',
        'secretariat | Dag Olsen | - | Nordic Seed Vault',
      ],
    })
  })

  test('entries over several lines, surnames first', () => {
    expect(of(summary('soil'))).toMatchObject({
      title: 'REPORT OF THE EXPERT MEETING ON SOIL',
      date: '2025-09-22 to 2025-09-24',
      place: 'Nairobi, Kenya',
      people: [
        'participant | Grace Otieno | Director | Soil Survey, Ministry of Agriculture',
        'participant | Themba Mbeki | Senior Scientist | African Soil Institute',
        'participant | Yuki Sato | Researcher | National Agriculture Organization',
      ],
    })
  })

  test('nothing but prose', () => {
    expect(of(summary('prose'))).toMatchObject({
      title: 'Third Harbour Roundtable',
      date: '2024-02-07',
      people: [
        'participant | Rui Alves | - | Port Authority',
        'participant | Sara Brito | - | Ministry of the Sea',
        'participant | Tia Costa | - | Coastal University',
      ],
    })
  })

  test('no gap between a list and the heading below it', () => {
    expect(of(summary('workshop'))).toMatchObject({ date: '2022-05-05', sections: ['Speakers', 'Main messages'] })
  })
})

describe('in Japanese', () => {
  test('numbered particulars, committee and secretariat', () => {
    expect(of(summary('science'))).toMatchObject({
      title: '科学と社会をつなぐ円卓会議　議事要旨',
      date: '2024-03-21',
      place: '文教会館 第2会議室',
      people: [
        'participant | 山川 一郎 | 教授 | 東都大学',
        'participant | 海野 花子 | 主任研究員 | 国立環境技術研究所',
        'participant | 川本 太郎 | 代表取締役 | 株式会社みどり',
        'secretariat | 丘 次郎 | 課長 | 科学振興局 企画課',
      ],
      themes: ['市民との対話について', '若手研究者の支援について'],
    })
  })

  test('names with affiliations in brackets', () => {
    expect(of(summary('disaster'))).toMatchObject({
      date: '2025-02-14',
      place: 'みなと市役所',
      people: [
        'participant | 青木太郎 | 教授 | みなと大学',
        'participant | 井上花子 | 課長 | みなと市防災課',
        'participant | ジョン・スミス | - | 国際防災機構',
        'participant | 上田次郎 | - | 県庁',
      ],
    })
  })

  test('several names on a line, grouped by side', () => {
    expect(of(summary('dialogue')).people).toEqual([
      'participant | 山田 太郎 | 参事官 | 内閣府',
      'participant | 佐藤 花子 | 教授 | 東都大学',
      'participant | オラ・ノルマン | 教授 | オスロ大学',
    ])
  })
})

test.each(['coastal-data.docx', 'coastal-data.pdf'])('a table of people in %s', async (name) => {
  const { title, date, place, participants } = frontMatterOf(await readFile(name))
  expect(title).toBe('Coastal Data Roundtable: Sharing What the Sea Tells Us')
  expect(date.iso).toBe('2024-05-14')
  expect(place).toBe('Harbour Hall, Lindholm')
  expect(participants.map(({ name, position, organization }) => [name, position, organization])).toEqual([
    ['Mara Ellingsen', 'Director', 'Institute for Tides'],
    ['Tomas Vidal', 'Senior Adviser, Ports and Pilots', 'Ministry of Harbours'],
    ['Ines Okonkwo', 'Professor', 'University of Lindholm'],
  ])
})
