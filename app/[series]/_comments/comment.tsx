import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { marked, TranslationNote } from '#app/_ui/translated.tsx'
import { When } from '#app/_ui/when.tsx'
import { parseMarkdown } from '#lib/comments/markdown.ts'
import { linkMentions, type Mentionable } from '#lib/comments/mentions.ts'
import type { ShownComment } from '#lib/comments/threads.ts'
import type { Language } from '#lib/db/generated/enums.ts'
import { shown, textOf } from '#lib/shown.ts'
import { inLanguage } from '#lib/translation.ts'
import { wordsOf } from '#lib/vocabulary.ts'
import { Acts } from './comment-forms.tsx'
import { hrefOf, type Place } from './discussion-place.ts'

type Props = { comment: ShownComment; parent?: ShownComment; place: Place; children?: ReactNode }

export async function Comment({ comment, parent, place, children }: Props) {
  const t = await getTranslations('comments')
  const { viewer, clock, series } = place
  const { organization, author } = comment
  const words = inLanguage(comment, 'body', viewer.language)
  const withdrawn = comment.withdrawnAt && {
    day: clock.day(comment.withdrawnAt),
    name: textOf(comment.withdrawnBy ?? ''),
  }
  const named = organization && shown(inLanguage(organization, 'shortName', viewer.language), viewer.language)
  const who = [author, named].flatMap((each) => each || [])
  return (
    <article className="comment" id={`c-${comment.id}`}>
      <p className="who">
        <span>
          <b>{marked(textOf(who[0] ?? ''), who)}</b>
          {who[1] && marked(`${t('separator')}${textOf(who[1])}`, who)}
        </span>
        <a href={`/${series.slug}/comments/${comment.id}`} title={t('permalink')}>
          <When at={comment.createdAt.toISOString()} exact={clock.moment(comment.createdAt)}>
            {clock.day(comment.createdAt)}
          </When>
        </a>
        {comment.visibility !== (parent?.visibility ?? place.visibility) && (
          <span className="tag">{wordsOf(viewer.language).visibility[comment.visibility]}</span>
        )}
      </p>
      {comment.parentId && !parent && (
        <p className="sub">
          <a href={`/${series.slug}/comments/${comment.parentId}`}>{t('answersEarlier')}</a>
        </p>
      )}
      {withdrawn ? (
        <p className="sub">
          {withdrawn.name
            ? marked(t('withdrawn', withdrawn), [comment.withdrawnBy])
            : t('withdrawnToOthers', withdrawn)}
        </p>
      ) : (
        <>
          <Markdown {...comment} body={words.text} language={words.language} hrefOf={hrefOf(place)} />
          <TranslationNote of={words} viewer={viewer} clock={clock} />
        </>
      )}
      <EarlierWordings comment={comment} place={place} />
      <Acts comment={comment} parent={parent} place={place} />
      {children}
    </article>
  )
}

async function EarlierWordings({ comment, place: { clock } }: { comment: ShownComment; place: Place }) {
  if (!comment.editedAt || comment.revisions.length === 0) return null
  const t = await getTranslations('comments')
  return (
    <details className="more">
      <summary>{t('edited', { day: clock.day(comment.editedAt) })}</summary>
      {comment.revisions.map(({ id, until, body }) => (
        <div key={id}>
          <p className="sub">{t('until', { when: clock.moment(until) })}</p>
          <Markdown body={body} language={comment.language} />
        </div>
      ))}
    </details>
  )
}

type MarkdownProps<Who> = {
  body: string
  /** in which it was written */
  language: Language
  mentioned?: Who[]
  hrefOf?: (who: Who) => string
}

/** What somebody wrote, as elements: nothing of it is ever HTML. */
function Markdown<Who extends Mentionable>({ body, language, mentioned = [], hrefOf = () => '' }: MarkdownProps<Who>) {
  const root = linkMentions(parseMarkdown(body), mentioned, hrefOf)
  return (
    <div className="markdown" lang={language}>
      {toJsxRuntime(root, { Fragment, jsx, jsxs })}
    </div>
  )
}
