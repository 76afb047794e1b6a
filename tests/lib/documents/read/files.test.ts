import { describe, expect, test } from 'vitest'
import { structure } from '#lib/documents/structure.ts'
import { blocksOf, readFile } from './given.ts'

const english = [
  'title: Coastal Data Roundtable: Sharing What the Sea Tells Us',
  'heading: Participants',
  'heading: 1. Sharing observations',
  'heading: 2. Warning systems',
  'heading: 3. Next steps',
]
const people = [
  'tableCell: Name',
  'tableCell: Position',
  'tableCell: Organization',
  'tableCell: Mara Ellingsen',
  'tableCell: Director',
  'tableCell: Institute for Tides',
  'tableCell: Tomas Vidal',
  'tableCell: Senior Adviser, Ports and Pilots',
  'tableCell: Ministry of Harbours',
  'tableCell: Ines Okonkwo',
  'tableCell: Professor',
  'tableCell: University of Lindholm',
]

describe.each(['coastal-data.docx', 'coastal-data.pdf'])('an English summary as %s', (name) => {
  test('has its headings, table, items and notes', async () => {
    const document = await readFile(name)
    expect(document.language).toBe('en')
    expect(blocksOf(document, 'title', 'heading')).toEqual(english)
    expect(blocksOf(document, 'tableCell')).toEqual(people)
    expect(
      document.blocks
        .filter(({ cell }) => cell)
        .map(({ cell }) => [cell?.row, cell?.column])
        .slice(0, 4),
    ).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
    ])
    expect(blocksOf(document, 'listItem')).toEqual([
      'listItem: Ministries should name one office that answers for the archive.',
      'listItem: Universities should train observers in describing what they measure.',
      'listItem: Funders are urged to pay for keeping data, and not only for collecting them.',
    ])
    expect(blocksOf(document, 'footnote')).toEqual([
      'footnote: See the survey of coastal archives, https://archives.example.org/survey',
      'footnote: The rule of two confirmations dates from the years of the telegraph.',
    ])
  })

  test('has whole sentences, with the marks of the notes beside the text', async () => {
    const { text, footnotes } = await readFile(name)
    expect(text).toContain(
      'are still kept by whoever made them. The meeting heard that two thirds of all buoy records are lost',
    )
    expect(text).toContain('Coastal states should publish their observations within a year of making them, and they')
    const before = footnotes.map(({ reference }) => text.slice((reference?.start ?? 0) - 5, reference?.start))
    expect(before).toEqual(['them.', 'tion.'])
  })
})

test('a PDF is cleared of its running head and page numbers, which stay on record', async () => {
  const { text, furniture, pages } = await readFile('coastal-data.pdf')
  expect(pages.map(({ number }) => number)).toEqual([1, 2])
  expect(text).not.toMatch(/Page \d|— summary/)
  expect(furniture).toEqual([
    { page: 1, text: 'Coastal Data Roundtable — summary' },
    { page: 1, text: 'Page 1' },
    { page: 2, text: 'Coastal Data Roundtable — summary' },
    { page: 2, text: 'Page 2' },
  ])
})

test('two columns are read one after the other, with words mended that were cut at a line’s end', async () => {
  const document = await readFile('two-columns.pdf')
  const paragraph =
    'Foresters reported that the dry season now begins a month earlier than a generation ago, and that the brigades of the valley communities are no longer able to keep the upper slopes under observation. Regional governments should therefore install cameras on all ridges, and should share their pictures across the border without delay.'
  expect(blocksOf(document, 'title', 'heading')).toEqual([
    'title: Mountain Forests Dialogue: Summary',
    'heading: Fire',
    'heading: Water',
  ])
  expect(blocksOf(document, 'paragraph').filter((each) => each === `paragraph: ${paragraph}`)).toHaveLength(5)
  expect(document.text.match(/It was agreed that communities need a common register of springs\./g)).toHaveLength(5)
  expect(blocksOf(document, 'footnote')).toEqual(['footnote: A first register was drawn up by hikers.'])
})

test('a page printed by a browser: narrow tables, headings in bold, columns, Kanji written as radicals', async () => {
  const document = await readFile('mountain-weather.pdf')
  const blocks = blocksOf(document)
  expect(blocks.filter((each) => /^(title|heading)/.test(each))).toEqual([
    'title: Report of the Fourth Roundtable on Mountain Weather and the Safety of Those Who Live There',
    'heading: Participants',
    'heading: Forecasts and warnings',
    'heading: Instruments',
    'heading: 日本からの参加者の発言',
  ])
  expect(blocksOf(document, 'tableCell').slice(3)).toEqual([
    'tableCell: Hanna Strand-Lie',
    'tableCell: National Weather Service of Valdora, Department of Mountain Forecasting and Avalanche Warning',
    'tableCell: Head of Department',
    'tableCell: Oto Kral',
    'tableCell: Technical University of Alpenrode',
    'tableCell: Associate Professor of Snow Physics and Remote Sensing',
    'tableCell: Mia de Vries',
    'tableCell: Alpine Rescue',
    'tableCell: Coordinator',
  ])
  const columns = blocks.slice(blocks.indexOf('heading: Instruments') + 1)
  expect(columns[0]).toMatch(/^paragraph: Many instruments stand .* in which it is needed most\.$/)
  expect(columns[1]).toMatch(/^paragraph: Data from private stations .* with a group of owners\.$/)
  expect(document.text).toContain('関係機関は、観測機器の保守を担う人材の育成を進めるべきである。')
  expect(document.furniture).toEqual([
    { page: 1, text: 'Mountain Weather' },
    { page: 1, text: '1 / 1' },
  ])
})

describe.each(['ocean-data-ja.docx', 'ocean-data-ja.pdf'])('a Japanese summary as %s', (name) => {
  test('has its headings, table and note, and sentences without gaps', async () => {
    const document = await readFile(name)
    expect(document.language).toBe('ja')
    expect(blocksOf(document, 'heading')).toEqual([
      'heading: 出席者',
      'heading: １．観測データの公開',
      'heading: ２．警報の伝達',
      'heading: ３．今後の予定',
    ])
    expect(blocksOf(document, 'tableCell').slice(3, 6)).toEqual([
      'tableCell: 浜野 渚',
      'tableCell: 潮汐研究所',
      'tableCell: 所長',
    ])
    expect(document.text).toContain('日時：令和7年10月8日（水）13時から15時')
    expect(document.text).toContain('沿岸の各機関は、観測から一年以内にデータを公開すべきである。')
    expect(document.text.match(/気象機関は、高潮の予測を二度目の確認を待たずに伝える必要がある。/g)).toHaveLength(5)
    expect(blocksOf(document, 'footnote')).toEqual(['footnote: 沿岸観測記録の保存に関する調査による。'])
  })
})

test.each(['coastal-data.docx', 'coastal-data.pdf', 'two-columns.pdf', 'ocean-data-ja.docx', 'ocean-data-ja.pdf'])(
  'whatever is said of %s fits its text',
  async (name) => {
    const { text, version, language, format, ...parts } = await readFile(name)
    expect(structure.parse(parts)).toEqual(parts)
    expect(parts.pages.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    let end = 0
    for (const block of parts.blocks) {
      expect(block.start).toBeGreaterThanOrEqual(end)
      expect(text.slice(block.start, block.end)).toMatch(/^\S[\s\S]*\S$|^\S$/)
      end = block.end
    }
    expect(end).toBeLessThanOrEqual(text.length)
  },
)
