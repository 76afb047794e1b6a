import { beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { Visibility } from '#lib/db/generated/enums.ts'
import type { Viewer } from '#lib/viewer.ts'
import * as visible from '#lib/visibility.ts'
import { visibleFollowUpsSql, visibleRecommendationsSql } from '#lib/visibility-sql.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import {
  answer,
  answered,
  asking,
  comment,
  document,
  event,
  evidence,
  led,
  recommendation,
  supported,
  update,
} from './given-seen-by.ts'

type Made = (world: World, visibility: Visibility) => Promise<{ id: string }>

/**
 * Of a thing that each of the four visibilities was given to once: how far somebody sees. -: none of them, p: the public
 * one, m: the members' as well, o: the organization's as well, s: all. Columns: nobody, an observer, focal points of the
 * Foreign Ministry, the Cabinet Office and MEXT, a member of no organization, the secretariat, and of another
 * series the secretariat and an observer.
 */
const table: Record<string, [cells: string, of: keyof typeof reading, make: Made]> = {
  'a recommendation to the Cabinet Office': ['pmmommS--', 'recommendation', recommendation],
  'a follow-up that the Cabinet Office leads': ['pmmommS--', 'followUp', led],
  'a follow-up that MEXT supports': ['pmmmomS--', 'followUp', supported],
  'a follow-up that is offered to MEXT': ['pmmmomS--', 'followUp', (w, width) => answered(w, width, 'offered')],
  'a follow-up that MEXT handed back': ['pmmmmmS--', 'followUp', (w, width) => answered(w, width, 'handedBack')],
  'a document': ['pmmmmmS--', 'document', document],
  'a report by MEXT': ['pmmmomS--', 'update', async (w, width) => update(await led(w), width, mext(w))],
  "the secretariat's word on what the Cabinet Office leads": [
    'pmmommS--',
    'update',
    async (w, width) => update(await led(w), width, null),
  ],
  'a report on what is hidden': ['------S--', 'update', async (w, width) => update(await hidden(w), width, mext(w))],
  'evidence by MEXT': ['pmmmomS--', 'evidence', async (w, width) => evidence(await led(w), width, mext(w))],
  'evidence on what is hidden': [
    '------S--',
    'evidence',
    async (w, width) => evidence(await hidden(w), width, mext(w)),
  ],
  'a comment by MEXT': ['pmmmomS--', 'comment', (w, visibility) => comment(w, { visibility, organizationId: mext(w) })],
  'a comment on a hidden follow-up': [
    '------S--',
    'comment',
    async (w, visibility) => comment(w, { visibility, followUpId: (await hidden(w)).id }),
  ],
  'a comment on a hidden recommendation': [
    '------S--',
    'comment',
    async (w, visibility) => comment(w, { visibility, recommendationId: (await recommendation(w, 'secretariat')).id }),
  ],
  'an answer of MEXT to what the Cabinet Office asked the secretariat alone': [
    'pmmommS--',
    'comment',
    (w, width) => answer(w, 'organization', width, mext(w)),
  ],
  'an answer of MEXT to what members read': [
    'pmmmomS--',
    'comment',
    (w, width) => answer(w, 'participants', width, mext(w)),
  ],
  'an event of the series': ['pmmmmmS--', 'event', (w, visibility) => event(w, { visibility })],
  'an event by MEXT': ['pmmmomS--', 'event', (w, visibility) => event(w, { visibility, organizationId: mext(w) })],
  'an event on what MEXT supports': [
    'pmmmomS--',
    'event',
    async (w, visibility) => event(w, { visibility, followUpId: (await supported(w)).id }),
  ],
  'what a review asks of the Cabinet Office, by MEXT': [
    'pmmommS--',
    'event',
    (w, visibility) => event(w, { visibility, organizationId: mext(w), ...asking(w.organizations.cabinetOffice.id) }),
  ],
  'an event that names the Cabinet Office, of no review': [
    'pmmmmmS--',
    'event',
    (w, visibility) => event(w, { visibility, ...asking(w.organizations.cabinetOffice.id), kind: 'theme.added' }),
  ],
  'an event on a public recommendation': [
    'pmmmmmS--',
    'event',
    on('recommendationId', (w) => recommendation(w, 'public')),
  ],
  'an event on a public comment': ['pmmmmmS--', 'event', on('commentId', (w) => comment(w, { visibility: 'public' }))],
  'an event on a public document': ['pmmmmmS--', 'event', on('documentId', (w) => document(w, 'public'))],
  'an event on a public report': [
    'pmmmmmS--',
    'event',
    on('updateId', async (w) => update(await led(w), 'public', mext(w))),
  ],
  'an event on public evidence': [
    'pmmmmmS--',
    'event',
    on('evidenceId', async (w) => evidence(await led(w), 'public', mext(w))),
  ],
  'an event on a hidden follow-up': ['------S--', 'event', on('followUpId', (w) => led(w, 'secretariat'))],
  'an event on a hidden recommendation': [
    '------S--',
    'event',
    on('recommendationId', (w) => recommendation(w, 'secretariat')),
  ],
  'an event on a hidden comment': [
    '------S--',
    'event',
    on('commentId', (w) => comment(w, { visibility: 'secretariat' })),
  ],
  'an event on a hidden document': ['------S--', 'event', on('documentId', (w) => document(w, 'secretariat'))],
  'an event on a hidden report': [
    '------S--',
    'event',
    on('updateId', async (w) => update(await led(w), 'secretariat', mext(w))),
  ],
  'an event on hidden evidence': [
    '------S--',
    'event',
    on('evidenceId', async (w) => evidence(await led(w), 'secretariat', mext(w))),
  ],
}

const select = { id: true }
const reading = {
  recommendation: (viewer: Viewer) =>
    db.recommendation.findMany({ where: visible.visibleRecommendations(viewer), select }),
  followUp: (viewer: Viewer) => db.followUp.findMany({ where: visible.visibleFollowUps(viewer), select }),
  document: (viewer: Viewer) => db.document.findMany({ where: visible.visibleDocuments(viewer), select }),
  update: (viewer: Viewer) => db.update.findMany({ where: visible.visibleUpdates(viewer), select }),
  evidence: (viewer: Viewer) => db.evidence.findMany({ where: visible.visibleEvidence(viewer), select }),
  comment: (viewer: Viewer) => db.comment.findMany({ where: visible.visibleComments(viewer), select }),
  event: (viewer: Viewer) => db.event.findMany({ where: visible.visibleEvents(viewer), select }),
}

let world: World
let viewers: Viewer[]
beforeAll(async () => {
  await resetDatabase()
  world = await buildWorld()
  const { observer, ministryFocal, cabinetFocal, mextFocal, secretary } = world.actors
  const { id: seriesId } = await db.series.create({ data: { slug: 'other', name: 'Other' } })
  const strangers = [secretary, observer].map((member) => ({ ...member, seriesId }))
  const alone = { ...observer, organizationId: null }
  viewers = [world.nobody, observer, ministryFocal, cabinetFocal, mextFocal, alone, secretary, ...strangers]
})

const widths = Object.values(Visibility)

test.each(Object.entries(table))('%s', async (_, [cells, of, make]) => {
  const made: string[] = []
  for (const visibility of widths) made.push((await make(world, visibility)).id)
  const seen = await Promise.all(viewers.map((viewer) => reading[of](viewer)))
  expect(seen.map((rows) => far(made, rows)).join('')).toBe(cells)
})

test('raw statements see what models see', async () => {
  for (const viewer of viewers) {
    const followUps = await db.$queryRaw<
      { id: string }[]
    >`select id from "FollowUp" f where ${visibleFollowUpsSql(viewer)}`
    expect(ids(followUps)).toEqual(ids(await reading.followUp(viewer)))
    const where = visibleRecommendationsSql(viewer)
    const recommendations = await db.$queryRaw<{ id: string }[]>`select id from "Recommendation" r where ${where}`
    expect(ids(recommendations)).toEqual(ids(await reading.recommendation(viewer)))
  }
})

const mext = (w: World) => w.organizations.mext.id
const hidden = (w: World) => led(w, 'secretariat')
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).toSorted()

/** An event about that, of each visibility. */
function on(name: string, thing: (w: World) => Promise<{ id: string }>): Made {
  return async (w, visibility) => event(w, { visibility, [name]: (await thing(w)).id })
}

/** As the table says it; what is seen though something wider is not has no letter. */
function far(made: string[], rows: { id: string }[]) {
  const seen = made.map((id) => rows.some((row) => row.id === id))
  const count = seen.lastIndexOf(true) + 1
  return seen.slice(0, count).every(Boolean) ? '-pmoS'[count] : '!'
}
