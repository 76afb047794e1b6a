import { z } from 'zod'
import { Confidence, Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, id, requiredText, text, version } from '../form-fields.ts'
import { key } from '../messages/key.ts'
import { done, invalid } from '../outcome.ts'
import { underwayProgress } from '../progress-states.ts'
import { givenTranslations, stands } from '../translation.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { confirming, onFollowUp, save } from './on-follow-up.ts'
import { isUnderway, mustBeUnderway } from './state.ts'
import { addUpdate, mustNotPublish, progressBefore } from './updates.ts'

export const reportInput = z.object({
  id,
  version,
  progress: z.enum(underwayProgress, key('errors.choose')),
  confidence: choice(Confidence),
  changed: requiredText(10_000),
  obstacles: text(10_000),
  nextStep: text(10_000),
  translations: givenTranslations(['changed', 'obstacles', 'nextStep'], 10_000),
  visibility: choice(Visibility).optional(),
})

/** A dated report. It may leave a follow-up on hold, but only `hold` puts it there, since that needs a reason. */
export function report(actor: Actor, input: z.infer<typeof reportInput>) {
  const { progress, confidence, changed, obstacles, nextStep, visibility, translations } = input
  const said = { progress, confidence, changed, obstacles, nextStep }
  return onFollowUp(actor, input, {
    verb: 'report',
    already: async (item, tx) => {
      const last = await tx.update.findFirst({ where: { followUpId: item.id }, orderBy: { at: 'desc' } })
      const same = (Object.keys(said) as (keyof typeof said)[]).every((key) => last?.[key] === said[key])
      return same && last?.personId === actor.personId && stands(translations, last) ? done : null
    },
    rule: (item) =>
      progress === 'onHold' && item.progress !== 'onHold'
        ? invalid('progress', 'progress.errors.holdNeedsReason')
        : (mustNotPublish(actor, item, visibility) ?? mustBeUnderway(item)),
    write: async (item, tx) => {
      const about = await addUpdate(tx, actor, item, { ...said, visibility, translations })
      await save(tx, item, { progress, confidence, lastConfirmedAt: nowOf(actor) })
      const moved = {
        progress: { old: item.progress, new: progress },
        confidence: { old: item.confidence, new: confidence },
      }
      await record(tx, actor, 'followUp.reported', { ...said, ...moved, number: item.number }, about)
    },
  })
}

export const holdInput = z.object({ id, version, reason: requiredText(2000) })

export function hold(actor: Actor, input: z.infer<typeof holdInput>) {
  const { reason } = input
  return onFollowUp(actor, input, {
    verb: 'hold',
    already: ({ progress }) => (progress === 'onHold' ? done : null),
    rule: mustBeUnderway,
    write: async (item, tx) => {
      const about = await addUpdate(tx, actor, item, { progress: 'onHold', changed: reason })
      await save(tx, item, { progress: 'onHold', ...confirming(actor, item) })
      const held = { number: item.number, progressWas: item.progress, reason }
      await record(tx, actor, 'followUp.held', held, about)
    },
  })
}

export const resumeInput = z.object({ id, version })

/** Back to the progress from before the hold. */
export function resume(actor: Actor, input: z.infer<typeof resumeInput>) {
  return onFollowUp(actor, input, {
    verb: 'hold',
    already: ({ progress }) => (progress !== 'onHold' && isUnderway({ progress }) ? done : null),
    rule: mustBeUnderway,
    write: async (item, tx) => {
      const progress = await progressBefore(tx, item)
      const about = await addUpdate(tx, actor, item, { progress })
      await save(tx, item, { progress, ...confirming(actor, item) })
      await record(tx, actor, 'followUp.resumed', { number: item.number, progress }, about)
    },
  })
}
