import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { AttendanceKind } from '#lib/db/generated/enums.ts'
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
        fields={[
          { kind: 'text', name: 'name', label: t('name'), required: true, maxLength: 200 },
          { kind: 'text', name: 'title', label: t('personTitle'), maxLength: 200 },
          {
            kind: 'select',
            name: 'organizationId',
            label: t('organization'),
            options: organizations.map((each) => ({ value: each.id, label: localized(each, 'name', viewer.language) })),
          },
          {
            kind: 'select',
            name: 'kind',
            label: t('kind'),
            required: true,
            defaultValue: 'inPerson',
            options: Object.values(AttendanceKind).map((value) => ({
              value,
              label: sentenceCase(words.attendance[value], viewer.language),
            })),
          },
        ]}
        submit={t('add')}
        variant="plain"
        toggle={t('add')}
        draftKey={`attendant:${review.id}:${viewer.personId}`}
      />
    </div>
  )
}
