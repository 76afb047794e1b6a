import { z } from 'zod'
import { commandOn, lock } from '../../command.ts'
import { reader, type Tx } from '../../db/client.ts'
import { record } from '../../events/record.ts'
import { dayField, text } from '../../form-fields.ts'
import { key } from '../../messages/key.ts'
import { invalid, type Outcome, ok } from '../../outcome.ts'
import { isoDay, today } from '../../time.ts'
import { givenTranslations, nameSelect, titleSelect, translated } from '../../translation.ts'
import { type Actor, nowOf, type Viewer } from '../../viewer.ts'
import { type LadderDays, ladder, misplaced, proposedClosing, proposedLadder } from './ladder-dates.ts'
import { followUpsInScope, scopeFrom, scopeText } from './scope.ts'

/** '' for none. */
const optionalDay = z.union([z.literal('').transform(() => null), dayField], key('errors.date')).default(null)

/** The closing date, and the steps of the ladder; one without a day is left out. */
export const datesInput = z.object({
  closesOn: dayField,
  reminder: optionalDay,
  secondReminder: optionalDay,
  letter: optionalDay,
  noAnswer: optionalDay,
})

const linesOf = (text: string) => text.split('\n').flatMap((line) => line.trim() || [])
const lines = text(5000).transform(linesOf)

/** `number`: of the roundtable that the review prepares. Questions: one a line. */
export const openReviewInput = datesInput.extend({
  number: z.coerce.number(key('errors.invalid')).int().positive(),
  scope: text(2000),
  questions: lines,
  message: text(5000),
  translations: givenTranslations(['questions', 'message'], 5000),
})

type Input = z.infer<typeof openReviewInput>

/** Asks every lead within the scope what has changed. The mails follow from the events; the ladder from its days. */
export function openReview(actor: Actor, input: Input): Promise<Outcome<{ number: number }>> {
  const { number, closesOn } = input
  return onRoundtable(actor, input, {
    verb: 'openReview',
    already: ({ review }) => (review?.openedAt ? ok({ number }) : null),
    rule: async ({ held, series }, tx) => {
      if (held) return invalid('', 'collecting.errors.held')
      const wrong = wrongDates(input, today(series.timeZone, nowOf(actor))) ?? wrongQuestions(input)
      if (wrong) return wrong
      const filter = scopeFrom(input.scope, actor)
      const { asked } = await followUpsInScope(tx, actor, series, filter)
      return asked.length > 0 ? ok({ asked, scope: scopeText(filter) }) : invalid('', 'collecting.errors.nobodyAsked')
    },
    write: async (roundtable, tx, { asked, scope }) => {
      const reviewId = await openRow(tx, actor, roundtable, { ...input, scope })
      const organizations = await askEach(tx, actor, reviewId, input, asked)
      const opened = { number, closesOn: isoDay(closesOn), organizations, followUps: asked.length }
      await record(tx, actor, 'review.opened', opened, { reviewId, visibility: 'participants' })
      return { number }
    },
  })
}

const onRoundtable = commandOn({
  find: async (tx: Tx, actor: Actor, { number }: { number: number; version?: number }) => {
    const there = await tx.roundtable.findFirst({ where: { seriesId: actor.seriesId, number }, select: { id: true } })
    if (!there) return null
    await lock(tx, actor, 'Roundtable', there.id)
    return tx.roundtable.findUnique({
      where: there,
      select: { id: true, number: true, held: true, review: { select: { id: true, openedAt: true } }, series: true },
    })
  },
})

/** @param now midnight UTC of today in the series' time zone */
export function wrongDates(input: z.infer<typeof datesInput>, now: Date) {
  if (input.closesOn < now) return invalid('closesOn', 'collecting.errors.closesInPast')
  const step = misplaced(input, input.closesOn, now)
  return step && invalid(step, `collecting.errors.${step}`)
}

function wrongQuestions({ questions, translations }: Input) {
  for (const [language, { questions: given = '' }] of Object.entries(translations ?? {})) {
    if (questions.length === 0 && given) return invalid('questions', 'collecting.errors.bothLanguages')
    if (given && linesOf(given).length !== questions.length)
      return invalid(`translations.${language}.questions`, 'collecting.errors.asManyQuestions')
  }
  return null
}

async function openRow(tx: Tx, actor: Actor, roundtable: { id: string; number: number }, input: Input) {
  const { scope, closesOn, questions, message, translations } = input
  const opened = {
    ...{ scope, closesOn, questions, message },
    ...translated(actor, { questions: questions.join('\n'), message }, translations),
    openedAt: nowOf(actor),
    openedById: actor.personId,
  }
  const { id } = await tx.review.upsert({
    where: { roundtableId: roundtable.id },
    create: { seriesId: actor.seriesId, roundtableId: roundtable.id, number: roundtable.number, ...opened },
    update: { ...opened, version: { increment: 1 } },
    select: { id: true },
  })
  return id
}

async function askEach(
  tx: Tx,
  actor: Actor,
  reviewId: string,
  input: Input,
  asked: { id: string; leadId: string }[],
): Promise<number> {
  const organizations = await tx.organization.findMany({
    where: { id: { in: asked.map(({ leadId }) => leadId) } },
    orderBy: { name: 'asc' },
    select: { id: true, ...nameSelect },
  })
  for (const organization of organizations) {
    const theirs = asked.filter(({ leadId }) => leadId === organization.id)
    await tx.reviewRequest.create({
      data: {
        reviewId,
        organizationId: organization.id,
        askedAt: nowOf(actor),
        rows: { create: theirs.map(({ id }) => ({ followUpId: id })) },
        steps: { create: stepsOf(input) },
      },
    })
    const { number, closesOn } = input
    const payload = { number, organization, closesOn: isoDay(closesOn), followUps: theirs.length }
    await record(tx, actor, 'review.asked', payload, { reviewId, visibility: 'organization' })
  }
  return organizations.length
}

function stepsOf(days: LadderDays) {
  return ladder.flatMap((step) => {
    const dueOn = days[step]
    return dueOn ? { step, dueOn } : []
  })
}

/** The planned roundtable that comes next, with the review that prepares it as far as there is one; null when none is planned. */
export function nextToReview(viewer: Viewer) {
  return reader(viewer).roundtable.findFirst({
    where: { seriesId: viewer.seriesId, held: false },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      ...titleSelect,
      startsAt: true,
      review: { select: { openedAt: true, _count: { select: { carried: true } } } },
    },
  })
}

/** The closing date that was chosen, else a sensible one, and what the ladder is proposed to be for it. */
export function proposal(viewer: Viewer, timeZone: string, startsAt: Date | null, chosen?: Date) {
  const now = today(timeZone, nowOf(viewer))
  const meetsOn = startsAt && today(timeZone, startsAt)
  const closesOn = chosen && chosen >= now ? chosen : proposedClosing(now, meetsOn)
  return { today: now, meetsOn, closesOn, days: proposedLadder(closesOn, now, meetsOn) }
}
