import '#app/[series]/documents/[id]/text.css'
import { getTranslations } from 'next-intl/server'
import type { MarkedBlock, Piece } from '#lib/recommendations/marked-text.ts'
import type { Shown } from './curation-view.ts'

/** The text with every candidate marked; a mark leads to its candidate. `data-at`: where in the text the words begin. */
export async function Source({ document, curation, viewer, chosen }: Shown) {
  const t = await getTranslations('curation.curate')
  const states = new Map(curation.candidates.map(({ id, state }) => [id, state]))
  const seen = new Set<string>()
  let page = 0
  return (
    <section className="source doc" id="source" aria-label={t('source')} lang={document.language} tabIndex={-1}>
      {curation.blocks.map((block) => [turn(block.page), shown(block)])}
    </section>
  )

  function turn(number: number) {
    if (number === page) return null
    page = number
    return (
      <p className="page-mark" key={`page ${number}`} lang={viewer.language}>
        {t('page', { page: number })}
      </p>
    )
  }

  function shown({ kind, start, pieces }: MarkedBlock) {
    const words = pieces.map(piece)
    if (kind === 'title' || kind === 'heading') return <h3 key={start}>{words}</h3>
    return (
      <p key={start} className={kind === 'footnote' ? 'sub' : undefined}>
        {kind === 'listItem' && '• '}
        {words}
      </p>
    )
  }

  function piece({ text, start, marks, begins }: Piece) {
    const mark = marks.at(-1)
    const first = begins.find(({ key }) => !seen.has(key))
    if (first) seen.add(first.key)
    if (!mark)
      return (
        <span key={start} data-at={start}>
          {text}
        </span>
      )
    return (
      <mark key={start} id={first && `s-${first.key}`} className={classOf(mark.key)}>
        <a href={`#c-${mark.key}`} data-at={start} data-c={mark.key}>
          {text}
        </a>
      </mark>
    )
  }

  function classOf(key: string) {
    return `${states.get(key)}${key === chosen ? ' chosen' : ''}`
  }
}
