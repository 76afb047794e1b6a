import { beforeEach, expect, test, vi } from 'vitest'
import { dropOldNetworks, note, written } from '#lib/audit/note.ts'
import { cause } from '#lib/current-request.ts'
import { db, transaction } from '#lib/db/client.ts'
import { changeMembership } from '#lib/people/membership.ts'
import { endSessionOf } from '#lib/people/sessions.ts'
import { enter, newLink } from '#lib/people/sign-in-link.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

async function onRecord(work: () => Promise<unknown>) {
  await cause.run({ request: 'r1', network: '192.0.2.77' }, work)
  await written()
  return db.auditEntry.findMany({ orderBy: { id: 'asc' } })
}

function roleOf(personId: string, role: 'observer' | 'focalPoint', organizationId: string) {
  return { personId, version: 1, role, organizationId }
}

test('a role that was changed is on record: who, whom, when, from which network and by which request', async () => {
  const { secretary, mextFocal } = world.actors
  const input = roleOf(mextFocal.personId, 'observer', world.organizations.mext.id)
  const entries = await onRecord(() => changeMembership(secretary, input))
  expect(entries).toMatchObject([
    {
      kind: 'membership.changed',
      seriesId: world.series.id,
      personId: secretary.personId,
      subjectId: mextFocal.personId,
      network: '192.0.2.0/24',
      request: 'r1',
    },
  ])
})

test('what somebody may not do is on record by its verb, and the rest is not', async () => {
  const { cabinetFocal, mextFocal } = world.actors
  const input = roleOf(mextFocal.personId, 'observer', world.organizations.mext.id)
  const entries = await onRecord(() => changeMembership(cabinetFocal, input))
  expect(entries).toMatchObject([
    { kind: 'refused', personId: cabinetFocal.personId, detail: 'changeMembership', seriesId: world.series.id },
  ])
})

test('signing in by a link, out, and trying the link again are on record without the link', async () => {
  const { personId } = world.actors.cabinetFocal
  const path = await transaction((tx) => newLink(tx, 'mail', personId))
  const token = new URL(path, 'http://x').searchParams.get('token') ?? ''
  const entries = await onRecord(async () => {
    const entered = await enter({ token }, null)
    if (entered.status === 'ok') await endSessionOf(entered.value.token)
    await enter({ token }, null)
  })
  expect(entries.map(({ kind, personId, detail }) => [kind, personId, detail])).toEqual([
    ['linkUsed', personId, 'mail'],
    ['signedIn', personId, null],
    ['signedOut', personId, null],
    ['signInFailed', null, 'link'],
  ])
  expect(JSON.stringify(entries)).not.toContain(token)
})

test('nobody changes, deletes or forges the past of an entry; only its network goes, in time', async () => {
  await onRecord(async () => note('signedIn', { personId: world.actors.observer.personId }))
  await expect(db.auditEntry.updateMany({ data: { kind: 'signedOut' } })).rejects.toThrow(/append-only/)
  await expect(db.auditEntry.updateMany({ data: { network: '198.51.100.0/24' } })).rejects.toThrow(/append-only/)
  await expect(db.auditEntry.deleteMany()).rejects.toThrow(/append-only/)
  const day = 24 * 60 * 60 * 1000
  await dropOldNetworks(new Date(Date.now() + 179 * day))
  expect(await db.auditEntry.findMany()).toMatchObject([{ network: '192.0.2.0/24' }])
  await dropOldNetworks(new Date(Date.now() + 181 * day))
  expect(await db.auditEntry.findMany()).toMatchObject([{ kind: 'signedIn', network: null }])
})

test('an entry that the database does not take fails nothing, and is in the log without its network', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  await onRecord(async () => note('signedIn', { personId: 'no uuid' }))
  const said = complaints.mock.calls.map((each) => each.join(' ')).join('\n')
  complaints.mockRestore()
  expect(said).toContain('"personId":"no uuid"')
  expect(said).not.toContain('192.0.2')
  expect(await onRecord(async () => note('signedOut', {}))).toMatchObject([{ kind: 'signedOut' }])
})
