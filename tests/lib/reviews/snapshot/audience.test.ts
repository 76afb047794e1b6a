import { beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { audienceOf, audiencesOf, editionMadeFor, editionOf } from '#lib/reviews/snapshot/audience.ts'
import type { SnapshotContent, SnapshotFollowUp, SnapshotRecommendation } from '#lib/reviews/snapshot/content.ts'
import { contentOf } from '#lib/reviews/snapshot/read.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World
let whole: SnapshotContent

/** F-1 is public, F-2 for participants, F-3 for MEXT, which leads all, F-4 for the secretariat; what is said is public. */
beforeAll(async () => {
  await resetDatabase()
  await givenNamesakes()
  world = await buildWorld()
  await db.recommendation.updateMany({ data: { visibility: 'public' } })
  await db.document.updateMany({ data: { visibility: 'public' } })
  for (const visibility of ['public', 'participants', 'organization', 'secretariat'] as const) {
    const { id: followUpId } = await givenFollowUp(world, { visibility, leadId: world.organizations.mext.id })
    const said = { followUpId, visibility: 'public', language: 'en' } as const
    await db.update.create({ data: { ...said, progress: 'inProgress', progressWas: 'inProgress', changed: 'Begun' } })
    await db.evidence.create({ data: { ...said, kind: 'link', title: 'A link', url: 'https://example.org' } })
  }
  whole = await contentOf(world.series.id)
})

/* Another series, whose organizations are called the same, and whose items have the same numbers and are public. */
async function givenNamesakes() {
  const { id: seriesId } = await db.series.create({ data: { slug: 'other', name: 'Other' } })
  const organization = { seriesId, sector: 'government', country: 'JP', name: 'Other', shortName: 'Other' } as const
  await db.organization.create({ data: { ...organization, slug: 'first' } })
  await db.organization.create({ data: { ...organization, slug: 'mext' } })
  const roundtable = await db.roundtable.create({ data: { seriesId, number: 1, title: 'Other' } })
  const item = { seriesId, title: 'Other', visibility: 'public', language: 'en' } as const
  for (const number of [1, 2, 3]) {
    await db.recommendation.create({ data: { ...item, number, roundtableId: roundtable.id } })
    await db.followUp.create({ data: { ...item, number, searchText: 'other' } })
  }
}

const readers: [name: string, viewer: () => Viewer, audience: string, followUps: number[]][] = [
  ['the secretariat', () => world.actors.secretary, 'secretariat', [1, 2, 3, 4]],
  ['the lead', () => world.actors.mextContributor, 'organization:mext', [1, 2, 3]],
  ['others', () => world.actors.cabinetFocal, 'participants', [1, 2]],
  ['an observer', () => world.actors.observer, 'participants', [1, 2]],
  ['a member of no organization', () => ({ ...world.actors.observer, organizationId: null }), 'participants', [1, 2]],
  ['nobody', () => world.nobody, 'public', [1]],
  ['nobody of an organization', () => ({ ...world.nobody, organizationId: mext() }), 'public', [1]],
]
const mext = () => world.organizations.mext.id

test.each(readers)('%s reads an edition, and the same is made for them', async (_, viewer, name, followUps) => {
  const audience = await audienceOf(viewer(), whole)
  expect(audience).toBe(name)
  for (const { audience, ...edition } of [
    (await editionOf(viewer()))(whole),
    await editionMadeFor(whole, await audienceOf(viewer(), whole), world.series.id),
  ]) {
    expect(audience).toBe(name)
    expect(edition.followUps.map(({ number }) => number)).toEqual(followUps)
    expect(countsOf(edition)).toMatchObject({ updates: followUps.length, evidence: followUps.length, passages: 3 })
  }
})

type Ways = Record<string, (r: SnapshotRecommendation, f: SnapshotFollowUp) => Partial<SnapshotContent>>
const alone = { visibility: 'organization', organization: 'mext' } as const
const ways: Ways = {
  'was addressed': (r) => ({ recommendations: [{ ...r, visibility: 'organization', addressees: addressed(r) }] }),
  'commented on a recommendation': (r) => ({ recommendations: [{ ...r, commentsFor: [{ ...alone, count: 1 }] }] }),
  leads: (_, f) => ({ followUps: [{ ...f, visibility: 'organization', lead: 'mext' }] }),
  supports: (_, f) => ({ followUps: [{ ...f, visibility: 'organization', lead: null, supports: ['mext'] }] }),
  reported: (_, f) => ({ followUps: [{ ...f, lead: 'jst', updates: f.updates.map((it) => ({ ...it, ...alone })) }] }),
  'leads what the secretariat reported on': (_, f) => ({
    followUps: [{ ...f, lead: 'mext', updates: f.updates.map((it) => ({ ...it, ...alone, organization: null })) }],
  }),
  'showed evidence': (_, f) => ({ followUps: [{ ...f, evidence: f.evidence.map((it) => ({ ...it, ...alone })) }] }),
  'commented on a follow-up': (_, f) => ({ followUps: [{ ...f, commentsFor: [{ ...alone, count: 1 }] }] }),
}
const addressed = (r: SnapshotRecommendation) => r.addressees.map((it) => ({ ...it, organization: 'mext' }))

test.each(Object.keys(ways))('an organization has its own edition where it alone %s', (way) => {
  const [r] = whole.recommendations
  const [f] = whole.followUps
  const all = ['secretariat', 'participants', 'public']
  const open = { ...whole, followUps: whole.followUps.filter(({ visibility }) => visibility !== 'organization') }
  expect(audiencesOf(open)).toEqual(all)
  expect(audiencesOf({ ...open, ...(r && f && ways[way]?.(r, f)) })).toEqual([...all, 'organization:mext'])
})

test('what was restricted since is left out, also by who looks at a past without it', async () => {
  const asOf = new Date('2025-01-01T00:00:00Z')
  const data = { visibility: 'secretariat' } as const
  // From within, as what is in a thing goes with it.
  const restrict = {
    passages: () => db.document.updateMany({ data }),
    evidence: () => db.evidence.updateMany({ data }),
    updates: () => db.update.updateMany({ data }),
    followUps: () => db.followUp.updateMany({ data, where: { seriesId: world.series.id } }),
    recommendations: () => db.recommendation.updateMany({ data, where: { seriesId: world.series.id } }),
  }
  const editions = async () => [
    (await editionOf(world.nobody))(whole),
    (await editionOf({ ...world.nobody, asOf }))(whole),
    (await editionOf(world.actors.observer))(whole),
    await editionMadeFor(whole, 'public', world.series.id),
    await editionMadeFor(whole, 'participants', world.series.id),
    await editionMadeFor(whole, 'organization:mext', world.series.id),
  ]
  for (const [what, now] of Object.entries(restrict)) {
    for (const edition of await editions()) expect(countsOf(edition)).not.toMatchObject({ [what]: 0 })
    await now()
    for (const edition of await editions()) expect(countsOf(edition)).toMatchObject({ [what]: 0 })
  }
})

function countsOf({ recommendations, followUps }: Pick<SnapshotContent, 'recommendations' | 'followUps'>) {
  return {
    recommendations: recommendations.length,
    passages: recommendations.flatMap(({ passages }) => passages).length,
    followUps: followUps.length,
    updates: followUps.flatMap(({ updates }) => updates).length,
    evidence: followUps.flatMap(({ evidence }) => evidence).length,
  }
}
