import { reader } from '../db/client.ts'
import type { Language } from '../db/generated/enums.ts'
import {
  inLanguage,
  localized,
  personName,
  personSelect,
  shortNameSelect,
  titleSelect,
  type Worded,
} from '../translation.ts'
import type { Actor } from '../viewer.ts'
import { visibleComments } from '../visibility.ts'
import type { Need } from './need-row.ts'

/** Comments that mention the viewer or the viewer's organization and that were not opened yet, the newest first. */
export async function mentionsOf(viewer: Actor): Promise<Need[]> {
  const { personId, organizationId, language } = viewer
  const mentions = await reader(viewer).mention.findMany({
    where: {
      seenAt: null,
      OR: [{ personId }, ...(organizationId ? [{ organizationId }] : [])],
      comment: { AND: [visibleComments(viewer), { withdrawnAt: null, authorId: { not: personId } }] },
    },
    orderBy: { comment: { createdAt: 'desc' } },
    distinct: ['commentId'],
    take: 5,
    select: {
      comment: {
        select: {
          id: true,
          body: true,
          language: true,
          translations: true,
          createdAt: true,
          author: { select: personSelect },
          organization: { select: shortNameSelect },
          followUp: { select: { number: true, ...titleSelect } },
          recommendation: { select: { number: true, ...titleSelect } },
        },
      },
    },
  })
  return mentions.map(({ comment }) => ({
    pile: 'mentioned',
    kind: 'mentioned',
    ref: comment.followUp ? `F-${comment.followUp.number}` : `R-${comment.recommendation?.number}`,
    href: `comments/${comment.id}`,
    ...titleOf(comment.recommendation ?? comment.followUp, language),
    at: comment.createdAt,
    day: null,
    who: comment.organization
      ? localized(comment.organization, 'shortName', language)
      : personName(comment.author, language),
    words: excerpt(localized(comment, 'body', language)),
  }))
}

function titleOf(item: Worded<'title'> | null, language: Language) {
  const words = item && inLanguage(item, 'title', language)
  return { title: words?.text ?? '', language: words?.language ?? language }
}

/** The beginning of a comment in one line, without what Markdown needs. */
export function excerpt(body: string) {
  const text = body
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`>#]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const characters = [...text]
  return characters.length > 100 ? `${characters.slice(0, 99).join('')}…` : text
}
