import { describe, expect, test } from 'vitest'
import { decodeText } from '#lib/documents/read/text.ts'

const words = '第１回 円卓会議の要旨。データを共有すべきである。'
/** 円卓会議では、データの共有が求められた。 */
const shiftJis = '897e91ec89ef8b6382c582cd8141836683788260'
const eucJp = 'b1dfc2ee b2f1b5c4 a4c7a4cf a1a2a5c7 a1bca5bf a4cea4ce'.replaceAll(' ', '')

describe('the encoding of a text is told from its bytes', () => {
  test.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${words}`, 'utf16le').swap16()],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(words)
  })

  test('Shift_JIS', () => {
    expect(decodeText(Buffer.from(shiftJis, 'hex'))).toMatch(/^円卓会議では、デ/)
  })

  test('EUC-JP', () => {
    expect(decodeText(Buffer.from(eucJp, 'hex'))).toMatch(/^円卓会議では、デ/)
  })

  test.each([
    ['Latin-1', Buffer.from('d\xe9j\xe0 vu, caf\xe9, na\xefve', 'latin1')],
    ['half a UTF-16', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8])],
  ])('%s is refused', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ reason: 'encoding' }))
  })
})
