import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { AttendanceKind } from '#lib/db/generated/enums.ts'
import { attendanceField } from '#lib/reviews/meeting/attendance.ts'
import type { Attendant } from '#lib/reviews/meeting/attendants.ts'
import { sentenceCase, wordsOf } from '#lib/vocabulary.ts'
import { take } from '../actions.ts'
import type { MeetingView } from '../meeting-view.ts'

type Props = MeetingView & { people: Attendant[]; name: (person: Attendant) => string }

/** One choice a person; `was` goes along, so that only what was changed here is a change. */
export async function Take({ series, viewer, review, people, name }: Props) {
  const [t, m] = await Promise.all([getTranslations('meeting.attend'), getTranslations('meeting')])
  const words = wordsOf(viewer.language)
  const was = JSON.stringify(Object.fromEntries(people.map(({ id, kind }) => [id, kind])))
  return (
    <div className="attendance">
      <ActionForm
        action={take}
        hidden={{ series: series.slug, id: review.id, was }}
        fields={people.map((person) => ({
          kind: 'select',
          name: attendanceField(person.id),
          label: name(person),
          required: true,
          defaultValue: person.kind,
          options: Object.values(AttendanceKind).map((value) => ({
            value,
            label: sentenceCase(words.attendance[value], viewer.language),
          })),
        }))}
        submit={t('save')}
        draftKey={`attendance:${review.id}:${viewer.personId}`}
        resend={m('resend')}
        follows
      />
    </div>
  )
}
