import { describe, expect, test } from 'vitest'
import { outcomeOf, uploadMessage } from '#app/[series]/follow-ups/[number]/evidence/outcome.ts'
import { attachFileInput } from '#lib/follow-ups/evidence.ts'
import { typedValues } from '#lib/form-action.ts'
import { isSameOrigin } from '#lib/same-origin.ts'
import { nested } from '#lib/settle.ts'
import { asForm, received } from '#lib/upload-action.ts'

const limit = 100_000

/** A multipart request as a browser sends it, with the length that it announces. */
async function request(size: number, announced?: (length: number) => number) {
  const form = new FormData()
  form.set('title', '規約案')
  form.set('file', new File([Buffer.alloc(size, 'a')], '規約.txt'))
  const sent = new Response(form)
  const body = await sent.arrayBuffer()
  const headers = new Headers({ 'content-type': sent.headers.get('content-type') ?? '' })
  if (announced) headers.set('content-length', String(announced(body.byteLength)))
  return new Request('http://localhost/', { method: 'POST', body, headers })
}

describe('an upload', () => {
  test('arrives whole, with its fields', async () => {
    const upload = await received(await request(limit, (length) => length), limit, asForm)
    const form = 'body' in upload ? upload.body : new FormData()
    const file = form.get('file')
    expect(form.get('title')).toBe('規約案')
    expect(file instanceof File && [file.name, file.size]).toEqual(['規約.txt', limit])
  })

  test('says its title in another language as any form does', async () => {
    const form = new FormData()
    form.set('title', 'Draft rules')
    form.set('translations.ja.title', '規約案')
    form.set('file', new File(['a'], 'rules.txt'))
    const said = { title: 'Draft rules', translations: { ja: { title: '規約案' } } }
    expect(nested(typedValues(form))).toEqual(said)
    const id = '01a20fae-67b3-7775-b039-a1d3e84a7000'
    const asked = { ...nested(typedValues(form)), id, fileName: 'rules.txt', bytes: new Uint8Array(1) }
    expect(attachFileInput.parse(asked)).toMatchObject(said)
  })

  test('of which a part is missing is cut', async () => {
    expect(await received(await request(10, (length) => length + 1), limit, asForm)).toEqual({ failed: 'cut' })
  })

  test('that is too large is read to its end and thrown away', async () => {
    expect(await received(await request(limit * 2), limit, asForm)).toEqual({ failed: 'tooLarge' })
  })

  test('that is no form is broken', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const broken = new Request('http://localhost/', { method: 'POST', body: 'nonsense', headers })
    expect(await received(broken, limit, asForm)).toEqual({ failed: 'broken' })
    const other = new Request('http://localhost/', { method: 'POST', body: 'a=1' })
    expect(await received(other, limit, asForm)).toEqual({ failed: 'broken' })
  })

  test('ends with a message of the product and nothing else', () => {
    expect(uploadMessage('saved')).toBe('progress.upload.saved')
    expect(uploadMessage('macros')).toBe('progress.errors.file.macros')
    expect(['<b>', 'constructor', ['saved'], undefined].map(uploadMessage)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(outcomeOf('progress.errors.file.mismatch')).toBe('mismatch')
  })
})

describe('a form', () => {
  test.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ origin: 'http://localhost:3000' }, true],
    [{ origin: 'http://localhost:3001' }, false],
    [{ origin: 'null' }, false],
    [{}, false],
  ])('with %o is of this site: %s', (headers, same) => {
    expect(isSameOrigin(new Headers({ host: 'localhost:3000', ...headers }))).toBe(same)
  })
})
