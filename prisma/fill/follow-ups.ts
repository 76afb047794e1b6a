import type { Prisma } from '#lib/db/generated/client.ts'
import { searchTextOf } from '#lib/follow-ups/search.ts'
import { isoDay } from '#lib/time.ts'
import { everyWording } from '#lib/translation.ts'
import { began, type Cast, day } from './cast.ts'
import { inTheOther, sentence, title } from './words.ts'

/** Follow-ups number `from` to `to` with all that hangs on them, as rows. */
export function followUpsOf(cast: Cast, from: number, to: number) {
  const rows = {
    followUps: [] as Prisma.FollowUpCreateManyInput[],
    answers: [] as Prisma.FollowUpRecommendationCreateManyInput[],
    supports: [] as Prisma.SupportCreateManyInput[],
    assignments: [] as Prisma.AssignmentCreateManyInput[],
    updates: [] as Prisma.UpdateCreateManyInput[],
    extensions: [] as Prisma.ExtensionCreateManyInput[],
    closures: [] as Prisma.ClosureCreateManyInput[],
    events: [] as Prisma.EventCreateManyInput[],
  }
  for (let number = from; number <= to; number += 1) add(rows, cast, number)
  return rows
}

type Rows = ReturnType<typeof followUpsOf>

function add(rows: Rows, cast: Cast, number: number) {
  const { throws, series } = cast
  const { of, maybe, some, upTo, id } = throws
  const followUpId = id()
  const language = maybe(0.6) ? ('en' as const) : ('ja' as const)
  const named = { title: title(throws, language), description: sentence(throws, language) }
  const translations = inTheOther(throws, language, named)
  const lead = maybe(0.88) ? of(cast.organizations) : undefined
  const contact = lead && of(cast.people)
  const progress = lead ? of(mixture) : ('notStarted' as const)
  const visibility = of(openness)
  const createdAt = new Date(began.getTime() + upTo(400) * day)
  const lastConfirmedAt = new Date(Math.min(Date.now(), createdAt.getTime() + upTo(700) * day))
  const dueOn = lead ? new Date(createdAt.getTime() + (60 + upTo(900)) * day) : null
  const verified = progress === 'implemented' && maybe(0.6)
  const answered = [...new Set([of(cast.recommendations), ...some(cast.recommendations, 1)])]

  rows.followUps.push({
    id: followUpId,
    seriesId: series.id,
    number,
    ...named,
    language,
    translations,
    leadId: lead?.id,
    contactId: contact?.id,
    dueOn,
    progress,
    confidence: lead && maybe(0.8) ? of(sureness) : null,
    reportedAt: progress === 'implemented' && !verified ? lastConfirmedAt : null,
    verifiedAt: verified ? lastConfirmedAt : null,
    lastConfirmedAt,
    visibility,
    searchText: searchTextOf(...everyWording({ ...named, translations }, 'title', 'description')),
    createdAt,
  })
  rows.answers.push(...answered.map((recommendation) => ({ followUpId, recommendationId: recommendation.id })))
  const supporting = some(cast.organizations, 3).filter((each) => each !== lead)
  rows.supports.push(...supporting.map((each) => ({ followUpId, organizationId: each.id, since: createdAt })))

  const event = (at: Date, kind: string, payload: object, organizationId?: string) =>
    rows.events.push({
      seriesId: series.id,
      at,
      kind,
      payload: { number, ...payload },
      followUpId,
      organizationId,
      visibility,
    })
  const numbers = answered.map((recommendation) => recommendation.number)
  event(createdAt, 'followUp.created', { ...named, recommendations: numbers, visibility })
  if (!lead || !contact || !dueOn) {
    if (maybe(0.5))
      rows.assignments.push({ followUpId, organizationId: of(cast.organizations).id, offeredAt: createdAt })
    return
  }
  const organization = { id: lead.id, name: lead.name, translations: lead.translations }
  const answeredAt = new Date(createdAt.getTime() + 10 * day)
  rows.assignments.push({ followUpId, organizationId: lead.id, state: 'takenOn', offeredAt: createdAt, answeredAt })
  event(createdAt, 'followUp.offered', { organization })
  const person = { id: contact.id, name: contact.name }
  event(answeredAt, 'followUp.takenOn', { organization, contact: person, dueOn: isoDay(dueOn) }, lead.id)
  for (let update = upTo(4); update > 0; update -= 1) {
    const at = new Date(lastConfirmedAt.getTime() - update * 20 * day)
    const changed = sentence(throws, language)
    const written = { changed, obstacles: '', nextStep: '', language, visibility }
    rows.updates.push({
      followUpId,
      organizationId: lead.id,
      personId: contact.id,
      at,
      progress: 'inProgress',
      progressWas: 'inProgress',
      ...written,
      translations: inTheOther(throws, language, { changed }),
    })
    const unchanged = { progress: { old: 'inProgress', new: 'inProgress' }, confidence: { old: null, new: null } }
    event(at, 'followUp.reported', { ...unchanged, changed, obstacles: '', nextStep: '' }, lead.id)
  }
  if (maybe(0.2)) {
    const fromDueOn = new Date(dueOn.getTime() - 90 * day)
    rows.extensions.push({
      followUpId,
      fromDueOn,
      toDueOn: dueOn,
      reason: sentence(throws, language),
      decision: 'agreed',
      requestedAt: answeredAt,
      decidedAt: answeredAt,
    })
    event(answeredAt, 'followUp.extensionAgreed', { from: isoDay(fromDueOn), to: isoDay(dueOn) })
  }
  if (progress === 'implemented') {
    const summary = sentence(throws, language)
    const decision = verified ? ('agreed' as const) : ('pending' as const)
    rows.closures.push({ followUpId, summary, progressWas: 'inProgress', reportedAt: lastConfirmedAt, decision })
    event(lastConfirmedAt, 'followUp.implementedReported', { progressWas: 'inProgress', reason: summary }, lead.id)
    if (verified) event(lastConfirmedAt, 'followUp.verified', {})
  }
}

const mixture = [
  'notStarted',
  'inProgress',
  'inProgress',
  'inProgress',
  'onHold',
  'implemented',
  'implemented',
  'discontinued',
] as const
const sureness = ['secured', 'achievable', 'achievable', 'supportNeeded', 'atRisk'] as const
const openness = [
  'public',
  'public',
  'participants',
  'participants',
  'participants',
  'participants',
  'participants',
  'organization',
  'secretariat',
] as const
