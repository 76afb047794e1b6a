import { describe, expect, test } from 'vitest'
import { kindOf } from '#lib/follow-ups/file-kind.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const macroWord = 'application/vnd.ms-word.document.macroEnabled'
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d', 'hex'), Buffer.from('IHDR'), Buffer.alloc(21)])

describe('what a file is', () => {
  test.each([
    ['report.pdf', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['報告.docx', zip({ '[Content_Types].xml': types(word), 'word/document.xml': '<w/>' }), word],
    [
      'text.odt',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'application/vnd.oasis.opendocument.text',
    ],
    ['old.doc', legacy('WordDocument'), 'application/msword'],
    ['old.XLS', legacy('Workbook'), 'application/vnd.ms-excel'],
    ['photo.jpeg', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'image/jpeg'],
    ['chart.png', png, 'image/png'],
    ['notes.txt', Buffer.from('会議の記録\r\n'), 'text/plain'],
    ['excel.csv', Buffer.from('8cfb83628352', 'hex'), 'text/csv'],
    ['excel.csv', Buffer.from('\ufeff番号,題名', 'utf16le'), 'text/csv'],
  ])('%s', async (name, bytes, mediaType) => {
    expect(await kindOf(name, bytes)).toEqual({ mediaType })
  })

  test.each([
    ['nothing.txt', Buffer.alloc(0), 'empty'],
    ['page.html', Buffer.from('<html>'), 'kind'],
    ['picture.svg', Buffer.from('<svg/>'), 'kind'],
    ['report', Buffer.from('%PDF-1.7\n'), 'kind'],
    ['macros.docm', Buffer.from('x'), 'macros'],
    ['renamed.docx', zip({ '[Content_Types].xml': types(macroWord), 'word/document.xml': '' }), 'macros'],
    ['hidden.docx', zip({ '[Content_Types].xml': types(word), 'word/vbaProject.bin': 'x' }), 'macros'],
    ['basic.odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/script-lc.xml': '' }), 'macros'],
    ['old.doc', legacy('WordDocument', '_VBA_PROJECT'), 'macros'],
    ['report.pdf', Buffer.from('MZ\x90\0', 'latin1'), 'mismatch'],
    ['report.pdf', Buffer.from('just text'), 'mismatch'],
    ['archive.docx', zip({ 'a.txt': 'a' }), 'mismatch'],
    ['sheet.xlsx', zip({ '[Content_Types].xml': types(word) }), 'mismatch'],
    ['program.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), 'mismatch'],
    ['locked.docx', legacy('EncryptedPackage'), 'mismatch'],
    ['broken.png', png.subarray(0, 6), 'mismatch'],
  ])('%s is refused', async (name, bytes, refused) => {
    expect(await kindOf(name, bytes)).toEqual({ refused })
  })
})

function types(main: string) {
  return `<Types><Override PartName="/word/document.xml" ContentType="${main}.main+xml"/></Types>`
}

/** The smallest container of old Office files that has these streams. */
function legacy(...streams: string[]) {
  const names = streams.map((name) => Buffer.concat([Buffer.from(`${name}\0`, 'utf16le'), Buffer.alloc(64)]))
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), ...names])
}

/** Entries stored without compression, local headers only: enough to be recognized by. */
function zip(entries: Record<string, string>) {
  return Buffer.concat(
    Object.entries(entries).map(([name, content]) => {
      const header = Buffer.alloc(30)
      header.writeUInt32LE(0x04034b50, 0)
      header.writeUInt16LE(20, 4)
      header.writeUInt32LE(content.length, 18)
      header.writeUInt32LE(content.length, 22)
      header.writeUInt16LE(name.length, 26)
      return Buffer.concat([header, Buffer.from(name), Buffer.from(content)])
    }),
  )
}
