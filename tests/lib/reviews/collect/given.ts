import { db } from '#lib/db/client.ts'
import { openReview, openReviewInput } from '#lib/reviews/collect/open.ts'
import type { RowValues } from '#lib/reviews/collect/row-values.ts'
import { findReview } from '#lib/reviews/review.ts'
import { addDays, isoDay, today } from '#lib/time.ts'
import type { Actor } from '#lib/viewer.ts'
import { givenFollowUp, type World } from '#tests/world.ts'

export const ok = { status: 'ok' }
export const forbidden = { status: 'refused', why: 'forbidden' }
export const notFound = { status: 'refused', why: 'notFound' }

export const inDays = (days: number) => addDays(today('Asia/Tokyo'), days)

/** F-1 and F-2 of the Cabinet Office, F-3 of MEXT, F-4 without a lead. */
export async function givenWork(world: World) {
  const { cabinetOffice, mext } = world.organizations
  const { cabinetFocal, mextFocal } = world.actors
  const led = { leadId: cabinetOffice.id, contactId: cabinetFocal.personId, progress: 'inProgress' as const }
  const first = await givenFollowUp(world, { ...led, confidence: 'achievable', title: 'Publish the protocol' })
  const second = await givenFollowUp(world, { ...led, progress: 'notStarted', title: 'Train advisers' })
  const third = await givenFollowUp(world, {
    ...led,
    leadId: mext.id,
    contactId: mextFocal.personId,
    title: 'Fund fellows',
    searchText: 'fund fellows',
  })
  const fourth = await givenFollowUp(world, { title: 'Nobody leads this' })
  return { first, second, third, fourth }
}

/** As the form sends it: closing in 14 days, the ladder as it is proposed then. */
export function opening(fields: Record<string, unknown> = {}) {
  return openReviewInput.parse({
    number: '2',
    scope: '',
    closesOn: isoDay(inDays(14)),
    questions: 'What helped most?\n\nWhat is missing?',
    message: 'Please be short.',
    translations: {
      ja: { questions: '最も役立ったことは何ですか\n不足していることは何ですか', message: '簡潔にお願いいたします。' },
    },
    reminder: isoDay(inDays(7)),
    secondReminder: isoDay(inDays(12)),
    letter: isoDay(inDays(17)),
    noAnswer: isoDay(inDays(24)),
    ...fields,
  })
}

/** The review for the second roundtable, opened by the secretariat. */
export async function givenReview(world: World, fields: Record<string, unknown> = {}) {
  const outcome = await openReview(world.actors.secretary, opening(fields))
  if (outcome.status !== 'ok') throw new Error(`the review is opened: ${JSON.stringify(outcome)}`)
  return reviewOf(world.actors.secretary)
}

export async function reviewOf(viewer: Actor) {
  const review = await findReview(viewer, 2)
  if (!review) throw new Error('there is a review for the second roundtable')
  return review
}

export function requestOf(organizationId: string) {
  return db.reviewRequest.findFirstOrThrow({
    where: { organizationId },
    include: { steps: true, rows: { include: { followUp: true }, orderBy: { followUp: { number: 'asc' } } } },
  })
}

export async function rowOf(followUpId: string) {
  return db.reviewRow.findFirstOrThrow({ where: { followUpId } })
}

export function kinds(where: { kind?: { startsWith: string } } = { kind: { startsWith: 'review.' } }) {
  return db.event.findMany({ where, orderBy: { sequence: 'asc' } }).then((events) => events.map(({ kind }) => kind))
}

type Typed = RowValues & { anyway: boolean }

/** What was typed on a row whose follow-up goes on. */
export const typed: Typed = {
  noChange: false,
  progress: 'inProgress',
  confidence: 'secured',
  changed: 'The protocol is out.',
  obstacles: '',
  nextStep: 'Translate it',
  anyway: false,
}

export const noChange: Typed = { ...typed, noChange: true, changed: '', nextStep: '', confidence: 'achievable' }
