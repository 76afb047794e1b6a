import type { Normalized } from '../normalize.ts'
import { assemble } from './assemble.ts'
import { chunksOf } from './pdf/chunks.ts'
import { partsOf } from './pdf/composition.ts'
import { type Page, withoutFurniture } from './pdf/furniture.ts'
import { runsOf } from './pdf/glyphs.ts'
import { open } from './pdf/open.ts'
import { inOrder } from './pdf/order.ts'
import { limits, Unreadable } from './unreadable.ts'

/** Raised with every change that gives any document other positions. */
export const PDF_READER_VERSION = 1

/** @throws Unreadable */
export async function readPdf(
  bytes: Uint8Array,
  onProgress: (page: number, pages: number) => void = () => {},
): Promise<Normalized> {
  if (!isWhole(bytes)) throw new Unreadable('damaged')
  const document = await open(bytes)
  try {
    if (document.numPages > limits.pages) throw new Unreadable('tooManyPages', { limit: limits.pages })
    const pages: Page[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await pageOf(document, number))
      onProgress(number, document.numPages)
    }
    if (pages.every((page) => page.rows.length === 0)) throw new Unreadable('scanned')
    const { pages: cleared, furniture } = withoutFurniture(pages)
    return assemble(partsOf(cleared), PDF_READER_VERSION, furniture)
  } finally {
    await document.loadingTask.destroy()
  }
}

async function pageOf(document: Awaited<ReturnType<typeof open>>, number: number): Promise<Page> {
  try {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    page.cleanup()
    return { number, height: viewport.height, rows: inOrder(chunksOf(runsOf(items, viewport)), viewport.width) }
  } catch {
    throw new Unreadable('damaged')
  }
}

/** A PDF ends with its mark; the library would make something of half a file, but half a document is none. */
function isWhole(bytes: Uint8Array) {
  return Buffer.from(bytes.subarray(-4096)).includes('%%EOF')
}
