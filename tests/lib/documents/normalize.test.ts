import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalize } from '#lib/documents/normalize.ts'
import { pageAt, structure } from '#lib/documents/structure.ts'

const summary = normalize(readFileSync(new URL('../../../prisma/seed/roundtable-summary.txt', import.meta.url), 'utf8'))
const slice = (span: { start: number; end: number } | null | undefined) =>
  span ? summary.text.slice(span.start, span.end) : null

/** Lines as wrapped text has them: what joins, splits and marks, in any order and with any gaps. */
const piece = fc.oneof(
  fc.constantFrom(
    'in-',
    'depth',
    'science and',
    'Technology',
    '- item',
    '(A Heading)',
    'Participants:',
    '# Title',
    '2 https://a.b',
  ),
  fc.constantFrom(
    "' https://c.d",
    '1.',
    '(a)',
    'foo,',
    '科学',
    '技術、',
    '。',
    '•',
    '\u00ad',
    'co\u00ad',
    'word—',
    'Ann Lee, Head',
    '\t',
    '-',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.lorem({ mode: 'sentences', maxCount: 2 }),
)
const gap = fc.constantFrom('\n', '\n', '\r\n', '\n\n', ' ', '\n\n\n\n', '\f', '\n\f\n', '', '\u2028', '\u3000')
const wrapped = fc.array(fc.tuple(piece, gap), { maxLength: 25 }).map((pairs) => pairs.flat().join(''))

describe('the summary of 8 October 2025', () => {
  test('is joined across wraps, blank lines and hyphens', () => {
    expect(summary.text).toContain('the 7th Science and Technology Basic Plan, along with')
    expect(summary.text).toContain('and had in-depth discussions on the actions needed')
    for (const word of ['multi-faceted framework', 'decision-making in', 'industry—inter-ministerial coordination']) {
      expect(summary.text).toContain(word)
    }
  })

  test('keeps every word as printed', () => {
    const raw = readFileSync(new URL('../../../prisma/seed/roundtable-summary.txt', import.meta.url), 'utf8')
    expect(summary.text.replace(/\s/g, '')).toBe(raw.replace(/\s/g, ''))
    expect(summary.text).toContain('such as Al and quantum computing')
  })

  test('has its title, its headings, its list and every participant on a line', () => {
    const of = (kind: string) => summary.blocks.filter((block) => block.kind === kind).map(slice)
    expect(of('title')).toEqual([
      'Science and Technology Diplomacy Roundtable: What actions are called for in today’s turbulent global environment?',
    ])
    expect(of('heading')).toEqual([
      'Participants:',
      'Organizer/Moderator:',
      'Secretariat:',
      'Discussion Summary:',
      '(Scientific Advice and Diplomacy)',
      '(Inter-Ministerial Coordination and the Science Advisor System)',
      '(Dialogue and Collaboration among Diverse Stakeholders)',
    ])
    expect(of('listItem')).toHaveLength(13 + 4)
    expect(of('listItem')[6]).toBe(
      'Takahiro Nozaki, Associate Professor, Department of System Design Engineering, Faculty of Science and Technology Keio University/ JST-STPF',
    )
    expect(of('listItem').at(-1)).toMatch(/^Moreover, there remains .* in this regard\.$/)
  })

  test('knows its three pages', () => {
    expect(summary.pages.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(summary.pages.map(slice).join('')).toBe(summary.text)
    const pageOf = (words: string) => pageAt(summary, summary.text.indexOf(words))
    expect(pageOf('Ayako Endo')).toBe(1)
    expect(pageOf('Discussion Summary')).toBe(2)
    expect(pageOf('In light of changes')).toBe(2)
    expect(pageOf('(Dialogue and Collaboration')).toBe(3)
  })

  test('knows its footnotes and the misread marks that point to them', () => {
    expect(summary.footnotes.map(({ number, mark, page }) => ({ number, mark, page }))).toEqual([
      { number: 1, mark: "'", page: 2 },
      { number: 2, mark: '2', page: 2 },
    ])
    expect(summary.footnotes.map(slice)).toEqual([
      'https://www.hfsp.org/history',
      'https://www.jst.qo.jp/aspire/nexus/en/about/index.html',
    ])
    const marks = summary.footnotes.map(({ reference }) => [reference?.start, slice(reference)])
    expect(marks).toEqual([
      [summary.text.indexOf("HFSP'") + 4, "'"],
      [summary.text.indexOf('NEXUS?') + 5, '?'],
    ])
  })
})

describe('for any text', () => {
  test('normalizing again changes nothing', () => {
    fc.assert(
      fc.property(wrapped, (raw) => {
        const { text } = normalize(raw)
        expect(normalize(text).text).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  test('pages cover it without a gap; blocks follow each other and hold all words', () => {
    fc.assert(
      fc.property(wrapped, (raw) => {
        const { version, text, language, ...parts } = normalize(raw)
        expect(structure.parse(parts)).toEqual(parts)
        expect(parts.pages.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        for (const [index, block] of parts.blocks.entries()) {
          expect(block.start).toBeGreaterThanOrEqual((parts.blocks[index - 1]?.end ?? -2) + 2)
          expect(block.end).toBeGreaterThanOrEqual(block.start)
          expect(pageAt(parts, block.start)).toBe(block.page)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('no letter is lost or added', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
    fc.assert(
      fc.property(wrapped, (raw) => letters(normalize(raw).text) === letters(raw)),
      { numRuns: 1000 },
    )
  })
})
