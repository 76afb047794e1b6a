import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db } from '#lib/db/client.ts'
import { finishItem, reopenItem } from '#lib/reviews/meeting/course.ts'
import { meetingStamp, streamsAllowed, watchMeeting } from '#lib/reviews/meeting/live.ts'
import { meetingStream } from '#lib/reviews/meeting/stream.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { found, givenMeeting, itemsOf } from './given.ts'

let world: World
let id: string
let itemId: string
const ends: (() => void)[] = []

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  id = await givenMeeting(world, 'One', 'Two')
  itemId = (await itemsOf(id))[0]?.id ?? ''
})

afterEach(() => {
  for (const end of ends.splice(0)) end()
})

const finish = () => finishItem(world.actors.secretary, { id, itemId })
const again = () => reopenItem(world.actors.secretary, { id, itemId })

/** A stream of this member as the browser would read it: what was said so far, and how it ended. */
async function stream(actor = world.actors.observer, seen: string | null = null) {
  const review = await found(world)
  const { personId } = actor
  const { id: sessionId } = await db.session.create({
    data: { personId, tokenHash: crypto.randomUUID(), expiresAt: new Date(Date.now() + 60_000) },
  })
  const left = new AbortController()
  ends.push(() => left.abort())
  const readable = meetingStream({ review, personId, sessionId, seen, signal: left.signal })
  if (!readable) return null
  const heard = { text: '', ended: false, sessionId, leave: () => left.abort() }
  void (async () => {
    for await (const chunk of readable) heard.text += new TextDecoder().decode(chunk)
    heard.ended = true
  })()
  return heard
}

const stamp = async () => meetingStamp(await found(world))
const word = (of: string) => `id: ${of}\nevent: changed\ndata: ${of}\n\n`

test('whoever watches is told of a change, with its stamp and nothing else', async () => {
  const heard = await stream(undefined, await stamp())
  await vi.waitFor(() => expect(heard?.text).toContain('still here'))
  await finish()
  const now = await stamp()
  await vi.waitFor(() => expect(heard?.text).toContain(word(now)))
  expect(heard?.text.replace(/(id|event|data|retry): [\w]+|: still here|\n/g, '')).toBe('')
})

test('whoever comes back is told at once of what was missed, and of nothing where nothing was', async () => {
  const before = await stamp()
  await finish()
  const behind = await stream(undefined, before)
  const level = await stream(undefined, await stamp())
  const now = await stamp()
  await vi.waitFor(() => expect(behind?.text).toContain(word(now)))
  await vi.waitFor(() => expect(level?.text).toContain('still here'))
  expect(level?.text).not.toContain('changed')
})

test('another process hears of it too, and ends when it is told to', async () => {
  const child = spawn(process.execPath, ['tests/lib/reviews/meeting/watcher.ts', id], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  ends.push(() => child.kill('SIGKILL'))
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  await vi.waitFor(async () => expect(await listeners()).toBeGreaterThan(0), 20_000)
  await finish()
  await vi.waitFor(() => expect(said).toBe('changed\n'), 5000)
  await again()
  await vi.waitFor(() => expect(said).toBe('changed\nchanged\n'), 5000)
  child.kill('SIGTERM')
  await once(child, 'exit')
  expect(said).toBe('changed\nchanged\nclosed\n')
})

test('the connection that listens is made anew when it breaks, and what was missed meanwhile is told', async () => {
  const heard = await stream(undefined, await stamp())
  await vi.waitFor(async () => expect(await listeners()).toBe(1))
  await onDatabase(`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'listening to meeting' and datname = current_database()`)
  await finish()
  const now = await stamp()
  await vi.waitFor(() => expect(heard?.text).toContain(word(now)), 5000)
})

test('a change of another review is nobody’s business', async () => {
  let changed = 0
  const stop = watchMeeting({ reviewId: crypto.randomUUID(), personId: 'x', changed: () => (changed += 1), close() {} })
  ends.push(() => stop?.())
  const heard = await stream(undefined, await stamp())
  await vi.waitFor(async () => expect(await listeners()).toBe(1))
  await finish()
  await vi.waitFor(() => expect(heard?.text).toContain('changed'))
  expect(changed).toBe(0)
})

test('who signed out or is no member any more hears no further word', async () => {
  const [signedOut, ended, stays] = [
    await stream(world.actors.observer),
    await stream(world.actors.mextFocal),
    await stream(world.actors.cabinetFocal),
  ]
  await vi.waitFor(() => expect(stays?.text).toContain('changed'))
  await db.session.delete({ where: { id: signedOut?.sessionId } })
  await db.membership.updateMany({
    where: { personId: world.actors.mextFocal.personId },
    data: { endedAt: new Date() },
  })
  await finish()
  const now = await stamp()
  await vi.waitFor(() => expect(stays?.text).toContain(word(now)))
  await vi.waitFor(() => expect([signedOut?.ended, ended?.ended]).toEqual([true, true]))
  for (const each of [signedOut, ended]) expect(each?.text).not.toContain(word(now))
})

test('a person has a few streams, and another once one is closed', async () => {
  const streams = []
  for (let n = 0; n < streamsAllowed; n += 1) streams.push(await stream())
  expect(await stream()).toBeNull()
  expect(await stream(world.actors.mextFocal)).not.toBeNull()
  streams[0]?.leave()
  expect(await stream()).not.toBeNull()
})

test('once nobody watches, nothing listens', async () => {
  const heard = await stream()
  await vi.waitFor(async () => expect(await listeners()).toBe(1))
  heard?.leave()
  await vi.waitFor(async () => expect(await listeners()).toBe(0))
  await delay(0)
})

async function listeners() {
  const { rows } = await onDatabase(`select count(*)::int as n from pg_stat_activity
    where application_name = 'listening to meeting' and datname = current_database() and query ilike 'listen%'`)
  return rows[0]?.n as number
}

async function onDatabase(sql: string) {
  const client = new pg.Client(process.env.DATABASE_URL)
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}
