import { afterEach, describe, expect, test, vi } from 'vitest'
import { sendRow } from '#app/[series]/reviews/[number]/answer/send-row.ts'

afterEach(() => vi.unstubAllGlobals())

const row = { values: { changed: 'It is out.', noChange: '' }, version: 3, at: 1 }

/** What the page makes of an answer, and what was sent. */
async function sent(answer: () => Promise<Response>, id = 'row', values: Record<string, string> = row.values) {
  const fetching = vi.fn<typeof fetch>(answer)
  vi.stubGlobal('fetch', fetching)
  const outcome = await sendRow('/x/rows', 'request', id, { ...row, values })
  return { outcome, body: JSON.parse(String(fetching.mock.calls[0]?.[1]?.body)) }
}

describe('a row that is typed', () => {
  test('is sent with the version that the writer saw', async () => {
    const { outcome, body } = await sent(async () => Response.json({ status: 'saved', version: 4, at: '10:42' }))
    expect(outcome).toEqual({ status: 'saved', version: 4, at: '10:42' })
    expect(body).toEqual({ id: 'row', version: 3, changed: 'It is out.', noChange: '' })
  })

  test('comes back with the other version when somebody else was quicker', async () => {
    const theirs = { noChange: false, changed: 'Not yet.', confidence: null }
    const conflict = { status: 'conflict', version: 5, name: 'Ren', theirs }
    expect((await sent(async () => Response.json(conflict, { status: 409 }))).outcome).toEqual(conflict)
  })

  test.each([
    ['no line', async () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a proxy that answers in HTML', async () => new Response('<html>', { status: 502 })],
    ['an answer that says nothing', async () => Response.json({})],
  ])('stays in the browser on %s', async (_, answer) => {
    expect((await sent(answer)).outcome).toEqual({ status: 'offline' })
  })

  test('stays in the browser of somebody who is signed out', async () => {
    const signedOut = async () => Response.json({ status: 'signedOut' }, { status: 401 })
    expect((await sent(signedOut)).outcome).toEqual({ status: 'signedOut' })
  })

  test('replies go in the order of the questions', async () => {
    const saved = async () => Response.json({ status: 'saved', version: 2, at: '10:42' })
    const { body } = await sent(saved, 'replies', { '10': 'eleventh', '2': 'third', '0': 'first' })
    expect(body).toEqual({ id: 'request', version: 3, replies: ['first', 'third', 'eleventh'] })
  })
})
