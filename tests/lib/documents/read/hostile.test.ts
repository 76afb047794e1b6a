import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { read } from '#lib/documents/read/read.ts'
import { reasons, Unreadable } from '#lib/documents/read/unreadable.ts'
import { sentenceFor } from '#lib/documents/read/unreadable-sentence.ts'
import { fileOf, pdfOf } from './given.ts'

const docx = fileOf('coastal-data.docx')
const pdf = fileOf('coastal-data.pdf')
const container = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    Buffer.from(`${stream}\0`, 'utf16le'),
    Buffer.alloc(512),
  ])
const zip = (entries: Record<string, string | Uint8Array>) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(entries).map(([name, content]) => [name, Buffer.from(content)]))),
  )

/** A ZIP whose one part unpacks to 200 MB, and says in its headers that it is small. */
function bomb() {
  const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024, 32))
  const name = Buffer.from('word/document.xml')
  const header = (mark: string, length: number, sizesAt: number) => {
    const bytes = Buffer.alloc(length)
    bytes.write(mark, 0, 'latin1')
    bytes.writeUInt16LE(8, sizesAt - 10)
    bytes.writeUInt32LE(packed.length, sizesAt)
    bytes.writeUInt32LE(1000, sizesAt + 4)
    bytes.writeUInt16LE(name.length, sizesAt + 8)
    return bytes
  }
  const local = Buffer.concat([header('PK\x03\x04', 30, 18), name, packed])
  const directory = Buffer.concat([header('PK\x01\x02', 46, 20), name])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, directory, end])
}

const hostile: [what: string, name: string, bytes: () => Uint8Array, reason: string][] = [
  ['nothing', 'a.txt', () => Buffer.alloc(0), 'empty'],
  ['nothing but zeros', 'a.pdf', () => Buffer.alloc(5000), 'empty'],
  ['nothing but blanks', 'a.txt', () => Buffer.from(' \n\n\t '), 'empty'],
  ['more than 20 MB', 'a.txt', () => Buffer.alloc(20 * 1024 * 1024 + 1, 97), 'tooLarge'],
  ['some other format', 'a.rtf', () => Buffer.from('{\\rtf1 Hello}'), 'unsupported'],
  ['no ending', 'minutes', () => Buffer.from('Hello'), 'unsupported'],
  ['Word before 2007', 'a.doc', () => container('WordDocument'), 'oldWord'],
  ['Word before 2007, renamed', 'a.docx', () => container('WordDocument'), 'oldWord'],
  ['OpenDocument', 'coastal-data.odt', () => fileOf('coastal-data.odt'), 'openDocument'],
  ['a PDF named DOCX', 'a.docx', () => pdf, 'mislabelled'],
  ['a DOCX named PDF', 'a.pdf', () => docx, 'mislabelled'],
  ['a DOCX named TXT', 'a.txt', () => docx, 'mislabelled'],
  ['a picture named PDF', 'a.pdf', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'mislabelled'],
  ['any ZIP named DOCX', 'a.docx', () => zip({ 'hello.txt': 'hello' }), 'mislabelled'],
  ['bytes that are no text', 'a.txt', () => Buffer.from([0xff, 0x00, 0x01, 0x02, 0x9f]), 'encoding'],
  ['Latin-1', 'a.txt', () => Buffer.from('Caf\xe9 d\xe9j\xe0 vu', 'latin1'), 'encoding'],
  ['a PDF under a password', 'locked.pdf', () => fileOf('locked.pdf'), 'encrypted'],
  ['a DOCX under a password', 'a.docx', () => container('EncryptedPackage'), 'encrypted'],
  ['half a PDF', 'a.pdf', () => pdf.subarray(0, pdf.length / 2), 'damaged'],
  ['the head of a PDF', 'a.pdf', () => Buffer.from('%PDF-1.7\n%%EOF'), 'damaged'],
  ['half a DOCX', 'a.docx', () => docx.subarray(0, docx.length / 2), 'damaged'],
  [
    'a DOCX without its text',
    'a.docx',
    () => zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml.bak': '' }),
    'damaged',
  ],
  [
    'a DOCX that is no XML',
    'a.docx',
    () => zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': 'hello' }),
    'damaged',
  ],
  ['pages without text', 'a.pdf', () => pdfOf(['', '']), 'scanned'],
  ['macros, by the name', 'a.docm', () => docx, 'macros'],
  ['macros, renamed', 'a.docx', () => zip({ 'word/document.xml': '', 'word/vbaProject.bin': 'x' }), 'macros'],
  ['macros in old Word', 'a.doc', () => container('_VBA_PROJECT'), 'macros'],
  ['a part that unpacks to 200 MB', 'a.docx', bomb, 'bomb'],
  [
    'lines that stand for millions',
    'a.docx',
    () =>
      zip({
        'word/document.xml':
          '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>',
      }),
    'bomb',
  ],
  ['301 pages', 'a.pdf', () => pdfOf(Array.from({ length: 301 }, (_, index) => `Page ${index}`)), 'tooManyPages'],
  [
    '301 pages of text',
    'a.txt',
    () => Buffer.from(Array.from({ length: 301 }, () => 'We met.').join('\f')),
    'tooManyPages',
  ],
]

describe('a file that cannot be read is refused with its reason', () => {
  test.each(hostile)('%s', async (_, name, bytes, reason) => {
    await expect(read(bytes(), name)).rejects.toMatchObject({ name: 'Unreadable', reason })
  })

  test('300 pages are read', async () => {
    const { pages } = await read(pdfOf(Array.from({ length: 300 }, (_, index) => `Chapter ${index} begins.`)), 'a.pdf')
    expect(pages).toHaveLength(300)
  })
})

test.each(['en', 'ja'] as const)(
  'each reason is one sentence that names the file and fills all its values (%s)',
  (language) => {
    for (const reason of reasons) {
      const sentence = sentenceFor(new Unreadable(reason, { limit: 20, kind: 'pdf' }), 'minutes.pdf', language)
      expect(sentence).toContain('minutes.pdf')
      expect(sentence).not.toMatch(/[{}]/)
      expect(sentence).toMatch(/[.。]$/)
    }
  },
)

describe('whatever the bytes, a file is read or refused', () => {
  const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf')
  const readOrRefused = async (bytes: Uint8Array, name: string) => {
    const outcome = await read(bytes, name).catch((error: unknown) => error)
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Unreadable)
    else expect(outcome).toHaveProperty('text')
  }

  test('random ones', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), names, readOrRefused), { numRuns: 200 })
  })

  test('good ones with a few bytes overwritten or the end cut off', async () => {
    const good = fc.constantFrom(['a.docx', docx] as const, ['a.pdf', pdf] as const)
    const harm = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
      minLength: 1,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(
        good,
        harm,
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        async ([name, bytes], places, cut) => {
          const harmed = Uint8Array.from(bytes)
          for (const [place, byte] of places) harmed[Math.floor(place * (harmed.length - 1))] = byte
          await readOrRefused(cut === null ? harmed : harmed.subarray(0, Math.floor(cut * harmed.length)), name)
        },
      ),
      { numRuns: 40 },
    )
  })
})
