import path from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { type Format, formatNamed } from './media-types.ts'
import { mustNotBeTooLarge, Unreadable } from './unreadable.ts'

/** What a file is by its own bytes; its name must say the same. @throws Unreadable */
export async function formatOf(fileName: string, bytes: Uint8Array): Promise<Format> {
  mustNotBeTooLarge(bytes.length)
  if (bytes.every((byte) => byte === 0)) throw new Unreadable('empty')
  const ending = path.extname(fileName).slice(1).toLowerCase()
  const named = formatNamed(fileName)
  const found = await kindOf(bytes)
  if (found === 'macros' || /^(doc|dot)m$/.test(ending)) throw new Unreadable('macros')
  if (found === 'encrypted') throw new Unreadable('encrypted')
  // Old Word says what it is by its bytes, and its users often rename it.
  if (found === 'doc') throw new Unreadable(named && named !== 'docx' ? 'mislabelled' : 'oldWord', { kind: 'doc' })
  if (found === 'odt' && (!named || ending === 'odt')) throw new Unreadable('openDocument')
  if (!named) throw new Unreadable(ending === 'doc' ? 'oldWord' : 'unsupported')
  if (named === found || (found === 'text' && (named === 'txt' || named === 'markdown' || named === 'html')))
    return named
  if (found === 'html' && named !== 'docx' && named !== 'pdf') return named
  // What should be packed and is not even recognized was cut off or overwritten at its head.
  if (found === 'other' && (named === 'docx' || named === 'pdf')) throw new Unreadable('damaged')
  if (found === 'other') throw new Unreadable('encoding')
  throw new Unreadable('mislabelled', { kind: found })
}

type Found = Format | 'text' | 'doc' | 'odt' | 'xlsx' | 'pptx' | 'zip' | 'picture' | 'macros' | 'encrypted' | 'other'

async function kindOf(bytes: Uint8Array): Promise<Found> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  // Some writers put a few bytes in front of a PDF; readers look for its mark in the first kilobyte.
  if (buffer.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  const sniffed = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const ending: string | undefined = sniffed?.ext
  if (ending === 'cfb') return inContainer(buffer)
  if (/^(doc|dot|xls|xlt|ppt|pot|pps)m$/.test(ending ?? '')) return 'macros'
  if (buffer.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return inArchive(buffer, ending)
  if (sniffed?.mime.startsWith('image/')) return 'picture'
  if (ending && ending !== 'xml') return 'other'
  if (!looksLikeText(buffer)) return 'other'
  return /^\s*(<!doctype html|<html|<\?xml[^>]*>\s*(<!doctype html|<html))/i.test(buffer.toString('latin1', 0, 2048))
    ? 'html'
    : 'text'
}

/** Names of entries stand uncompressed in a ZIP, so what they are can be told even when its end is missing. */
function inArchive(buffer: Buffer, ending: string | undefined): Found {
  if (buffer.includes('vbaProject.bin') || buffer.includes('macroEnabled')) return 'macros'
  if (buffer.includes('word/document.xml') || ending === 'docx') return 'docx'
  if (ending === 'odt' || ending === 'xlsx' || ending === 'pptx') return ending
  return 'zip'
}

/** The container of Office up to 2003 holds documents protected by a password too; its streams are named in UTF-16. */
function inContainer(buffer: Buffer): Found {
  const has = (stream: string) => buffer.includes(Buffer.from(`${stream}\0`, 'utf16le'))
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'encrypted'
  if (has('_VBA_PROJECT')) return 'macros'
  return has('WordDocument') ? 'doc' : 'other'
}

/** No byte that text has not, but for UTF-16, which says so by its mark. */
function looksLikeText(buffer: Buffer) {
  const mark = buffer.toString('latin1', 0, 2)
  if (mark === '\xff\xfe' || mark === '\xfe\xff') return true
  return !buffer.some((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32))
}
