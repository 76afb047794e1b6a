import { getTranslations } from 'next-intl/server'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import type { DecisionKind } from '#lib/db/generated/enums.ts'
import { organizationChoices } from '#lib/follow-ups/choices.ts'
import { isoDay } from '#lib/time.ts'
import { localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import { sentenceCase, wordsOf } from '#lib/vocabulary.ts'
import { write } from './actions.ts'
import type { Outcome } from './outcome-words.tsx'

/** The fields of an outcome, empty or as one stands; those of a kind show while it is chosen. */
export async function outcomeFields(viewer: Viewer, kinds: DecisionKind[]) {
  const [t, organizations] = await Promise.all([getTranslations('meeting'), organizationChoices(viewer)])
  const words = wordsOf(viewer.language)
  return (outcome?: Outcome) =>
    fieldsOf(write, t, {
      kind: {
        kind: 'select',
        defaultValue: outcome?.kind ?? 'note',
        options: kinds.map((value) => ({ value, label: sentenceCase(words.outcome[value], viewer.language) })),
      },
      toDueOn: kinds.includes('reviseDate') && {
        required: true,
        when: ['kind', 'reviseDate'],
        defaultValue: outcome?.toDueOn && isoDay(outcome.toDueOn),
      },
      into: kinds.includes('merge') && {
        label: t('intoField'),
        hint: true,
        required: true,
        when: ['kind', 'merge'],
        defaultValue: outcome?.into && `F-${outcome.into.number}`,
      },
      title: kinds.includes('newFollowUp') && {
        label: t('newTitleField'),
        required: true,
        when: ['kind', 'newFollowUp'],
        defaultValue: outcome?.title,
      },
      leadId: kinds.includes('newFollowUp') && {
        label: t('leadField'),
        when: ['kind', 'newFollowUp'],
        defaultValue: outcome?.lead?.id,
        options: organizations.map((each) => ({ value: each.id, label: localized(each, 'name', viewer.language) })),
      },
      text: { hint: true, defaultValue: outcome?.text },
    })
}
