import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { extraction } from '#lib/candidates/extraction.ts'
import { readInSubprocess } from '#lib/documents/read/read-in-subprocess.ts'
import { askSubprocess } from '#lib/subprocess/ask.ts'

const program = 'tests/lib/subprocess/hostile-program.ts'
const ask = (request: object, signal?: AbortSignal) =>
  askSubprocess({
    program,
    request,
    result: z.object({ count: z.number() }),
    bounds: { seconds: 20, heap: 64 },
    confined: true,
    signal,
  })

describe('what a process hands back', () => {
  test('is believed when it is what was asked for, and nothing else of it is', async () => {
    const said = { result: { count: 2, more: 'unasked' } }
    expect(await ask({ says: said })).toEqual({ count: 2 })
  })

  test.each([
    'nonsense',
    42,
    { result: { count: 'two' } },
    { result: null },
    { page: 'first', pages: 2 },
    { page: 1, pages: 2, result: { count: 2 } },
    { unreadable: 'because' },
    {},
  ])('is no answer when it is %j', async (says) => {
    await expect(ask({ says })).rejects.toMatchObject({ name: 'NoAnswer', reason: 'failed' })
  })

  test('of a file is a sentence for its reader, whatever it is', async () => {
    const complaint = vi.spyOn(console, 'error').mockReturnValue()
    const file = { bytes: new Uint8Array(), fileName: 'hostile.pdf' }
    await expect(readInSubprocess(program, extraction, file)).rejects.toMatchObject({
      name: 'Unreadable',
      reason: 'failed',
    })
    expect(complaint).toHaveBeenCalledOnce()
    complaint.mockRestore()
  })
})

test('a process that is not wanted any more is ended', async () => {
  const over = AbortSignal.timeout(50)
  await expect(ask({ says: { page: 1, pages: 2 } }, over)).rejects.toMatchObject({ reason: 'cancelled' })
})
