import { getTranslations } from 'next-intl/server'
import type { FieldSpec } from '#app/_ui/field-spec.ts'
import type { DecisionKind } from '#lib/db/generated/enums.ts'
import { organizationChoices } from '#lib/follow-ups/choices.ts'
import { isoDay } from '#lib/time.ts'
import { localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import { sentenceCase, wordsOf } from '#lib/vocabulary.ts'
import type { Outcome } from './outcome-words.tsx'

/** The fields of an outcome, empty or as one stands; those of a kind show while it is chosen. */
export async function outcomeFields(viewer: Viewer, kinds: DecisionKind[]) {
  const [t, organizations] = await Promise.all([getTranslations('meeting'), organizationChoices(viewer)])
  const words = wordsOf(viewer.language)
  return (outcome?: Outcome): FieldSpec[] => {
    const fields: (FieldSpec | false)[] = [
      {
        kind: 'select',
        name: 'kind',
        label: t('kind'),
        required: true,
        defaultValue: outcome?.kind ?? 'note',
        options: kinds.map((value) => ({ value, label: sentenceCase(words.outcome[value], viewer.language) })),
      },
      kinds.includes('reviseDate') && {
        kind: 'date',
        name: 'toDueOn',
        label: t('toDueOn'),
        required: true,
        when: ['kind', 'reviseDate'],
        defaultValue: outcome?.toDueOn ? isoDay(outcome.toDueOn) : '',
      },
      kinds.includes('merge') && {
        kind: 'text',
        name: 'into',
        label: t('intoField'),
        hint: t('intoHint'),
        required: true,
        when: ['kind', 'merge'],
        maxLength: 20,
        defaultValue: outcome?.into ? `F-${outcome.into.number}` : '',
      },
      kinds.includes('newFollowUp') && {
        kind: 'text',
        name: 'title',
        label: t('newTitleField'),
        required: true,
        when: ['kind', 'newFollowUp'],
        maxLength: 300,
        defaultValue: outcome?.title ?? '',
      },
      kinds.includes('newFollowUp') && {
        kind: 'select',
        name: 'leadId',
        label: t('leadField'),
        when: ['kind', 'newFollowUp'],
        defaultValue: outcome?.lead?.id ?? '',
        options: organizations.map((each) => ({ value: each.id, label: localized(each, 'name', viewer.language) })),
      },
      {
        kind: 'area',
        name: 'text',
        label: t('text'),
        hint: t('textHint'),
        maxLength: 5000,
        rows: 3,
        defaultValue: outcome?.text ?? '',
      },
    ]
    return fields.filter((field) => field !== false)
  }
}
