import { getTranslations } from 'next-intl/server'
import type { OutcomeOfMeeting } from '#lib/reviews/meeting/outcomes.ts'
import type { Clock } from '#lib/time.ts'
import type { Worded } from '#lib/translation.ts'
import { localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'

export async function Does({ outcome, viewer, clock }: { outcome: OutcomeOfMeeting; viewer: Viewer; clock: Clock }) {
  const t = await getTranslations('meeting.confirm.does')
  const { kind, toDueOn, into, title, lead, item } = outcome
  const named = (organization: Worded<'name'> | null) =>
    organization ? localized(organization, 'name', viewer.language) : '–'
  const values = {
    day: toDueOn ? clock.plainDay(toDueOn) : '–',
    into: into ? String(into.number) : '–',
    title,
    lead: named(kind === 'newFollowUp' ? lead : item.lead),
  }
  return <p className="sub">{t(kind === 'newFollowUp' && lead ? 'newFollowUpLed' : kind, values)}</p>
}
