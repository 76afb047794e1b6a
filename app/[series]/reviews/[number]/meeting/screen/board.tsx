import { getTranslations } from 'next-intl/server'
import { Source } from '#app/[series]/recommendations/[number]/source.tsx'
import type { Meeting, OnTable } from '#lib/reviews/meeting/queries.ts'
import type { SeriesRow } from '#lib/session.ts'
import type { Clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'
import { State } from '../follow-up-state.tsx'
import { Moved } from '../moved-since.tsx'
import { OutcomeWords } from '../outcome-words.tsx'

type Props = { series: SeriesRow; viewer: Viewer; clock: Clock; item: Meeting['items'][number]; table: OnTable }

/** One item in big type: what was called for, where that stands, what the meeting says to it. */
export async function Board({ series, viewer, clock, item, table }: Props) {
  const t = await getTranslations('meeting')
  const { followUp, recommendation, decisions } = table
  return (
    <>
      <p className="ref">{[item.ref, item.theme?.name].filter(Boolean).join(' · ')}</p>
      <h1 lang={item.language}>{item.title}</h1>
      {followUp && <State followUp={followUp} viewer={viewer} clock={clock} />}
      <div className="halves">
        <div>
          {recommendation && <Source item={recommendation} viewer={viewer} series={series} clock={clock} />}
          {(['obstacles', 'nextStep'] as const).map((part) => {
            const said = table[part]
            return (
              said && (
                <p key={part} className="clip">
                  <b>{t(part)}</b> <span lang={said.language}>{said.text}</span>
                </p>
              )
            )
          })}
        </div>
        <div>
          {followUp && <Moved table={table} viewer={viewer} series={series} clock={clock} />}
          {decisions.length > 0 && (
            <section className="verdicts">
              <h2>{t('outcomes')}</h2>
              {decisions.map((outcome) => (
                <OutcomeWords key={outcome.id} outcome={outcome} viewer={viewer} clock={clock} />
              ))}
            </section>
          )}
        </div>
      </div>
    </>
  )
}
