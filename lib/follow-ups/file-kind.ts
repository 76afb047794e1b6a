import { fileTypeFromBuffer } from 'file-type'

/** What may be evidence: extension and media type. Types that can carry macros are not among them. */
const kinds: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  txt: 'text/plain',
  csv: 'text/csv',
}

/** For the `accept` of a file field. */
export const acceptedFiles = Object.keys(kinds)
  .map((extension) => `.${extension}`)
  .join(',')

type FileKind = { mediaType: string } | { refused: 'empty' | 'kind' | 'macros' | 'mismatch' }

/** What a file is by its own bytes. Its name must say the same, else it is refused. */
export async function kindOf(fileName: string, bytes: Uint8Array): Promise<FileKind> {
  if (bytes.length === 0) return { refused: 'empty' }
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  if (/^(doc|dot|xls|xlt|xla|ppt|pot|pps|ppa)m$|^xlsb$/.test(extension)) return { refused: 'macros' }
  const mediaType = kinds[extension]
  if (!mediaType) return { refused: 'kind' }
  const found = await extensionsOf(bytes)
  if (carriesMacros(found, bytes)) return { refused: 'macros' }
  return found.some((each) => kinds[each] === mediaType) ? { mediaType } : { refused: 'mismatch' }
}

async function extensionsOf(bytes: Uint8Array) {
  const sniffed = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (sniffed?.ext === 'cfb') return legacyOffice(bytes)
  if (sniffed) return [sniffed.ext as string]
  return isText(bytes) ? ['txt', 'csv'] : []
}

/** Word, Excel and PowerPoint up to 2003 are one container; the name of a stream in it tells which. */
function legacyOffice(bytes: Uint8Array) {
  const streams = { doc: ['WordDocument'], xls: ['Workbook', 'Book'], ppt: ['PowerPoint Document'] }
  return Object.entries(streams)
    .filter(([, names]) => names.some((name) => hasStream(bytes, name)))
    .map(([extension]) => extension)
}

function hasStream(bytes: Uint8Array, name: string) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(`${name}\0`, 'utf16le'))
}

/* Names of entries stand uncompressed in a ZIP, those of streams as UTF-16 in the older container. */
function carriesMacros(extensions: string[], bytes: Uint8Array) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const [extension = ''] = extensions
  if (/^(doc|dot|xls|xlt|ppt|pot|pps)m$/.test(extension)) return true
  if (/^(doc|xls|ppt)x$/.test(extension)) return buffer.includes('vbaProject.bin')
  if (/^od[tsp]$/.test(extension)) return buffer.includes('Basic/script-lc.xml') || buffer.includes('Scripts/')
  return /^(doc|xls|ppt)$/.test(extension) && hasStream(bytes, '_VBA_PROJECT')
}

/** Text as UTF-8, UTF-16 with its mark, or Shift_JIS, in which Japanese spreadsheets still write CSV. */
function isText(bytes: Uint8Array) {
  const marked = { '\xff\xfe': 'utf-16le', '\xfe\xff': 'utf-16be' }[String.fromCharCode(...bytes.subarray(0, 2))]
  return (marked ? [marked] : ['utf-8', 'shift_jis']).some((encoding) => decodes(bytes, encoding))
}

function decodes(bytes: Uint8Array, encoding: string) {
  try {
    const decoded = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
    return !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(decoded)
  } catch {
    return false
  }
}
