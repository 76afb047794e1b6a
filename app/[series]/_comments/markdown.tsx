import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { parseMarkdown } from '#lib/comments/markdown.ts'
import { linkMentions, type Mentionable } from '#lib/comments/mentions.ts'
import type { Language } from '#lib/db/generated/enums.ts'

type Props<Who> = {
  body: string
  /** in which it was written */
  language: Language
  mentioned?: Who[]
  hrefOf?: (who: Who) => string
}

/** What somebody wrote, as elements: nothing of it is ever HTML. */
export function Markdown<Who extends Mentionable>({ body, language, mentioned = [], hrefOf = () => '' }: Props<Who>) {
  const root = linkMentions(parseMarkdown(body), mentioned, hrefOf)
  return (
    <div className="markdown" lang={language}>
      {toJsxRuntime(root, { Fragment, jsx, jsxs })}
    </div>
  )
}
