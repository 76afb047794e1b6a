import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { Normalized } from '../normalize.ts'
import { assemble } from './assemble.ts'
import { decodeText } from './text.ts'
import { partsOf } from './tree.ts'

/** Raised with every change that gives any page other positions. */
export const HTML_READER_VERSION = 1

/** Navigation, scripts and what is hidden are no part of the text. */
export function readHtml(bytes: Uint8Array): Normalized {
  return assemble(partsOf(treeOf(decodeHtml(bytes)), { titled: 'by-heading' }), HTML_READER_VERSION)
}

export function treeOf(html: string): Root {
  return unified().use(rehypeParse).parse(html)
}

/** A page may say its encoding itself. */
function decodeHtml(bytes: Uint8Array) {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const [, named] = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head) ?? []
  try {
    if (named && !/^utf-?(8|16)/i.test(named)) return new TextDecoder(named, { fatal: true }).decode(bytes)
  } catch {
    // A page that names its encoding wrongly is read as one that does not name it.
  }
  return decodeText(bytes)
}
