import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { messages } from '#lib/messages/load.ts'
import { filesOf } from '#lib/packs/files-of-format.ts'
import type { Format } from '#lib/packs/formats.ts'
import { makeInSubprocess } from '#lib/packs/make-in-subprocess.ts'
import type { Wanted } from '#lib/packs/model.ts'
import type { SnapshotContent } from '#lib/reviews/snapshot/content.ts'
import { contentOf } from './content.ts'
import { docxText, pdfText, pptxText, squeezed, xlsxSheets } from './read-back.ts'

const wanted: Wanted = { language: 'both', organization: null, sha256: 'c'.repeat(64), previous: null }
const content = contentOf(14)
const hostile = 'A #panic("x") $x$ *b* <script>alert(1)</script> &amp; ]] @R-1 \\ "q" `c` \u0007 𠮷野家 é'

describe('what is read', () => {
  for (const format of ['pdf', 'docx', 'pptx'] as const) {
    test(`${format}: each recommendation is followed by its words, then by the document, its date and the page`, async () => {
      const text = await read(format, content)
      for (const { number, title, passages } of content.recommendations) {
        const [passage] = passages
        if (!passage) throw new Error('each has one')
        const parts = [
          `R-${number}${title}`,
          passage.exact,
          passage.document.title,
          '8October2025',
          `page${passage.page}`,
        ]
        expect([parts, follow(text, parts.map(squeezed))]).toEqual([parts, true])
      }
    })

    test(`${format}: what somebody wrote is printed as it is, whatever it looks like`, async () => {
      const odd = withTitle(hostile)
      const plain = squeezed(hostile.replace('\u0007', ''))
      expect(await read(format, odd)).toContain(plain)
    })
  }

  test('the PDF shows a geta mark for what no font has, and is made all the same', async () => {
    expect(await read('pdf', withTitle('Party 🎉 한국어 \u{1F9D1}\u200D\u{1F680} العربية'))).toContain('Party〓')
  })

  test('the PDF says that it is PDF/UA-1, is tagged in its languages, and has all its fonts in it', async () => {
    const bytes = Buffer.from(await made('pdf', content))
    const text = bytes.toString('latin1')
    expect(text).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
    expect(text).toContain('/StructTreeRoot')
    for (const tag of ['H1', 'H2', 'H3', 'P', 'TR', 'TH', 'TD', 'Table'])
      expect(text).toMatch(new RegExp(`/S /${tag}\\b`))
    expect(text).toMatch(/\/Lang \(ja\)/)
    expect(text).toMatch(/\/Lang \(en\)/)
    expect(text).toContain('/DisplayDocTitle true')
    const described = [...text.matchAll(/\/Type \/FontDescriptor.*?>>/gs)].map(([font]) => font)
    expect(described.length).toBe(3)
    expect(described.filter((font) => !/\/FontFile[23] /.test(font))).toEqual([])
    expect(text).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansJP-Regular/)
  })

  test('the deck and the sheets of a series whose name is no XML are XML all the same', async () => {
    const named = { ...content, series: { ...content.series, name: 'R&D <Roundtable> "2"', nameJa: null } }
    for (const format of ['pptx', 'xlsx', 'docx'] as const) {
      const files = unzipSync(await made(format, named))
      for (const part of Object.keys(files).filter((name) => /\.(xml|rels)$/.test(name)))
        expect([format, part, strFromU8(files[part] ?? new Uint8Array()).match(/&(?!#?\w+;)|<Roundtable/)]).toEqual([
          format,
          part,
          null,
        ])
    }
  })

  test('the deck has every part that it lists, a title on each slide, and no table cell without a paragraph', async () => {
    const files = unzipSync(await made('pptx', content))
    const list = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array())
    const parts = [...list.matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name)
    expect(parts.filter((name) => !(name in files))).toEqual([])
    const slides = Object.keys(files).filter((name) => /slides\/slide\d+\.xml$/.test(name))
    expect(slides.length).toBeGreaterThan(10)
    for (const name of slides) {
      const xml = strFromU8(files[name] ?? new Uint8Array())
      expect(xml).toMatch(/type="title"/)
      for (const [cell] of xml.matchAll(/<a:tc>.*?<\/a:tc>/gs)) expect(cell).toMatch(/<a:p[ >/]/)
    }
  })

  test('a pack without anything in it says so', async () => {
    const text = await read('pdf', contentOf(0, { recommendations: [] }))
    expect(text).toContain(squeezed(messages.en.packs.none))
  })
})

describe('what is counted with', () => {
  test('sheets: header frozen and filtered, dates that are dates, and no formula', async () => {
    const sheets = await xlsxSheets(await made('xlsx', content))
    expect(sheets).toHaveLength(4)
    for (const sheet of sheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
      expect(sheet.autoFilter).toBeTruthy()
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()))
    }
    const [followUps, , , updates] = sheets
    const due = columnOf(followUps?.getRow(1).values, messages.en.packs.columns.due)
    expect(followUps?.getRow(2).getCell(due).value).toEqual(new Date('2026-09-30T00:00:00Z'))
    const next = columnOf(updates?.getRow(1).values, messages.en.packs.columns.nextStep)
    expect(updates?.getRow(2).getCell(next).value).toBe('\'=HYPERLINK("https://example.org","Meet again")')
    const at = columnOf(updates?.getRow(1).values, messages.en.packs.columns.at)
    // 16:30 in UTC is half past one of the next day in Tokyo.
    expect(updates?.getRow(2).getCell(at).value).toEqual(new Date('2026-09-16T01:30:00Z'))
  })

  test('CSV: byte order mark, CRLF, formulas defused, Japanese whole', async () => {
    const files = await filesOf('csv', { content, wanted: { ...wanted, language: 'ja' } })
    expect(files.map(({ name }) => name)).toEqual([
      'briefing-pack-3-ja-follow-ups.csv',
      'briefing-pack-3-ja-recommendations.csv',
      'briefing-pack-3-ja-responses.csv',
      'briefing-pack-3-ja-updates.csv',
    ])
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[3]?.bytes)
    expect(text.startsWith('\ufeff')).toBe(true)
    const rows = parse(text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
    const { columns } = messages.ja.packs
    expect(rows).toHaveLength(42)
    expect(rows[0]?.[columns.nextStep]).toMatch(/^'=HYPERLINK/)
    expect(rows[0]?.[columns.at]).toBe('2026-09-16 01:30')
    expect(rows.find((row) => row[columns.followUp] === 'F-3')?.件名).toBe('作業部会の設置、第3段階')
  })
})

test('500 follow-ups side by side take no more than 500 MB', async () => {
  const large = contentOf(500)
  for (const format of ['pdf', 'docx', 'pptx', 'xlsx'] as const) {
    const { peak } = await makeInSubprocess(format, { content: large, wanted: { ...wanted, previous: contentOf(250) } })
    expect([format, peak / 1024 < 500]).toEqual([format, true])
  }
})

describe('since the snapshot before', () => {
  test('what happened is told in every format that is read', async () => {
    const before: SnapshotContent = {
      ...content,
      number: 2,
      takenAt: '2026-10-01T03:00:00.000Z',
      followUps: content.followUps.slice(1).map((it) => (it.number === 5 ? { ...it, verifiedAt: null } : it)),
    }
    for (const format of ['pdf', 'docx', 'pptx'] as const) {
      const text = await read(format, content, { ...wanted, language: 'en', previous: before })
      expect(text).toContain(squeezed('Since snapshot 2 of 1 October 2026'))
      expect(text).toContain(squeezed('Verified by the secretariat (1)'))
      expect(text).toContain(squeezed('New (1)'))
    }
  })
})

async function made(format: Format, shown: SnapshotContent, asked = wanted) {
  const [file] = await filesOf(format, { content: shown, wanted: asked })
  if (!file) throw new Error(`no ${format}`)
  return file.bytes
}

async function read(format: 'pdf' | 'docx' | 'pptx', shown: SnapshotContent, asked = wanted) {
  const bytes = await made(format, shown, asked)
  if (format === 'pdf') return pdfText(bytes)
  return squeezed(format === 'docx' ? await docxText(bytes) : pptxText(bytes))
}

function withTitle(title: string): SnapshotContent {
  const small = contentOf(2)
  return {
    ...small,
    title,
    recommendations: small.recommendations.map((it) => ({ ...it, title, titleJa: null })),
    followUps: small.followUps.map((it) => ({ ...it, title, description: title })),
  }
}

/** Whether the parts stand somewhere in the text in this order, each close behind the one before. */
function follow(text: string, [first = '', ...rest]: string[]) {
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    let from = start
    const close = rest.every((part) => {
      const at = text.indexOf(part, from)
      const near = at >= 0 && at - from < 400
      from = at
      return near
    })
    if (close) return true
  }
  return false
}

function columnOf(header: unknown, name: string) {
  return Array.isArray(header) ? header.findIndex((cell) => String(cell).split(' / ')[0] === name) : -1
}
