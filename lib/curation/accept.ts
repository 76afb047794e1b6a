import { z } from 'zod'
import { Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { many, mark, text } from '../form-fields.ts'
import { key } from '../messages/key.ts'
import { invalid, ok } from '../outcome.ts'
import { givenTranslations, translated } from '../translation.ts'
import type { Actor } from '../viewer.ts'
import { addressees, readdressed } from './addressees.ts'
import { anchorOf } from './find-words.ts'
import { about, by, candidateFields, decidedBy, onCandidate, type pickedInput, words } from './on-candidate.ts'

/**
 * Accepted by a key, a candidate comes with all that was proposed for it; with the form, with what the form says. `whole`
 * tells the two apart, for a form says by leaving out, too.
 */
export const acceptInput = z.object({
  ...candidateFields,
  whole: mark(20).optional(),
  title: text(300),
  translations: givenTranslations(['title'], 300),
  themeId: z.union([z.literal(''), z.literal('none'), z.uuid()], key('errors.choose')).default(''),
  visibility: z.enum(Visibility, key('errors.choose')).optional(),
  organizations: many(z.uuid()),
})

/** Takes a passage up, to become a recommendation once what was decided is confirmed; or betters how it was taken up. */
export function accept(actor: Actor, input: z.infer<typeof acceptInput>) {
  const { seriesId } = actor
  return onCandidate(actor, input, {
    verb: 'curate',
    already: (candidate) => decidedBy(actor, candidate, candidate.state === 'accepted' && !input.whole),
    rule: async (candidate, tx) => {
      if (!anchorOf(candidate.document.text, candidate))
        return invalid('title', 'curation.errors.unanchored', { words: candidate.exact.slice(0, 80) })
      const title = input.title || (input.whole ? '' : candidate.title)
      if (!title) return invalid('title', 'errors.required')
      const data = { title, themeId: candidate.themeId, addressees: addressees.parse(candidate.addressees) }
      if (input.whole) {
        data.themeId = input.themeId && input.themeId !== 'none' ? input.themeId : null
        data.addressees = readdressed(data.addressees, input.organizations)
      }
      if (data.themeId && !(await tx.theme.count({ where: { id: data.themeId, seriesId } })))
        return invalid('themeId', 'errors.choose')
      const ids = input.organizations
      if ((await tx.organization.count({ where: { id: { in: ids }, seriesId } })) !== new Set(ids).size)
        return invalid('organizations', 'errors.choose')
      return ok(data)
    },
    write: async (candidate, tx, data, curator) => {
      await tx.candidate.update({
        where: { id: candidate.id },
        data: {
          ...data,
          ...translated(actor, { title: data.title }, input.translations, candidate),
          visibility: input.visibility ?? candidate.visibility,
          state: 'accepted',
          reason: null,
          mergedIntoId: null,
          ...by(curator),
        },
      })
      await record(tx, curator, 'candidate.accepted', { ...words(candidate), title: data.title }, about(candidate))
    },
  })
}

/** Accepts with all that was proposed: what one key, or one button of a list, does. */
export function acceptPicked(actor: Actor, { pick }: z.infer<typeof pickedInput>) {
  return accept(actor, { ...pick, title: '', translations: {}, themeId: '', organizations: [] })
}
