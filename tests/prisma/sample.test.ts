import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { resolve } from '#lib/documents/passage.ts'
import { describe as told } from '#lib/events/describe.ts'
import { overdue, stale } from '#lib/follow-ups/stale-and-overdue.ts'
import { stateOf } from '#lib/progress-states.ts'
import { standingOf } from '#lib/reviews/collect/request-state.ts'
import { canonicalJson } from '#lib/reviews/snapshot/canonical.ts'
import { snapshotContent } from '#lib/reviews/snapshot/content.ts'
import { contentOf } from '#lib/reviews/snapshot/read.ts'
import { stageOf } from '#lib/reviews/stage.ts'
import { daysAgo, today } from '#lib/time.ts'
import { sample, signInLinks, visitors } from '#prisma/sample.ts'
import { seed } from '#prisma/seed.ts'
import { lackingIn } from '#tests/prisma/lacking.ts'
import { resetDatabase } from '#tests/setup/database.ts'

const now = new Date()
const inSample = { series: { slug: 'sample' } }
const real = { series: { slug: 'science-technology-diplomacy' } }

let before: unknown
let begun: Date

/** Everything that the real series consists of. */
async function realSeries() {
  return {
    series: await db.series.findMany({ where: { slug: real.series.slug } }),
    themes: await db.theme.findMany({ where: real, orderBy: { id: 'asc' } }),
    roundtables: await db.roundtable.findMany({ where: real, orderBy: { id: 'asc' } }),
    organizations: await db.organization.findMany({ where: real, orderBy: { id: 'asc' } }),
    people: await db.participation.findMany({
      where: { roundtable: real },
      orderBy: { id: 'asc' },
      include: { person: { include: { memberships: true } } },
    }),
    recommendations: await db.recommendation.findMany({ where: real, orderBy: { id: 'asc' } }),
    followUps: await db.followUp.count({ where: real }),
    events: await db.event.count({ where: real }),
  }
}

function followUps() {
  return db.followUp.findMany({ where: inSample, include: { extensions: true, assignments: true, supports: true } })
}

describe('the sample', () => {
  beforeAll(async () => {
    await resetDatabase()
    await seed()
    before = await realSeries()
    begun = new Date()
    await sample(now)
  }, 240_000)

  test('is large enough to try everything on', async () => {
    const series = await db.series.findUniqueOrThrow({ where: { slug: 'sample' } })
    expect(series).toMatchObject({ fictional: true, followUpsNumbered: 120, recommendationsNumbered: 31 })
    expect(await db.organization.count({ where: inSample })).toBe(40)
    expect(await db.theme.count({ where: inSample })).toBe(5)
    expect(await db.roundtable.count({ where: { ...inSample, held: true } })).toBe(3)
    const [next] = await db.roundtable.findMany({ where: { ...inSample, held: false } })
    expect(next?.startsAt && next.startsAt > now).toBe(true)
    expect(await db.document.groupBy({ by: ['language'], where: inSample })).toHaveLength(2)
    expect(await db.followUp.groupBy({ by: ['language'], where: inSample })).toHaveLength(2)
    expect(new Set((await followUps()).map(({ title }) => title)).size).toBe(120)
  })

  test('has follow-ups in every state', async () => {
    const all = await followUps()
    expect(new Set(all.map(stateOf))).toEqual(
      new Set(['unowned', 'notStarted', 'inProgress', 'onHold', 'reported', 'verified', 'discontinued']),
    )
    expect(new Set(all.map(({ confidence }) => confidence))).toEqual(
      new Set([null, 'secured', 'achievable', 'supportNeeded', 'atRisk']),
    )
    expect(new Set(all.map(({ visibility }) => visibility)).size).toBe(4)
    const moment = { today: today('Asia/Tokyo', now), staleBefore: daysAgo(60, now) }
    expect(all.filter(overdue(moment).holds).length).toBeGreaterThan(5)
    expect(all.filter(stale(moment).holds).length).toBeGreaterThan(5)
    expect(new Set(all.flatMap(({ extensions }) => extensions.map(({ decision }) => decision))).size).toBe(3)
    expect(new Set(all.flatMap(({ assignments }) => assignments.map(({ state }) => state))).size).toBe(4)
    expect(await db.response.groupBy({ by: ['kind'], where: { recommendation: inSample } })).toHaveLength(4)
    expect(await db.evidence.groupBy({ by: ['kind', 'review'], where: { followUp: inSample } })).toHaveLength(6)
    expect(await db.update.count({ where: { followUp: inSample, noChange: true } })).toBeGreaterThan(50)
  })

  test('lived through two reviews that were published, and is in the middle of one', async () => {
    const reviews = await db.review.findMany({
      where: inSample,
      orderBy: { number: 'asc' },
      include: { minutes: true },
    })
    expect(reviews.map(stageOf)).toEqual(['published', 'published', 'collecting'])
    expect(reviews.map(({ minutes }) => minutes.length)).toEqual([1, 2, 0])
    expect(await db.snapshot.count({ where: inSample })).toBe(2)
    expect(
      await db.carriedOver.count({ where: { review: { number: 4, ...inSample }, times: { gt: 1 } } }),
    ).toBeGreaterThan(10)
    const decisions = await db.meetingDecision.findMany({ where: { agendaItem: { review: inSample } } })
    expect(decisions.length).toBeGreaterThan(20)
    expect(decisions.filter(({ confirmedAt }) => !confirmedAt)).toEqual([])
    const requests = await db.reviewRequest.findMany({ where: { review: { number: 4, ...inSample } } })
    expect(requests.map(standingOf)).toEqual(expect.arrayContaining(['handedIn', 'begun', 'silent']))
  })

  test('looks, as of the instants at which it was frozen, as it looked then', async () => {
    const snapshots = await db.snapshot.findMany({ where: inSample, include: { review: true } })
    for (const { seriesId, takenAt, number, title, review, content } of snapshots) {
      const { chainHead } = snapshotContent.parse(JSON.parse(content))
      const named = { number, title, roundtableId: review?.roundtableId, chainHead }
      expect(canonicalJson(await contentOf(seriesId, takenAt, named)) === content).toBe(true)
    }
  })

  test('is talked about in both languages', async () => {
    const comments = await db.comment.findMany({ where: inSample, include: { mentions: true, revisions: true } })
    expect(new Set(comments.map(({ language }) => language)).size).toBe(2)
    expect(new Set(comments.map(({ visibility }) => visibility)).size).toBe(4)
    expect(comments.filter(({ withdrawnAt }) => withdrawnAt)).toHaveLength(1)
    expect(comments.filter(({ revisions }) => revisions.length > 0).length).toBeGreaterThan(2)
    expect(comments.flatMap(({ mentions }) => mentions).length).toBeGreaterThan(10)
  })

  test('reads throughout in both languages, but for what was written lately and what was reworded since', async () => {
    const { missing, earlier } = await lackingIn('sample')
    expect(missing).toEqual([
      'FollowUp.title: 水路測量の入門講座を高校生向けに開く',
      expect.stringMatching('^FollowUp.description: 夏休み'),
      expect.stringMatching('^Comment.body: 区分に迷った事例'),
      expect.stringMatching('^Comment.body: 教官2名の確保'),
    ])
    expect(earlier).toEqual([
      expect.stringMatching('^Comment.body: Confirmed:[^]*damaged in the storm'),
      expect.stringMatching('^Comment.body: 模型の水槽.*地図と動画'),
    ])
  })

  test('every passage leads to its place', async () => {
    const passages = await db.passage.findMany({ where: { recommendation: inSample }, include: { document: true } })
    expect(passages.length).toBeGreaterThan(30)
    for (const { document, ...passage } of passages)
      expect(resolve(document.text, passage)).toMatchObject({ status: 'found', start: passage.start })
  })

  test('its record reads in both languages, in the order in which it happened', async () => {
    const events = await db.event.findMany({ where: inSample, orderBy: { sequence: 'asc' } })
    expect(events.length).toBeGreaterThan(1500)
    for (const event of events)
      for (const language of ['en', 'ja'] as const)
        expect(told(event, language).text).not.toMatch(/^recorded “|^「[\w.]+」を記録$|undefined|null|\{\w+\}/)
    const times = events.map(({ at }) => at.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  test('nothing in it is dated by the clock of the run or lies ahead', async () => {
    const late: Record<string, number> = {
      people: await db.person.count({ where: { email: { not: null }, createdAt: { gte: begun } } }),
      memberships: await db.membership.count({ where: { ...inSample, invitedAt: { gte: begun } } }),
      joined: await db.membership.count({ where: { ...inSample, joinedAt: { gte: begun } } }),
      documents: await db.document.count({ where: { ...inSample, createdAt: { gte: begun } } }),
      recommendations: await db.recommendation.count({ where: { ...inSample, createdAt: { gte: begun } } }),
      responses: await db.response.count({ where: { recommendation: inSample, at: { gte: begun } } }),
      followUps: await db.followUp.count({ where: { ...inSample, lastConfirmedAt: { gte: begun } } }),
      supports: await db.support.count({ where: { followUp: inSample, since: { gte: begun } } }),
      offers: await db.assignment.count({ where: { followUp: inSample, offeredAt: { gte: begun } } }),
      updates: await db.update.count({ where: { followUp: inSample, at: { gte: begun } } }),
      extensions: await db.extension.count({ where: { followUp: inSample, requestedAt: { gte: begun } } }),
      closures: await db.closure.count({ where: { followUp: inSample, reportedAt: { gte: begun } } }),
      evidence: await db.evidence.count({ where: { followUp: inSample, at: { gte: begun } } }),
      comments: await db.comment.count({ where: { ...inSample, createdAt: { gte: begun } } }),
      events: await db.event.count({ where: { ...inSample, at: { gte: begun } } }),
    }
    expect(Object.entries(late).filter(([, count]) => count > 0)).toEqual([])
  })

  test('touches neither the real series nor anybody’s mail', async () => {
    expect(await realSeries()).toEqual(before)
    expect(await db.message.count()).toBe(0)
    expect(await db.untoldEvent.count()).toBe(0)
  })

  test('filled again it stays as it is', async () => {
    const events = await db.event.count()
    expect(await sample(now)).toMatch('already there')
    expect(await db.event.count()).toBe(events)
  })

  test('three members can be tried out by links', async () => {
    const links = await signInLinks()
    expect(links).toHaveLength(visitors.length)
    expect(links.join('\n')).toMatch(/secretariat.*focal point.*observer/s)
    for (const link of links) expect(link).toMatch(/\n {2}http:\/\/localhost:3000\/sign-in\/link\?token=\S+$/)
  })
})
