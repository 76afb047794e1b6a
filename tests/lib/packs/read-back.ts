import exceljs from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Tables of a DOCX as rows of cells, lines of a cell as they stand; layout tables too. */
export async function docxTables(bytes: Uint8Array): Promise<string[][][]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  return [...value.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = '']) =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[dh]>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => plain(cell)),
    ),
  )
}

export async function docxText(bytes: Uint8Array) {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
}

/** The text of a PDF in its reading order, without spaces: lines break where the page ends. */
export async function pdfText(bytes: Uint8Array) {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await task.promise
  let text = ''
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await (await pdf.getPage(number)).getTextContent()
    text += page.items.map((item) => ('str' in item ? item.str : '')).join('')
  }
  await task.destroy()
  return squeezed(text)
}

/** The tables of each slide as rows of cells. */
export function pptxTables(bytes: Uint8Array): string[][][] {
  return slides(bytes).flatMap((xml) =>
    [...xml.matchAll(/<a:tbl>(.*?)<\/a:tbl>/gs)].map(([, table = '']) =>
      [...table.matchAll(/<a:tr [^>]*>(.*?)<\/a:tr>/gs)].map(([, row = '']) =>
        [...row.matchAll(/<a:tc>(.*?)<\/a:tc>/gs)].map(([, cell = '']) => runsOf(cell)),
      ),
    ),
  )
}

export function pptxText(bytes: Uint8Array) {
  return slides(bytes).map(runsOf).join('\n')
}

export async function xlsxSheets(bytes: Uint8Array) {
  const book = new exceljs.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  return book.worksheets
}

export function squeezed(text: string) {
  return text.replace(/[\s\u00ad\u200b\u2060]/g, '')
}

function slides(bytes: Uint8Array) {
  const files = unzipSync(bytes)
  return Object.keys(files)
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort((a, b) => Number(a.match(/\d+/)?.[0]) - Number(b.match(/\d+/)?.[0]))
    .map((name) => strFromU8(files[name] ?? new Uint8Array()))
}

function runsOf(xml: string) {
  const paragraphs = xml
    .split('</a:p>')
    .map((each) => [...each.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text = '']) => text))
  return decoded(
    paragraphs
      .map((texts) => texts.join(''))
      .filter(Boolean)
      .join('\n'),
  )
}

function plain(html: string) {
  return decoded(html.replace(/<br \/>|<\/p><p>/g, '\n').replace(/<[^>]+>/g, ''))
}

function decoded(text: string) {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => named[name] ?? '')
}
