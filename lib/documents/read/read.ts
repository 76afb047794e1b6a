import type { Progress } from '../../subprocess/ask.ts'
import { type Normalized, normalize } from '../normalize.ts'
import { formatOf } from './format.ts'
import type { Format } from './media-types.ts'
import { decodeText } from './text.ts'
import { limits, Unreadable } from './unreadable.ts'

/** Each format brings its libraries only when it is asked for. */
const readers: Record<Format, (bytes: Uint8Array, onProgress: Progress) => Promise<Normalized>> = {
  txt: async (bytes) => normalize(decodeText(bytes)),
  markdown: async (bytes) => (await import('./markdown.ts')).readMarkdown(bytes),
  html: async (bytes) => (await import('./html.ts')).readHtml(bytes),
  docx: async (bytes) => (await import('./docx.ts')).readDocx(bytes),
  pdf: async (bytes, onProgress) => (await import('./pdf.ts')).readPdf(bytes, onProgress),
}

export type Reading = Normalized & { format: Format }

/**
 * The text of a file and what it is made of. Hostile files are meant to be read by read-in-subprocess.ts, which bounds time and memory.
 * @throws Unreadable
 */
export async function read(bytes: Uint8Array, fileName: string, onProgress: Progress = () => {}): Promise<Reading> {
  const format = await formatOf(fileName, bytes)
  const document = await readers[format](bytes, onProgress)
  if (!/[\p{L}\p{N}]/u.test(document.text)) throw new Unreadable('empty')
  if ((document.pages.at(-1)?.number ?? 1) > limits.pages) throw new Unreadable('tooManyPages', { limit: limits.pages })
  return { format, ...document }
}
