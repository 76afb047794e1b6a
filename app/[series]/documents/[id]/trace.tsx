import './text.css'
import { getTranslations } from 'next-intl/server'
import { Pagination } from '#app/_ui/pagination.tsx'
import { type TracedSentence, traceOf } from '#lib/curation/trace.ts'
import type { Viewer } from '#lib/viewer.ts'
import type { LoadedDocument } from './document-view.ts'
import { Became } from './sentence-became.tsx'

type Props = { document: LoadedDocument; slug: string; viewer: Viewer; page: number }

export async function Trace({ document, slug, viewer, page }: Props) {
  const trace = await traceOf(viewer, document.id, page)
  if (!trace) return null
  const t = await getTranslations('curation.trace')
  const part = (n: number) => `/${slug}/documents/${document.id}?view=trace&page=${n}`
  return (
    <>
      <p className="lede">{t('lede', { total: trace.total })}</p>
      {sectionsOf(trace.sentences).map(({ section, sentences }) => (
        <section key={sentences[0]?.start}>
          {section && (
            <h3 className="theme" lang={document.language}>
              {section}
            </h3>
          )}
          <ul className="rows trace">
            {sentences.map((sentence) => (
              <li key={sentence.start} id={`at-${sentence.start}`}>
                <span className="quoted" lang={document.language}>
                  {sentence.text}
                </span>
                <Became sentence={sentence} slug={slug} language={viewer.language} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {trace.pages > 1 && (
        <Pagination
          previous={trace.page > 1 ? part(trace.page - 1) : null}
          next={trace.page < trace.pages ? part(trace.page + 1) : null}
          range={t('range', { page: trace.page, pages: trace.pages })}
        />
      )}
    </>
  )
}

function sectionsOf(sentences: TracedSentence[]) {
  const sections: { section: string | null; sentences: TracedSentence[] }[] = []
  for (const sentence of sentences) {
    const last = sections.at(-1)
    if (last && last.section === sentence.section) last.sentences.push(sentence)
    else sections.push({ section: sentence.section, sentences: [sentence] })
  }
  return sections
}
