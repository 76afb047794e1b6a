import { expect, test, vi } from 'vitest'
import type { MinutesOrder } from '#lib/packs/formats.ts'
import { printedMinutes } from '#lib/packs/printed-minutes.ts'

const run = vi.hoisted(() => ({ running: 0, most: 0, times: 0 }))

vi.mock('#lib/packs/make-in-subprocess.ts', () => ({
  printMinutesInSubprocess: async () => {
    run.times += 1
    run.running += 1
    run.most = Math.max(run.most, run.running)
    await new Promise((resolve) => setTimeout(resolve, 10))
    run.running -= 1
    if (run.times === 2) throw new Error('this one fails')
    return []
  },
}))

const names = { name: 'World', nameJa: null }

function order(number: number): MinutesOrder {
  return {
    content: {
      format: 'roundtable-follow-up/minutes',
      version: 1,
      series: { slug: 'world', ...names, timeZone: 'Asia/Tokyo' },
      roundtable: { number: 2, title: 'Second', titleJa: null, place: null, placeJa: null },
      ...{ began: null, ended: null, snapshot: null, opening: '', closing: '' },
      ...{ attendance: [], items: [], carriedOver: [] },
    },
    published: { number, publishedAt: new Date('2026-10-20T00:00:00Z'), sha256: 'a'.repeat(64), erratum: null },
    language: 'en',
    formats: ['pdf'],
  }
}

test('minutes are printed one at a time, the same ones once, and one that fails holds no other up', async () => {
  const asked = [1, 1, 2, 3, 3, 4].map((number) => printedMinutes(order(number)))
  const printed = await Promise.allSettled(asked)
  expect(printed.map(({ status }) => status === 'fulfilled')).toEqual([true, true, false, true, true, true])
  expect(run).toMatchObject({ most: 1, times: 4 })
})
