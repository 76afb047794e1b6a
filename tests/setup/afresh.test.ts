import { expect, test, vi } from 'vitest'
import { startAfresh } from './afresh.ts'

test('nothing that a test file leaves in its process reaches the next', async () => {
  const shared: Record<string, unknown> = globalThis
  const before = await import('#lib/time.ts')
  const $disconnect = vi.fn(async () => {})
  shared.roundtableLeft = { $disconnect }
  process.env.SMTP_URL = 'smtp://left.example.org'
  process.env.TZ = 'Asia/Tokyo'
  await startAfresh()
  expect($disconnect).toHaveBeenCalledOnce()
  expect(shared.roundtableLeft).toBeUndefined()
  expect([process.env.SMTP_URL, process.env.TZ]).toEqual([undefined, 'America/St_Johns'])
  expect(await import('#lib/time.ts')).not.toBe(before)
})
