import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { messages } from '#lib/messages/load.ts'
import { filesOf } from '#lib/packs/files-of-format.ts'
import type { Format } from '#lib/packs/formats.ts'
import { packLanguages } from '#lib/packs/languages.ts'
import { themeFigures } from '#lib/packs/model/themes.ts'
import { packOf, type Wanted } from '#lib/packs/model.ts'
import { states } from '#lib/progress-states.ts'
import { figuresOf } from '#lib/reviews/snapshot/figures.ts'
import { verify } from '#lib/reviews/snapshot/verify.ts'
import { stateHead } from '#lib/vocabulary.ts'
import { contentOf } from './content.ts'
import { docxTables, pdfText, pptxTables, squeezed, xlsxSheets } from './read-back.ts'

const wanted: Wanted = { language: 'en', organization: null, sha256: 'c'.repeat(64), previous: null }
const sizes = [0, 1, 14, 61]

describe('every number in every file is the number of the snapshot', () => {
  for (const language of packLanguages) {
    test.each(sizes)(`${language}, %i follow-ups, in what is read`, async (size) => {
      const { content, pack } = given(size, language)
      const figures = figuresOf(content)
      const counted = pack.figures.flatMap((group) => group.figures)
      const value = (key: string) => counted.find((each) => each.key === key)?.value
      expect(value('recommendations')).toBe(figures.recommendations)
      expect(value('followUps')).toBe(figures.followUps)
      for (const state of states) expect([state, value(state)]).toEqual([state, figures.byState[state]])
      for (const key of ['overdue', 'stale', 'waiting', 'atRisk', 'supportNeeded'] as const)
        expect([key, value(key)]).toEqual([key, { ...figures, ...figures.byConfidence }[key]])

      const docx = await docxTables(await made('docx', size, language))
      const pptx = pptxTables(await made('pptx', size, language))
      const pdf = await pdfText(await made('pdf', size, language))
      for (const { title, figures: rows } of pack.figures) {
        const expected = rows.map(({ label, value }) => [
          squeezed(label.map(({ text }) => text).join('')),
          String(value),
        ])
        const printed = (tables: string[][][]) =>
          tables
            .map((table) => table.map((row) => row.map(squeezed)))
            .find(([head]) => head?.[0] === squeezed(said(title)))
        expect(printed(docx)?.slice(1)).toEqual(expected)
        expect(printed(pptx)?.slice(1)).toEqual(expected)
        expect(pdf).toContain(squeezed(said(title)) + expected.flat().join(''))
      }
      for (const { title, figures: row } of pack.themeRows) {
        const numbers = themeFigures.map((key) => String(row[key]))
        const expected = [squeezed(said(title)), ...numbers]
        for (const tables of [docx, pptx])
          expect(tables.flat().map((cells) => cells.map(squeezed))).toContainEqual(expected)
        expect(pdf).toContain(expected.join(''))
      }
      for (const { title, rows } of pack.needs) {
        const heading = squeezed(said(pack.voice.counted(title, rows.length)))
        expect(pdf).toContain(heading)
      }
    })
  }

  test.each(sizes)('%i follow-ups, in what is counted with', async (size) => {
    const { content } = given(size, 'en')
    const figures = figuresOf(content)
    const [followUps, recommendations, responses, updates] = await xlsxSheets(await made('xlsx', size, 'en'))
    const { columns } = messages.en.packs
    const column = (name: string) => {
      const header = followUps?.getRow(1).values
      const index = Array.isArray(header) ? header.indexOf(name) : -1
      return followUps?.getColumn(index).values.slice(2) ?? []
    }
    expect([followUps, recommendations, responses, updates].map((sheet) => (sheet?.rowCount ?? 0) - 1)).toEqual([
      size,
      figures.recommendations,
      figures.recommendations,
      size * 3,
    ])
    for (const state of states)
      expect(column(columns.state).filter((word) => word === stateHead(state, 'en'))).toHaveLength(
        figures.byState[state],
      )
    expect(column(columns.overdue).filter((word) => word === 'yes')).toHaveLength(figures.overdue)
    expect(column(columns.stale).filter((word) => word === 'yes')).toHaveLength(figures.stale)
    expect(column(columns.unowned).filter((word) => word === 'yes')).toHaveLength(figures.unowned)

    const csv = parse(Buffer.from(await made('csv', size, 'en')), { bom: true, columns: true }) as Record<
      string,
      string
    >[]
    expect(csv).toHaveLength(size)
    for (const state of states)
      expect(csv.filter((row) => row[columns.state] === stateHead(state, 'en'))).toHaveLength(figures.byState[state])
    expect(csv.filter((row) => row[columns.overdue] === 'yes')).toHaveLength(figures.overdue)
  })

  test('the JSON file is the snapshot itself, and proves that it is unchanged', async () => {
    const text = new TextDecoder().decode(await made('json', 14, 'en'))
    expect(verify(text).whole).toBe(true)
    expect(verify(text.replace('"overdue":true', '"overdue":false')).whole).toBe(false)
  })
})

const kept = new Map<string, Uint8Array>()

async function made(format: Format, size: number, language: Wanted['language']) {
  const key = `${format} ${size} ${language}`
  const known = kept.get(key)
  if (known) return known
  const [file] = await filesOf(format, { content: contentOf(size), wanted: { ...wanted, language } })
  if (!file) throw new Error(`no ${key}`)
  kept.set(key, file.bytes)
  return file.bytes
}

function given(size: number, language: Wanted['language']) {
  const content = contentOf(size)
  return { content, pack: packOf(content, { ...wanted, language }) }
}

function said(words: { text: string }[]) {
  return words.map(({ text }) => text).join('')
}
