import { expect, test } from 'vitest'
import { gate } from '#lib/server/gate.ts'

const patient = { atOnce: 1, waiting: 2, patience: 60_000 }
const here = new AbortController().signal

test('lets in so many, has so many more wait in their order, and turns the rest away', async () => {
  const { enter } = gate(patient)
  const order: string[] = []
  const first = await enter(here)
  const second = enter(here).then((leave) => {
    order.push('second')
    return leave
  })
  const third = enter(here).then(() => order.push('third'))
  expect(await enter(here)).toBeNull()
  first?.()
  ;(await second)?.()
  await third
  expect(order).toEqual(['second', 'third'])
})

test('a place is given back once, however often its holder says so', async () => {
  const { enter } = gate(patient)
  const leave = await enter(here)
  leave?.()
  leave?.()
  await enter(here)
  const waits = Promise.race([enter(here).then(() => 'in'), Promise.resolve('waits')])
  expect(await waits).toBe('waits')
})

test('who went away, or waited too long, leaves the line to the others', async () => {
  const { enter } = gate({ ...patient, waiting: 1 })
  const leave = await enter(here)
  const gone = new AbortController()
  const left = enter(gone.signal)
  gone.abort()
  expect(await left).toBeNull()
  const next = enter(here)
  leave?.()
  expect(await next).not.toBeNull()
  expect(await gate({ atOnce: 0, waiting: 1, patience: 1 }).enter(here)).toBeNull()
})
