import { db } from '#lib/db/client.ts'
import { reportImplemented, returnToLead, verify } from '#lib/follow-ups/closure.ts'
import { decideExtension, requestExtension } from '#lib/follow-ups/deadline.ts'
import { discontinue, reopen } from '#lib/follow-ups/discontinuation.ts'
import { hold, resume } from '#lib/follow-ups/progress.ts'
import { secretary } from './deeds.ts'
import { endOf, type Life, leadOf, told, turn, worker } from './life.ts'
import { speakerOf } from './roster.ts'

/** Asks for a later due date; `decision` follows `after` days later, or does not. */
export function asksForTime(life: Life, to: number, decided?: { as: 'agreed' | 'refused'; after: number }) {
  const reason = told(life, life.chance.pick(life.words.extension))
  turn(life, worker(life), 'asks for time', ({ actor, item, date }) =>
    requestExtension(actor, { ...item, dueOn: date(to), reason }),
  )
  if (!decided) return
  const answer = life.chance.pick(life.words[decided.as])
  life.day += decided.after
  if (decided.as === 'agreed') life.due = to
  turn(life, secretary(life), 'decides on more time', async ({ actor, item }) => {
    const { id } = await db.extension.findFirstOrThrow({ where: { followUpId: item.id, decision: 'pending' } })
    return decideExtension(actor, { id: item.id, extensionId: id, decision: decided.as, reason: answer })
  })
}

/** @param words what was done; without, that of the outline */
export function saysDone(life: Life, words = endOf(life)) {
  const summary = told(life, words)
  turn(life, worker(life), 'reports it implemented', ({ actor, item }) =>
    reportImplemented(actor, { ...item, summary }),
  )
}

export function verifies(life: Life) {
  const reason = life.chance.chance(0.6) ? life.chance.pick(life.words.verified) : ''
  turn(life, secretary(life), 'verifies', ({ actor, item }) => verify(actor, { ...item, reason }))
}

export function returns(life: Life, reason: string) {
  turn(life, secretary(life), 'returns', ({ actor, item }) => returnToLead(actor, { ...item, reason }))
}

export function holds(life: Life, reason: string) {
  turn(life, worker(life), 'puts on hold', ({ actor, item }) => hold(actor, { ...item, reason }))
}

export function resumes(life: Life) {
  turn(life, worker(life), 'resumes', ({ actor, item }) => resume(actor, item))
}

export function givesUp(life: Life, reason: string) {
  const by = life.lead ? speakerOf(leadOf(life)).name : secretary(life)
  turn(life, by, 'discontinues', ({ actor, item }) => discontinue(actor, { ...item, reason }))
}

export function reopens(life: Life, reason: string) {
  turn(life, secretary(life), 'reopens', ({ actor, item }) => reopen(actor, { ...item, reason }))
}
