import { beforeAll, describe, expect, test } from 'vitest'
import { threadsOf } from '#lib/comments/threads.ts'
import { db } from '#lib/db/client.ts'
import { rowsOf } from '#lib/exports/rows.ts'
import { countFollowUps } from '#lib/follow-ups/counts.ts'
import { findFollowUp } from '#lib/follow-ups/item.ts'
import { glanceOf } from '#lib/overview/glance.ts'
import { progressByTheme } from '#lib/overview/themes.ts'
import { recommendationsOf } from '#lib/recommendations/queries.ts'
import { sourcesOf } from '#lib/recommendations/source.ts'
import { audienceOf, audiencesOf, editionMadeFor, editionOf } from '#lib/reviews/snapshot/audience.ts'
import type { SnapshotContent } from '#lib/reviews/snapshot/content.ts'
import { editionFor } from '#lib/reviews/snapshot/edition.ts'
import { figuresOf, stateIn } from '#lib/reviews/snapshot/figures.ts'
import { contentOf } from '#lib/reviews/snapshot/read.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { givenVariety } from './varied.ts'

let world: World
let whole: SnapshotContent
beforeAll(async () => {
  await resetDatabase()
  world = await buildWorld()
  await givenVariety(world, 40)
  whole = await contentOf(world.series.id)
})

const eyes: Record<string, () => Viewer> = {
  secretary: () => world.actors.secretary,
  cabinetFocal: () => world.actors.cabinetFocal,
  mextContributor: () => world.actors.mextContributor,
  ministryFocal: () => world.actors.ministryFocal,
  observer: () => world.actors.observer,
  unaffiliated: () => ({ ...world.actors.observer, organizationId: null }),
  nobody: () => world.nobody,
}

describe.each(Object.keys(eyes))('what %s reads in a snapshot is what the product shows them', (name) => {
  const viewer = () => eyes[name]?.() ?? world.nobody
  const edition = async () => (await editionOf(viewer()))(whole)

  test('recommendations, with status, addressees, comments and passages', async () => {
    const { recommendations } = await edition()
    const live = await recommendationsOf(viewer())
    expect(recommendations.map(({ number, status }) => [number, status])).toEqual(
      live.map(({ number, why }) => [number, why.status]),
    )
    for (const it of live) {
      const frozen = recommendations.find(({ number }) => number === it.number)
      expect(frozen?.addressees.map(({ organization }) => organization)).toEqual(
        it.addressees.map(({ organization }) => organization?.slug ?? null),
      )
      expect(frozen?.comments).toBe(await commentsOn({ recommendationId: it.id }))
      const passages = (await sourcesOf(viewer(), it)).flatMap((each) => each.passages)
      expect(frozen?.passages.map(({ start, end, page }) => ({ start, end, page }))).toEqual(passages)
    }
  })

  test('follow-ups, as the export has them', async () => {
    const { followUps } = await edition()
    const live = (await Array.fromAsync(rowsOf(viewer(), world.series, {}))).flat()
    const rows = live.toSorted((a, b) => a.number - b.number)
    expect(followUps.length).toBeGreaterThan(0)
    expect(
      followUps.map((it) => ({
        number: it.number,
        title: it.title,
        state: stateIn(it),
        confidence: it.confidence,
        dueOn: it.dueOn,
        moved: it.moves.length,
        lead: it.lead,
        offeredTo: it.offer?.organization ?? null,
        supports: it.supports,
        contact: it.contact,
        overdue: it.overdue,
        stale: it.stale,
        answers: it.recommendations,
        lastConfirmedAt: it.lastConfirmedAt,
      })),
    ).toEqual(
      rows.map((it) => ({
        number: it.number,
        title: it.title,
        state: it.state,
        confidence: it.confidence,
        dueOn: it.dueOn,
        moved: it.moved,
        lead: it.lead?.slug ?? null,
        offeredTo: it.offeredTo?.slug ?? null,
        supports: it.supports.map(({ slug }) => slug),
        contact: it.contact,
        overdue: it.overdue,
        stale: it.stale,
        answers: it.answers,
        lastConfirmedAt: it.lastConfirmedAt.toISOString(),
      })),
    )
  })

  test('what was said on each follow-up', async () => {
    for (const it of (await edition()).followUps) {
      const live = await findFollowUp(viewer(), world.series, it.number)
      expect(it.updates.map(({ id }) => id)).toEqual(live?.updates.map(({ id }) => id))
      expect(it.evidence.map(({ id }) => id)).toEqual(live?.evidence.map(({ id }) => id).toReversed())
      expect(it.comments).toBe(await commentsOn({ followUpId: live?.id }))
    }
  })

  test('and the numbers are those of the overview and of the list', async () => {
    const figures = figuresOf(await edition())
    const [glance, counts, themes] = [
      await glanceOf(viewer(), world.series),
      await countFollowUps(viewer(), world.series),
      await progressByTheme(viewer()),
    ]
    expect(glance).toEqual({
      followUps: figures.followUps,
      leads: figures.leads,
      unowned: figures.unowned,
      overdue: figures.overdue,
      stale: figures.stale,
      atRisk: figures.byConfidence.atRisk,
      reported: figures.byState.reported,
      verified: figures.byState.verified,
      waiting: figures.waiting,
    })
    expect(figures.byState).toEqual(counts.byState)
    const positions = new Map(
      (await db.theme.findMany()).map(({ id, position }): [string | null, number] => [id, position]),
    )
    const live = [...themes].map(([theme, byState]) => [positions.get(theme) ?? null, Object.fromEntries(byState)])
    const frozen = figures.byTheme
      .filter(({ followUps }) => followUps > 0)
      .map(({ theme, byState }) => [
        theme,
        Object.fromEntries(Object.entries(byState).filter(([, count]) => count > 0)),
      ])
    expect(new Map(frozen as [number, object][])).toEqual(new Map(live as [number, object][]))
  })

  async function commentsOn(item: { recommendationId?: string; followUpId?: string }) {
    const { threads } = await threadsOf(viewer(), item)
    return threads.flatMap(({ replies, ...first }) => [first, ...replies]).filter(({ withdrawnAt }) => !withdrawnAt)
      .length
  }
})

test('an edition for somebody else is the one they read themselves', async () => {
  for (const viewer of Object.values(eyes).map((of) => of())) {
    const audience = await audienceOf(viewer, whole)
    expect(audiencesOf(whole)).toContain(audience)
    expect(await editionMadeFor(whole, audience, world.series.id)).toEqual((await editionOf(viewer))(whole))
  }
})

test('the public reads who acts, not which people, nor what was written between participants', () => {
  const { followUps } = editionFor(whole, 'public')
  expect(followUps.every(({ contact, offer, discuss }) => contact === null && offer === null && !discuss)).toBe(true)
  expect(followUps.flatMap(({ moves }) => moves).every(({ reason }) => reason === '')).toBe(true)
  expect(JSON.stringify(followUps)).not.toMatch(/"visibility":"(participants|organization|secretariat)"/)
})

test('an edition cannot be widened', () => {
  expect(() => editionFor(editionFor(whole, 'public'), 'participants')).toThrow('edition for public')
})

test('what was restricted since the snapshot is left out of it as well', async () => {
  const number = editionFor(whole, 'public').followUps[0]?.number ?? 0
  const { id } = await db.followUp.update({
    where: { seriesId_number: { seriesId: world.series.id, number } },
    data: { visibility: 'secretariat' },
  })
  const numbers = async (viewer: Viewer) => (await editionOf(viewer))(whole).followUps.map((it) => it.number)
  expect(await numbers(world.nobody)).not.toContain(number)
  expect(await numbers(world.actors.secretary)).toContain(number)
  await db.followUp.update({ where: { id }, data: { visibility: 'public' } })
})
