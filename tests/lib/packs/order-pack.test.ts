import { buffer } from 'node:stream/consumers'
import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '#lib/db/client.ts'
import { archiveOf } from '#lib/packs/archive.ts'
import { findPack, listPacks, packBytes } from '#lib/packs/find-pack.ts'
import { makeJob } from '#lib/packs/make-pack.ts'
import { cancelPack, makePack } from '#lib/packs/order-pack.ts'
import { freeze } from '#lib/reviews/snapshot/freeze.ts'
import { verify } from '#lib/reviews/snapshot/verify.ts'
import type { Actor } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World
const never = new AbortController().signal
const asked = { number: 1, language: 'en' } as const

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  const { cabinetOffice, mext } = world.organizations
  await givenFollowUp(world, { leadId: cabinetOffice.id, visibility: 'participants', title: 'Open to participants' })
  await givenFollowUp(world, { leadId: mext.id, visibility: 'secretariat', title: 'Kept to the secretariat' })
  const own = await givenFollowUp(world, { leadId: mext.id, visibility: 'organization', title: 'Open to the ministry' })
  await db.evidence.create({
    data: {
      followUpId: own.id,
      organizationId: mext.id,
      personId: world.actors.mextFocal.personId,
      kind: 'file',
      title: 'Minutes',
      fileName: '議事録.txt',
      mediaType: 'text/plain',
      size: 6,
      sha256: 'd'.repeat(64),
      visibility: 'organization',
      file: { create: { bytes: Buffer.from('議事') } },
    },
  })
  await freeze(world.actors.secretary, { title: 'Before the second roundtable' })
})

describe('asking for a pack', () => {
  test('a member may have the own edition and the own items, and nobody else’s', async () => {
    const { mextFocal, observer } = world.actors
    expect(await makePack(mextFocal, { ...asked, edition: 'organization:mext' })).toMatchObject({ status: 'ok' })
    expect(await makePack(mextFocal, { ...asked, edition: 'items:mext' })).toMatchObject({ status: 'ok' })
    for (const edition of ['secretariat', 'items:cabinet-office', 'organization:cabinet-office', 'nonsense'])
      expect(await makePack(mextFocal, { ...asked, edition })).toMatchObject({ status: 'invalid', field: 'edition' })
    expect(await makePack(observer, { ...asked, edition: 'participants' })).toMatchObject({ status: 'ok' })
    expect(await db.packJob.count()).toBe(3)
  })

  test('asked again while it is made, it is the same one; and there is a limit', async () => {
    const { secretary } = world.actors
    const [first, again] = await Promise.all([
      makePack(secretary, { ...asked, edition: 'public' }),
      makePack(secretary, { ...asked, edition: 'public' }),
    ])
    expect(first).toEqual(again)
    await makePack(secretary, { ...asked, language: 'ja', edition: 'public' })
    await makePack(secretary, { ...asked, language: 'both', edition: 'public' })
    expect(await makePack(secretary, { ...asked, edition: 'participants' })).toMatchObject({ status: 'invalid' })
    expect(await db.packJob.count()).toBe(3)
  })

  test('of those that are finished twenty are kept for each person', async () => {
    const { secretary, observer } = world.actors
    const { id: snapshotId } = await db.snapshot.findFirstOrThrow()
    const old = { snapshotId, language: 'en', audience: 'public', state: 'done' as const }
    const made = Array.from({ length: 25 }, (_, n) => ({ ...old, createdAt: new Date(Date.UTC(2026, 0, n + 1)) }))
    await db.packJob.createMany({ data: made.map((each) => ({ ...each, requestedById: secretary.personId })) })
    await db.packJob.create({ data: { ...old, requestedById: observer.personId } })
    await makePack(secretary, { ...asked, edition: 'public' })
    const left = await db.packJob.findMany({
      where: { requestedById: secretary.personId },
      orderBy: { createdAt: 'asc' },
    })
    expect(left).toHaveLength(20)
    expect(left[0]?.createdAt).toEqual(new Date(Date.UTC(2026, 0, 7)))
    expect(await db.packJob.count({ where: { requestedById: observer.personId } })).toBe(1)
  })

  test('there is no snapshot 7', async () => {
    expect(await makePack(world.actors.secretary, { ...asked, number: 7, edition: 'public' })).toEqual({
      status: 'refused',
      why: 'notFound',
    })
  })
})

describe('making it', () => {
  test('all formats, step by step, with what its audience may see and no more', async () => {
    const { mextFocal, secretary, cabinetFocal } = world.actors
    const id = await given(mextFocal, 'organization:mext')
    await makeJob(id, never)
    const [listed] = await listPacks(mextFocal, 1)
    expect(listed).toMatchObject({ state: 'done', done: 6, total: 6 })
    const pack = await findPack(mextFocal, id)
    if (!pack) throw new Error('it is there')
    expect(pack.files.map(({ name }) => name.replace('briefing-pack-1-en', ''))).toEqual([
      '-follow-ups.csv',
      '-recommendations.csv',
      '-responses.csv',
      '-updates.csv',
      '.docx',
      '.json',
      '.pdf',
      '.pptx',
      '.xlsx',
    ])
    const csv = await textOf(pack, '-follow-ups.csv')
    expect(csv).toContain('Open to participants')
    expect(csv).toContain('Open to the ministry')
    expect(csv).not.toContain('Kept to the secretariat')
    expect(verify(await textOf(pack, '.json')).whole).toBe(true)

    const files = unzipSync(await buffer(archiveOf(mextFocal, pack)))
    expect(Object.keys(files)).toContain('evidence/F-3/議事録.txt')
    expect(Object.keys(files)).toHaveLength(10)

    expect(await findPack(secretary, id)).not.toBeNull()
    expect(await findPack(cabinetFocal, id)).toBeNull()
    expect(await findPack(world.nobody, id)).toBeNull()
    expect(await findPack({ ...mextFocal, organizationId: world.organizations.jst.id }, id)).toBeNull()
  })

  test('what tells of something that was restricted since is handed out no more, and made anew without it', async () => {
    const { mextFocal } = world.actors
    const id = await given(mextFocal, 'items:mext')
    await makeJob(id, never)
    expect(await listPacks(mextFocal, 1)).toHaveLength(1)
    await db.evidence.updateMany({ data: { visibility: 'secretariat' } })
    expect(await findPack(mextFocal, id)).toBeNull()
    expect(await listPacks(mextFocal, 1)).toEqual([])
    const anew = await given(mextFocal, 'items:mext')
    await makeJob(anew, never)
    const pack = await findPack(mextFocal, anew)
    if (!pack) throw new Error('it is there')
    expect(Object.keys(unzipSync(await buffer(archiveOf(mextFocal, pack)))).join()).not.toContain('evidence')
  })

  test('cancelled in the middle, its process ends and nothing is left of it', async () => {
    const { secretary, mextFocal } = world.actors
    const id = await given(secretary, 'secretariat')
    const making = makeJob(id, never)
    await vi.waitUntil(async () => (await stateOf(id)) === 'running')
    expect(await cancelPack(mextFocal, { id })).toEqual({ status: 'refused', why: 'notFound' })
    expect(await cancelPack(secretary, { id })).toMatchObject({ status: 'ok' })
    expect(await cancelPack(secretary, { id })).toMatchObject({ status: 'ok' })
    await making
    expect(await stateOf(id)).toBe('cancelled')
    expect(await db.packFile.count()).toBe(0)
    expect(await findPack(secretary, id)).toBeNull()
  })

  test('after a restart in the middle it is made anew', async () => {
    const id = await given(world.actors.secretary, 'public')
    const server = new AbortController()
    const making = makeJob(id, server.signal)
    await vi.waitUntil(async () => (await db.packFile.count()) > 0, { timeout: 20_000 })
    server.abort()
    await expect(making).rejects.toThrow()
    expect(await stateOf(id)).toBe('running')
    await makeJob(id, never)
    expect(await stateOf(id)).toBe('done')
    expect(await db.packFile.count()).toBe(9)
  })

  test('what fails says so, and is no secret to the log', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
    const id = await given(world.actors.secretary, 'public')
    await db.packJob.update({ where: { id }, data: { language: 'xx' } })
    await makeJob(id, never)
    expect(await stateOf(id)).toBe('failed')
    expect(complaint).toHaveBeenCalledOnce()
    complaint.mockRestore()
  })
})

async function given(actor: Actor, edition: string) {
  const outcome = await makePack(actor, { ...asked, edition })
  if (outcome.status !== 'ok') throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}

async function stateOf(id: string) {
  return (await db.packJob.findUniqueOrThrow({ where: { id } })).state
}

async function textOf(pack: NonNullable<Awaited<ReturnType<typeof findPack>>>, end: string) {
  const file = pack.files.find(({ name }) => name.endsWith(end))
  return new TextDecoder().decode(file && (await packBytes(file.id)))
}
