import { describe, expect, test } from 'vitest'
import { personIn } from '#lib/documents/front-matter/person-en.ts'
import { personInJapanese } from '#lib/documents/front-matter/person-ja.ts'

const said = (person: ReturnType<typeof personIn>) =>
  person && [person.name, person.position ?? '-', person.organization ?? '-'].join(' | ')

test.each([
  ['Mara Ellingsen (Institute for Tides)', 'Mara Ellingsen | - | Institute for Tides'],
  ['Dr. Mara Ellingsen (Director, Institute for Tides)', 'Mara Ellingsen | Director | Institute for Tides'],
  [
    'Prof. Tomas van der Vidal – Senior Adviser, Ministry of Harbours',
    'Tomas van der Vidal | Senior Adviser | Ministry of Harbours',
  ],
  ['ELLINGSEN, Mara (Ms), Director, Institute for Tides', 'Mara Ellingsen | Director | Institute for Tides'],
  ['Ines Okonkwo, Professor at the University of Lindholm', 'Ines Okonkwo | Professor | University of Lindholm'],
  ['Ines Okonkwo, Director of the Institute for Tides', 'Ines Okonkwo | Director | Institute for Tides'],
  ['Ministry of Harbours: Ines Okonkwo', 'Ines Okonkwo | - | Ministry of Harbours'],
  ['Norway: Ines Okonkwo', 'Ines Okonkwo | - | Norway'],
  ['Ines Okonkwo\tProfessor\tUniversity of Lindholm', 'Ines Okonkwo | Professor | University of Lindholm'],
  [
    'J. R. O’Neill, Chief Scientific Adviser, Department for Harbours',
    'J. R. O’Neill | Chief Scientific Adviser | Department for Harbours',
  ],
  [
    'Anne-Marie Roux, Assistant, Ports Group, Centre for Seas (CS), Sea Agency',
    'Anne-Marie Roux | Assistant, Ports Group | Centre for Seas (CS), Sea Agency',
  ],
  [
    'Ines Okonkwo, Counsellor (Education and Research) Embassy of Valdora',
    'Ines Okonkwo | Counsellor (Education and Research) | Embassy of Valdora',
  ],
  ['In alphabetical order', null],
  ['The meeting was opened by Ines Okonkwo, Director. She said that it was late.', null],
])('%s', (words, expected) => {
  expect(said(personIn(words))).toBe(expected)
})

describe('in Japanese', () => {
  test.each([
    ['浜野 渚　潮汐研究所 所長', '浜野 渚 | 所長 | 潮汐研究所'],
    ['浜野　太郎　港町大学大学院工学系研究科 教授', '浜野 太郎 | 教授 | 港町大学大学院工学系研究科'],
    ['○浜野太郎（港町大学教授）', '浜野太郎 | 教授 | 港町大学'],
    ['港町大学 教授 浜野 太郎', '浜野 太郎 | 教授 | 港町大学'],
    ['浜野太郎　海洋政策局企画課長', '浜野太郎 | 企画課長 | 海洋政策局'],
    ['浜野太郎　潮汐研究所長', '浜野太郎 | 所長 | 潮汐研究所'],
    ['浜野太郎氏（海洋機構 理事長）', '浜野太郎 | 理事長 | 海洋機構'],
    ['ジョン・スミス　英国大使館 一等書記官', 'ジョン・スミス | 一等書記官 | 英国大使館'],
    ['（五十音順、敬称略）', null],
    ['避難計画について', null],
    ['委員から意見があった。', null],
  ])('%s', (words, expected) => {
    expect(said(personInJapanese(words))).toBe(expected)
  })
})
