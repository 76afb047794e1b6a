import { langOf } from '#app/_ui/translated.tsx'
import './text.css'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Mark, MarkedBlock, Piece } from '#lib/recommendations/marked-text.ts'
import { inLanguage } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import type { LoadedDocument } from './document-view.ts'

type Props = { document: LoadedDocument; slug: string; viewer: Viewer }

export async function Text({ document, slug, viewer }: Props) {
  const t = await getTranslations('documents')
  const seen = new Set<string>()
  const groups = grouped(document.blocks)
  return (
    <article className="doc far" lang={document.language}>
      {groups.map(([first, ...more], index) => {
        const turned =
          first.page !== (groups[index - 1]?.at(-1)?.page ?? first.page) && !turnsWithin(groups[index - 1], first.page)
        return [
          turned && (
            <p className="page-mark" key={`page ${first.page}`} lang={viewer.language}>
              {t('page', { page: first.page })}
            </p>
          ),
          first.kind === 'listItem' ? (
            <ul key={first.start}>
              {[first, ...more].map((block) => (
                <li key={block.start}>{block.pieces.map(piece)}</li>
              ))}
            </ul>
          ) : (
            block(first)
          ),
        ]
      })}
    </article>
  )

  function block({ kind, start, pieces, footnote }: MarkedBlock) {
    const words = pieces.map(piece)
    if (kind === 'title') return <h2 key={start}>{words}</h2>
    if (kind === 'heading') return <h3 key={start}>{words}</h3>
    if (!footnote) return <p key={start}>{words}</p>
    return (
      <p key={start} className="sub" id={`note-${footnote.number}`}>
        {footnote.reference ? <a href={`#to-note-${footnote.number}`}>{footnote.number}</a> : footnote.mark} {words}
      </p>
    )
  }

  function piece({ text, start, marks, begins, page, footnote }: Piece): ReactNode {
    const words = footnote ? (
      <sup id={`to-note-${footnote}`}>
        <a href={`#note-${footnote}`}>{footnote}</a>
      </sup>
    ) : (
      text
    )
    return (
      <span key={start}>
        {page && (
          <span className="page-mark" lang={viewer.language}>
            {t('page', { page })}
          </span>
        )}
        {begins.filter((mark) => !seen.has(mark.key)).map(note)}
        {marks.length > 0 ? <mark id={anchor(begins)}>{words}</mark> : words}
      </span>
    )
  }

  function note({ number, key }: Mark) {
    const recommendation = document.recommendations.get(number)
    const title = recommendation && inLanguage(recommendation, 'title', viewer.language)
    return (
      <a
        key={key}
        className="note"
        href={`/${slug}/recommendations/${number}`}
        lang={title && langOf(title, viewer.language)}
      >
        R-{number} {!seen.has(`r-${number}`) && <span>{title?.text}</span>}
      </a>
    )
  }

  /* R-4 is at #r-4, where its first passage begins. */
  function anchor(begins: Mark[]) {
    const mark = begins.find(({ key, number }) => !seen.has(key) && !seen.has(`r-${number}`))
    for (const { key } of begins) seen.add(key)
    if (mark) seen.add(`r-${mark.number}`)
    return mark && `r-${mark.number}`
  }
}

type Group = [MarkedBlock, ...MarkedBlock[]]

function grouped(blocks: MarkedBlock[]) {
  const groups: Group[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (last && block.kind === 'listItem' && last[0].kind === 'listItem' && last[0].page === block.page)
      last.push(block)
    else groups.push([block])
  }
  return groups
}

function turnsWithin(group: Group | undefined, page: number) {
  return group?.some((block) => block.pieces.some((piece) => piece.page === page)) ?? false
}
