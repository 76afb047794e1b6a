import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db/client.ts'
import { addOrganization } from '#lib/roundtables/organizations.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

describe('addOrganization', () => {
  const nasa = {
    name: 'National Aeronautics and Space Administration',
    shortName: 'NASA',
    sector: 'agency',
    country: 'US',
    note: '',
    translations: {},
  } as const

  it('enters it with an address of its short name and an event', async () => {
    expect(await addOrganization(world.actors.secretary, nasa)).toEqual({ status: 'ok', value: { slug: 'nasa' } })
    expect(await db.organization.findFirst({ where: { slug: 'nasa' } })).toMatchObject({
      country: 'US',
      atTable: false,
    })
    expect(await payloads('organization.added')).toMatchObject([{ organization: { name: nasa.name } }])
  })

  it('finds a free address, for Japanese names too', async () => {
    await addOrganization(world.actors.secretary, nasa)
    const add = (name: string, shortName: string) =>
      addOrganization(world.actors.secretary, { ...nasa, name, shortName })
    expect(await add('Another', 'Nasa')).toMatchObject({ value: { slug: 'nasa-2' } })
    expect(await add('総務省', '総務省')).toMatchObject({ value: { slug: 'organization' } })
    expect(await add('環境省', '環境省')).toMatchObject({ value: { slug: 'organization-2' } })
  })

  it('takes no name twice, and only from the secretariat', async () => {
    expect(await addOrganization(world.actors.secretary, { ...nasa, name: 'mext' })).toMatchObject({ field: 'name' })
    expect(await addOrganization(world.actors.cabinetFocal, nasa)).toMatchObject({ why: 'forbidden' })
    expect(await payloads('organization.added')).toEqual([])
  })
})

async function payloads(kind: string) {
  const events = await db.event.findMany({ where: { kind }, orderBy: { sequence: 'asc' } })
  return events.map(({ payload }) => payload)
}
