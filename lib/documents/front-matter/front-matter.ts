import { z } from 'zod'
import type { Normalized } from '../normalize.ts'
import { span } from '../structure.ts'
import { foundDate } from './date.ts'
import { partUnder } from './part-played.ts'
import { particularsOf } from './particulars.ts'
import { participant, participantsOf } from './people.ts'
import { titleOf } from './title.ts'

/** `name`: the heading without its number and brackets, as a theme might be called; `isTheme`: not over people or particulars. */
const section = z.object({ ...span, text: z.string(), name: z.string(), isTheme: z.boolean() })
export type Section = z.infer<typeof section>

export const frontMatter = z.object({
  title: z.string().nullable(),
  date: foundDate,
  place: z.string().nullable(),
  participants: z.array(participant),
  sections: z.array(section),
})

const NO_THEME =
  /^(?:introduction|background|overview|summary|executive summary|discussion(?: summary)?|conclusions?|next steps|closing|opening|agenda|programme|program|annex.*|appendix.*|references|contents|table of contents|acknowledg.*|contact.*|recommendations?|はじめに|おわりに|背景|概要|議題|目次|参考.*|別紙.*|議事(?:要旨|概要)?|配布資料.*|開催概要|まとめ|今後の予定|閉会|開会|以上)$/iu

/** What a document says of the roundtable, to be proposed: nothing of it is known to be right. */
export function frontMatterOf(document: Normalized): z.infer<typeof frontMatter> {
  const title = titleOf(document)
  // A line that says what kind of document it is may be set as a heading, but belongs to the title.
  const sections = sectionsOf(document).filter(({ text, start }) => start > 300 || !title?.includes(text))
  return { title, ...particularsOf(document), participants: participantsOf(document), sections }
}

function sectionsOf({ text, blocks }: Normalized): Section[] {
  return blocks
    .filter(
      ({ kind, start, end }) => kind === 'heading' || (kind === 'paragraph' && isOverPeople(text.slice(start, end))),
    )
    .map(({ start, end }) => {
      const words = text.slice(start, end)
      const name = nameOf(words)
      return { text: words, name, start, end, isTheme: partUnder(name) === null && !NO_THEME.test(name) }
    })
}

/** `Speakers` over their names, however it is set. */
function isOverPeople(words: string) {
  return (
    words.length <= 60 &&
    /^[\p{Lu}\p{Script=Han}\p{Script=Katakana}]/u.test(words) &&
    !/[.。,、]$/u.test(words) &&
    partUnder(words) !== null
  )
}

function nameOf(heading: string) {
  return heading
    .replace(/^(?:#{1,6}|[・○●■◆])\s*/u, '')
    .replace(
      /^(?:\d{1,2}(?:\.\d{1,2})*[.)．]?|[IVX]{1,4}[.)]|[(（][0-9０-９]{1,2}[)）]|[０-９]{1,2}[．.、]|第[0-9０-９一二三四五六七八九十]{1,3}[章節部])[\s\u3000]*(?=\S)/u,
      '',
    )
    .replace(/[:：]$/u, '')
    .replace(/^[(（【「](.*)[)）】」]$/u, '$1')
    .trim()
}
