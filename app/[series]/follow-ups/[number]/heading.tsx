import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { Mark } from '#app/_ui/symbols.tsx'
import { langOf, TranslationNote } from '#app/_ui/translated.tsx'
import { Translate } from '#app/[series]/translations/translate.tsx'
import { isUnderway } from '#lib/follow-ups/state.ts'
import { markOf, stateOf } from '#lib/progress-states.ts'
import { pathIn } from '#lib/series-path.ts'
import { daysBetween, today } from '#lib/time.ts'
import { inLanguage, localized } from '#lib/translation.ts'
import { nowOf } from '#lib/viewer.ts'
import type { FollowUpView } from './follow-up-view.ts'
import { confidenceMark, wording } from './wording.ts'

export async function Heading({ item, viewer, series, clock }: FollowUpView) {
  const [t, f, w] = await Promise.all([
    getTranslations('progress'),
    getTranslations('followUps'),
    getTranslations('words.stateSince'),
  ])
  const { words, list } = wording(viewer.language)
  const state = stateOf(item)
  const entered = item.updates.find(
    ({ progress, progressWas }) => progress === item.progress && progressWas !== progress,
  )
  const since = item.verifiedAt ?? item.reportedAt ?? entered?.at ?? item.lastConfirmedAt
  const day = today(series.timeZone, nowOf(viewer))
  const tone = { unowned: 'state late', verified: 'state ok' }[state as string] ?? 'state'
  const title = inLanguage(item, 'title', viewer.language)
  const description = inLanguage(item, 'description', viewer.language)
  const answered = item.recommendations.map(({ number }) => `R-${number}`)
  return (
    <>
      <p className="ref">
        <span>{`F-${item.number}`}</span>{' '}
        {answered.length > 0 &&
          f('answers', { list: list(answered) })
            .split(/(R-\d+)/)
            .map((part) => {
              const found = item.recommendations.find(({ number }) => part === `R-${number}`)
              if (!found) return <Fragment key={part}>{part}</Fragment>
              return (
                <a
                  key={part}
                  href={pathIn(series, `/recommendations/${found.number}`)}
                  title={localized(found, 'title', viewer.language)}
                >
                  {part}
                </a>
              )
            })}
      </p>
      <h1 lang={langOf(title, viewer.language)}>{title.text}</h1>
      <TranslationNote of={title} viewer={viewer} clock={clock} />
      <p className="now">
        <span className={tone}>
          <Mark name={markOf(state)} />
          <span>{w(state, { day: clock.day(since) })}</span>
        </span>
        {item.confidence && isUnderway(item) && (
          <span
            className={item.confidence === 'atRisk' || item.confidence === 'supportNeeded' ? 'state warn' : 'state'}
          >
            <Mark name={confidenceMark[item.confidence]} />
            <span>{words.confidence[item.confidence]}</span>
          </span>
        )}
        {item.overdue && item.dueOn && <b className="late">{t('overdue', { days: daysBetween(item.dueOn, day) })}</b>}
        {item.stale && (
          <b className="warn">{t('stale', { days: daysBetween(today(series.timeZone, item.lastConfirmedAt), day) })}</b>
        )}
      </p>
      {description.text && (
        <p className="lede said" lang={langOf(description, viewer.language)}>
          {description.text}
        </p>
      )}
      <TranslationNote of={description} viewer={viewer} clock={clock} />
      <div className="acts near">
        <Translate table="FollowUp" thing={item} viewer={viewer} series={series} concerns={item} />
      </div>
    </>
  )
}
