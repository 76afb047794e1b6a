import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import type { OutcomeOfMeeting } from '#lib/reviews/meeting/outcomes.ts'
import type { Clock } from '#lib/time.ts'
import type { Worded } from '#lib/translation.ts'
import { localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import { confirmEach, confirmOne } from '../actions.ts'
import type { MeetingView } from '../meeting-view.ts'
import { OutcomeWords } from '../outcome-words.tsx'

/** What is written down and not yet so: what stands against it, or the button. */
export async function Waiting(view: MeetingView & { outcomes: OutcomeOfMeeting[] }) {
  const { series, viewer, review, clock } = view
  const [t, m] = await Promise.all([getTranslations('meeting.confirm'), getTranslations('meeting')])
  const waiting = view.outcomes.filter(({ confirmedAt }) => !confirmedAt)
  if (view.outcomes.length === 0) return null
  const hidden = { series: series.slug, id: review.id }
  const free = waiting.filter(({ hindrance }) => !hindrance).length
  return (
    <section>
      <h2>{t('waiting')}</h2>
      {waiting.length === 0 && <p className="none">{t('noneWaiting')}</p>}
      {waiting.map((outcome) => (
        <div key={outcome.id} className="update" id={outcome.id}>
          <p className="ref">
            {outcome.item.ref} <span lang={outcome.item.language}>{outcome.item.title}</span>
          </p>
          <OutcomeWords outcome={outcome} viewer={viewer} clock={clock} />
          <Does outcome={outcome} viewer={viewer} clock={clock} />
          {outcome.hindrance ? (
            <p className="warn">{t('cannot', { why: m(`cannot.${outcome.hindrance}`) })}</p>
          ) : (
            <div className="acts">
              <ActionForm
                action={confirmOne}
                hidden={{ ...hidden, decisionId: outcome.id }}
                submit={t('one')}
                variant="plain"
              />
            </div>
          )}
        </div>
      ))}
      {free > 0 && (
        <div className="acts">
          <ActionForm
            action={confirmEach}
            hidden={hidden}
            submit={t('all', { count: free })}
            confirm={t('allConfirm')}
          />
        </div>
      )}
    </section>
  )
}

async function Does({ outcome, viewer, clock }: { outcome: OutcomeOfMeeting; viewer: Viewer; clock: Clock }) {
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
