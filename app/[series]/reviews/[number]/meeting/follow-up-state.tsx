import { getTranslations } from 'next-intl/server'
import { Mark } from '#app/_ui/symbols.tsx'
import { confidenceMark, wording } from '#app/[series]/follow-ups/[number]/wording.ts'
import type { FollowUpItem } from '#lib/follow-ups/item.ts'
import { markOf, stateOf } from '#lib/progress-states.ts'
import type { Clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'

export async function State({ followUp, viewer, clock }: { followUp: FollowUpItem; viewer: Viewer; clock: Clock }) {
  const [t, since] = await Promise.all([getTranslations('meeting'), getTranslations('words.stateSince')])
  const { words, organization } = wording(viewer.language)
  const { lead, progress, confidence, dueOn, overdue, verifiedAt, reportedAt, lastConfirmedAt } = followUp
  const state = stateOf(followUp)
  const day = clock.day(verifiedAt ?? reportedAt ?? lastConfirmedAt)
  return (
    <p className="now">
      {lead ? <span>{organization(lead)}</span> : <span className="late">{t('nobodyLeads')}</span>}
      <span className="state">
        <Mark name={markOf(state)} />
        <span>{state === 'unowned' ? words.progress[progress] : since(state, { day })}</span>
      </span>
      {confidence && (
        <span className={confidence === 'atRisk' || confidence === 'supportNeeded' ? 'state warn' : 'state'}>
          <Mark name={confidenceMark[confidence]} />
          <span>{words.confidence[confidence]}</span>
        </span>
      )}
      <span className={overdue ? 'late' : undefined}>
        {dueOn ? t('due', { day: clock.plainDay(dueOn) }) : t('noDue')}
      </span>
    </p>
  )
}
