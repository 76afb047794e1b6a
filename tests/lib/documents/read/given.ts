import { readFileSync } from 'node:fs'
import { read } from '#lib/documents/read/read.ts'
import type { Structure } from '#lib/documents/structure.ts'

export const fileOf = (name: string) => readFileSync(new URL(`../files/${name}`, import.meta.url))
export const readFile = (name: string) => read(fileOf(name), name)
export const readText = (words: string, name: string) => read(Buffer.from(words), name)

/** Each block as `kind: words`, those of the kinds asked for. */
export function blocksOf({ text, blocks }: Structure & { text: string }, ...kinds: string[]) {
  return blocks
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

/** A PDF with one line of words to a page and nothing else; a page without words is blank. */
export function pdfOf(
  pages: string[],
  content = (words: string) => (words ? `BT /F 12 Tf 72 720 Td (${words}) Tj ET` : ''),
) {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((words, index) => {
      const drawn = content(words)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
        drawn.startsWith('<<') ? drawn : `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ]
    }),
  ]
  let file = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file + end, 'latin1')
}
