import { expect, test } from 'vitest'
import { keepUp } from '#lib/launcher/keep-up.ts'

const dies = () => Promise.resolve({ ended: Promise.resolve() })
const lives = () => Promise.resolve({ ended: new Promise<void>(() => {}) })

function kept(start: typeof dies) {
  const said: string[] = []
  const pauses: number[] = []
  const changes: object[] = []
  const failure = keepUp({
    name: 'The clock',
    first: { ended: Promise.resolve() },
    start,
    changed: (part) => changes.push(part),
    say: (sentence) => said.push(sentence),
    pause: (ends) => {
      pauses.push(ends)
      return 0
    },
  })
  return { failure, said, pauses, changes }
}

test('gives up on what never stays, with a sentence', async () => {
  const { failure, said, pauses, changes } = kept(dies)
  expect(await failure).toBe('The clock ended 5 times within a minute: what is above says why. Start again.')
  expect(pauses).toEqual([1, 2, 3, 4])
  expect(changes).toHaveLength(4)
  expect(said).toEqual(Array(4).fill('The clock ended by itself: it is started anew.'))
})

test('leaves alone what stays', async () => {
  const { failure, changes } = kept(lives)
  const first = await Promise.race([failure, new Promise((resolve) => setTimeout(resolve, 100, 'still kept'))])
  expect(first).toBe('still kept')
  expect(changes).toHaveLength(1)
})

test('says why it could not be started anew', async () => {
  const { failure } = kept(() => Promise.reject(new Error('The port is taken.')))
  expect(await failure).toBe('The port is taken.\nThe clock could not be started anew.')
})
