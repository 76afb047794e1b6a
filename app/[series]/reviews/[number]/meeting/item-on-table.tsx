import { getTranslations } from 'next-intl/server'
import { Source } from '#app/[series]/recommendations/[number]/source.tsx'
import { State } from './follow-up-state.tsx'
import type { AtTable } from './meeting-view.ts'
import { Moved } from './moved-since.tsx'

/** The item: where it stands, the passage that it answers, what moved, what stands in the way, what comes next. */
export async function Table(props: AtTable) {
  const { series, viewer, clock, item, table } = props
  const [t, a] = await Promise.all([getTranslations('meeting'), getTranslations('agenda')])
  const { followUp, recommendation } = table
  return (
    <article className="table-item">
      <p className="ref">
        {[item.ref, item.theme?.name, ...item.reasons.map((reason) => a(`reasons.${reason}`))]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h2 lang={item.language}>{item.title}</h2>
      {followUp && <State followUp={followUp} viewer={viewer} clock={clock} />}
      {item.path && (
        <p>
          <a href={`/${series.slug}/${item.path}`}>{t('whole', { item: item.ref ?? '' })}</a>
        </p>
      )}
      {recommendation && <Source item={recommendation} viewer={viewer} series={series} clock={clock} />}
      {followUp && (
        <div className="side">
          <Moved {...props} />
          <section>
            {(['obstacles', 'nextStep'] as const).map((part) => {
              const said = table[part]
              return (
                <section key={part}>
                  <h3>{t(part)}</h3>
                  {said ? (
                    <>
                      <p className="said" lang={said.language}>
                        {said.text}
                      </p>
                      <p className="sub">{t('on', { day: clock.day(said.at) })}</p>
                    </>
                  ) : (
                    <p className="none">{t(part === 'obstacles' ? 'noObstacles' : 'noNextStep')}</p>
                  )}
                </section>
              )
            })}
          </section>
        </div>
      )}
    </article>
  )
}
