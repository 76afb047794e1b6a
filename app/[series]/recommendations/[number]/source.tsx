import './source.css'
import { getTranslations } from 'next-intl/server'
import type { MarkedBlock } from '#lib/recommendations/marked-text.ts'
import { sourcesOf, type Source as Taken } from '#lib/recommendations/source.ts'
import { dateBeside } from '../sources.tsx'
import type { RecommendationView } from './recommendation-view.ts'

/** What the roundtable said, in its own words: the passage marked in the paragraph in which it stands. */
export async function Source({ item, viewer, series, clock }: RecommendationView) {
  const [t, sources] = await Promise.all([getTranslations('recommendations'), sourcesOf(viewer, item)])
  return sources.map((source) => (
    <figure key={source.id}>
      <blockquote className="quote" lang={source.language} cite={`/${series.slug}/documents/${source.id}`}>
        {source.blocks.map((block) => (
          <p key={block.start}>{block.pieces.map(piece)}</p>
        ))}
      </blockquote>
      <figcaption className="origin">
        <a href={`/${series.slug}/documents/${source.id}#r-${item.number}`}>{t('readWhole')}</a>
        <span>
          <span lang={source.language}>{source.title}</span>
          {dateOf(source)}
        </span>
        {source.passages.map((passage) => (
          <span key={passage.start}>{placeOf(passage)}</span>
        ))}
      </figcaption>
    </figure>
  ))

  function dateOf({ title, roundtable }: Taken) {
    if (!roundtable?.startsAt || !dateBeside(title, roundtable.startsAt, series.timeZone)) return null
    return t('separator') + clock.day(roundtable.startsAt)
  }

  function placeOf({ start, end, page }: Taken['passages'][number]) {
    return t('place', { page, from: start + 1, to: end })
  }
}

/* The mark of a footnote leads nowhere in a quotation; it is read as what it should have been. */
function piece({ text, start, marks, footnote }: MarkedBlock['pieces'][number]) {
  const words = footnote ? <sup>{footnote}</sup> : text
  return marks.length > 0 ? <mark key={start}>{words}</mark> : <span key={start}>{words}</span>
}
