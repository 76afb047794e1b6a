import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db/client.ts'
import { organizationOf } from '#lib/overview/organization.ts'
import { listOrganizations } from '#lib/overview/organizations.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

describe('organizationOf', () => {
  it('gathers what is asked, offered, led and supported', async () => {
    const { cabinetOffice, mext } = world.organizations
    await givenFollowUp(world, { leadId: cabinetOffice.id })
    await givenFollowUp(world, { leadId: mext.id, supports: { create: { organizationId: cabinetOffice.id } } })
    const offered = await givenFollowUp(world)
    await db.assignment.create({ data: { followUpId: offered.id, organizationId: cabinetOffice.id } })
    const by = { organizationId: cabinetOffice.id, personId: world.actors.cabinetFocal.personId }
    const answer = { kind: 'declined', reason: 'not ours' } as const
    await db.response.create({ data: { recommendationId: world.recommendations.r2.id, ...by, ...answer } })

    const found = await page(world.actors.cabinetFocal, 'cabinet-office')
    expect(found?.leads.rows.map(({ number }) => number)).toEqual([1])
    expect(found?.supports.rows.map(({ number }) => number)).toEqual([2])
    expect(found?.offers.map(({ followUp }) => followUp.number)).toEqual([3])
    expect(found?.addressed).toMatchObject([{ number: 2, askedAt: null, answer }])
    expect(found?.speakers.map(({ person }) => person.name)).toEqual(['Aoi Cabinet', 'Ren Cabinet'])
  })

  it('shows names and addresses to members only, and hidden work to nobody else', async () => {
    await givenFollowUp(world, { leadId: world.organizations.cabinetOffice.id, visibility: 'organization' })
    const outside = await page(world.nobody, 'cabinet-office')
    expect(outside).toMatchObject({ name: 'Cabinet Office', speakers: [], leads: { rows: [] } })
    expect(JSON.stringify(outside)).not.toContain('@example.org')
    expect((await page(world.actors.mextFocal, 'cabinet-office'))?.leads.rows).toEqual([])
    expect((await page(world.actors.cabinetContributor, 'cabinet-office'))?.leads.rows).toHaveLength(1)
  })

  it('is null for an address that there is not', async () => {
    expect(await page(world.actors.secretary, 'nowhere')).toBeNull()
  })

  it('leaves out whose membership has ended', async () => {
    await db.membership.updateMany({ data: { endedAt: new Date() } })
    expect((await page(world.actors.secretary, 'cabinet-office'))?.speakers).toEqual([])
  })
})

describe('listOrganizations', () => {
  it('counts as far as the viewer may see, and names who speaks to members only', async () => {
    const { mext } = world.organizations
    await givenFollowUp(world, { leadId: mext.id })
    await givenFollowUp(world, { leadId: mext.id, visibility: 'secretariat' })
    const row = async (viewer: Viewer) => (await listOrganizations(viewer)).find(({ slug }) => slug === 'mext')
    expect(await row(world.actors.secretary)).toMatchObject({ leads: 2, supports: 0, addressed: 0 })
    expect(await row(world.actors.observer)).toMatchObject({
      leads: 1,
      speakers: [
        { role: 'focalPoint', name: 'Yui Education' },
        { role: 'contributor', name: 'Sora Education' },
      ],
    })
    expect(await row(world.nobody)).toMatchObject({ leads: 0, speakers: [] })
  })
})

function page(viewer: Viewer, slug: string) {
  return organizationOf(viewer, world.series, slug)
}
