import { getTranslations } from 'next-intl/server'
import type { OutcomeOfMeeting } from '#lib/reviews/meeting/outcomes.ts'
import type { MeetingView } from '../meeting-view.ts'
import { OutcomeWords } from '../outcome-words.tsx'

/** What is so by now. */
export async function Settled({ series, viewer, clock, outcomes }: MeetingView & { outcomes: OutcomeOfMeeting[] }) {
  const t = await getTranslations('meeting.confirm')
  const settled = outcomes.filter(({ confirmedAt }) => confirmedAt)
  if (settled.length === 0) return null
  return (
    <section>
      <h2>{t('settled')}</h2>
      {settled.map((outcome) => (
        <div key={outcome.id} className="update">
          <p className="ref">
            {outcome.item.path ? (
              <a href={`/${series.slug}/${outcome.item.path}`}>{outcome.item.ref}</a>
            ) : (
              outcome.item.ref
            )}{' '}
            <span lang={outcome.item.language}>{outcome.item.title}</span>
          </p>
          <OutcomeWords outcome={outcome} viewer={viewer} clock={clock} />
          {outcome.confirmedAt && <p className="sub">{t('at', { day: clock.moment(outcome.confirmedAt) })}</p>}
        </div>
      ))}
    </section>
  )
}
