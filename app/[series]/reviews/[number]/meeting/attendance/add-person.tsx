import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { organizationChoices } from '#lib/follow-ups/choices.ts'
import { localized } from '#lib/translation.ts'
import { sentenceCase, wordsOf } from '#lib/vocabulary.ts'
import { add } from '../actions.ts'
import type { MeetingView } from '../meeting-view.ts'

/** Somebody who was not expected. */
export async function AddPerson({ series, viewer, review }: MeetingView) {
  const [t, organizations] = await Promise.all([getTranslations('meeting.attend'), organizationChoices(viewer)])
  const words = wordsOf(viewer.language)
  return (
    <div className="acts">
      <ActionForm
        action={add}
        hidden={{ series: series.slug, id: review.id }}
        fields={fieldsOf(add, t, {
          name: {},
          title: { label: t('personTitle') },
          organizationId: {
            label: t('organization'),
            options: organizations.map((each) => ({ value: each.id, label: localized(each, 'name', viewer.language) })),
          },
          kind: {
            kind: 'select',
            defaultValue: 'inPerson',
            word: (value) => sentenceCase(words.attendance[value], viewer.language),
          },
        })}
        submit={t('add')}
        variant="plain"
        toggle={t('add')}
        draftKey={`attendant:${review.id}:${viewer.personId}`}
      />
    </div>
  )
}
