import { getTranslations } from 'next-intl/server'
import { type Fact, Facts } from '#app/_ui/facts.tsx'
import { When } from '#app/_ui/when.tsx'
import { daysBetween, isoDay, today } from '#lib/time.ts'
import { nowOf } from '#lib/viewer.ts'
import type { FollowUpView } from './follow-up-view.ts'

export async function Due({ item, viewer, series, clock }: FollowUpView) {
  const t = await getTranslations('progress')
  const { moves, pendingExtension: asked } = item
  const dayOf = (at: Date) => today(series.timeZone, at)
  const heard = item.updates[0]?.at
  const notes = [
    asked && t('askedFor', { day: clock.plainDay(asked.toDueOn) }),
    moves.times > 0 && t('moves', { times: moves.times, days: moves.days }),
    ...item.refusedExtensions.map(({ toDueOn, lapsed }) =>
      t(lapsed ? 'lapsed' : 'refused', { day: clock.plainDay(toDueOn) }),
    ),
  ].filter((note) => note !== null && note !== false)
  const lastHeard = heard ? (
    <When at={heard.toISOString()} exact={clock.moment(heard)}>
      {t('ago', { days: daysBetween(dayOf(heard), dayOf(nowOf(viewer))) })}
    </When>
  ) : (
    t('notHeard')
  )
  const facts: Fact[] = [
    [
      t('due'),
      <>
        <span className={item.overdue ? 'late' : undefined}>
          {item.dueOn ? clock.plainDay(item.dueOn) : t('noDue')}
        </span>
        {moves.earlier.length > 0 && (
          <small>
            {[...moves.earlier].reverse().map((day) => (
              <s key={isoDay(day)}>{clock.plainDay(day)}</s>
            ))}
          </small>
        )}
        {notes.map((note) => (
          <span key={note} className="sub">
            {note}
          </span>
        ))}
      </>,
    ],
    [t('heard'), lastHeard, item.stale ? 'warn' : undefined],
    [t('created'), clock.day(item.createdAt)],
  ]
  return (
    <section>
      <h2>{t('when')}</h2>
      <Facts facts={facts} />
    </section>
  )
}
