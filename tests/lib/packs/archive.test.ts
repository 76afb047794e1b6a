import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { evidenceOf, zipOf } from '#lib/packs/archive.ts'
import { distinctNames, safeName } from '#lib/packs/file-names.ts'
import { secretariatOf } from '#lib/viewer.ts'
import { contentOf } from './content.ts'

test('an archive keeps bytes and Japanese names', async () => {
  const entry = (path: string, text: string) => ({
    path,
    read: async () => Buffer.from(text),
  })
  const packed = await buffer(
    zipOf([entry('evidence/F-3/議事録 3.txt', '議事録'.repeat(999)), entry('a.pdf', 'x')], new Date()),
  )
  const files = unzipSync(packed)
  expect(Object.keys(files)).toEqual(['evidence/F-3/議事録 3.txt', 'a.pdf'])
  expect(strFromU8(files['evidence/F-3/議事録 3.txt'] ?? new Uint8Array())).toBe('議事録'.repeat(999))
  // The mark that says a name is in UTF-8 (APPNOTE 4.4.4, bit 11).
  expect(packed.readUInt16LE(6) & 0x800).toBe(0x800)
})

test('what cannot be read ends the archive, which is then not whole', async () => {
  const archive = zipOf([{ path: 'a', read: async () => Promise.reject(new Error('gone')) }], new Date())
  await expect(buffer(archive)).rejects.toThrow('gone')
})

test('each piece of evidence has a path of its own, below its follow-up', () => {
  const paths = evidenceOf(secretariatOf(''), contentOf(14)).map(({ path }) => path)
  expect(paths).toContain('evidence/F-3/議事録 3.pdf')
  expect(new Set(paths).size).toBe(paths.length)
})

test('a name is safe on every system, whatever it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeName(name)
      expect(safe).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u)
      expect(safe).not.toMatch(/^\.|[. ]$/)
      expect(safe.length).toBeGreaterThan(0)
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(400)
    }),
  )
  expect(safeName('../../etc/passwd')).toBe('_.._etc_passwd')
  expect(safeName('con.txt')).toBe('_con.txt')
  expect(safeName('報告書（最終）.pdf')).toBe('報告書（最終）.pdf')
})

test('names that come again are numbered, also where they differ by case alone', () => {
  const distinct = distinctNames()
  expect(['a.pdf', 'A.pdf', 'a.pdf', 'a (2).pdf'].map(distinct)).toEqual([
    'a.pdf',
    'A (2).pdf',
    'a (3).pdf',
    'a (2) (2).pdf',
  ])
})
