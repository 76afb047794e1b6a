import './compare.css'
import '#app/_ui/stacked-bar.css'
import { getTranslations } from 'next-intl/server'
import type { State } from '#lib/progress-states.ts'
import { flowOf, type Stream } from '#lib/reviews/compare/flow.ts'
import { layoutOf, type Size } from '#lib/reviews/compare/layout.ts'
import type { Point } from '#lib/reviews/compare/point.ts'
import { stateHead } from '#lib/vocabulary.ts'
import type { ComparisonView } from './comparison-view.ts'
import { Flow, type FlowWords } from './flow.tsx'
import { FlowTable } from './flow-table.tsx'

const wide: Size = { width: 760, height: 320, label: 190, bar: 14 }
const narrow: Size = { width: 340, height: 320, label: 108, bar: 10 }

/** Two columns of all follow-ups, before and after, joined by bands: what moved forward, what moved back, what stayed. */
export async function Picture({ before, after, viewer, clock }: ComparisonView) {
  const t = await getTranslations('snapshots.compare')
  const state = (value: State) => stateHead(value, viewer.language)
  const streams = flowOf(before.content, after.content)
  if (streams.length === 0) return null
  const among = (towards: Stream['towards']) =>
    streams.filter((stream) => stream.towards === towards).reduce((sum, { count }) => sum + count, 0)
  const counts = {
    ...{ better: among('better'), worse: among('worse'), same: among('same'), new: among('new'), gone: among('gone') },
    total: streams.reduce((sum, { count }) => sum + count, 0),
  }
  const oneDay = clock.day(before.at) === clock.day(after.at)
  const when = ({ text, at }: Point) => (text === 'now' ? t('now') : oneDay ? clock.moment(at) : clock.day(at))
  const words: FlowWords = {
    picture: `${t('picture')}. ${t('pictureAlt', counts)}`,
    before: when(before),
    after: when(after),
    number: clock.number,
    state: (side, at) => (side === 'absent' ? t(`absent.${at}`) : state(side)),
  }
  const short: FlowWords = {
    ...words,
    state: (side, at) => (side === 'absent' ? t(`shortAbsent.${at}`) : stateHead(side, viewer.language, 'short')),
  }
  const legend = (['better', 'worse', 'same', 'new', 'gone'] as const).filter((towards) => counts[towards] > 0)
  return (
    <section>
      <h2>{t('picture')}</h2>
      <div className="flow-wide">
        <Flow layout={layoutOf(streams, wide)} size={wide} words={words} />
      </div>
      <div className="flow-narrow">
        <Flow layout={layoutOf(streams, narrow)} size={narrow} words={short} />
      </div>
      <p className="key">
        {legend.map((towards) => (
          <span key={towards}>
            <svg className="swatch" viewBox="0 0 22 12" aria-hidden="true">
              <path className={`band ${towards}`} d="M1 1H21V11H1Z" />
            </svg>{' '}
            {t(`legend.${towards}`)} <b>{clock.number(counts[towards])}</b>
          </span>
        ))}
      </p>
      <details className="more">
        <summary>{t('asTable')}</summary>
        <FlowTable streams={streams} words={words} />
      </details>
    </section>
  )
}
