import { reader } from '../db/client.ts'
import { localized, shortNameSelect, titleSelect } from '../translation.ts'
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
          createdAt: true,
          author: { select: { name: true } },
          organization: { select: shortNameSelect },
          followUp: { select: { number: true, title: true } },
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
    title: comment.recommendation
      ? localized(comment.recommendation, 'title', language)
      : (comment.followUp?.title ?? ''),
    at: comment.createdAt,
    day: null,
    who: comment.organization ? localized(comment.organization, 'shortName', language) : comment.author.name,
    words: excerpt(comment.body),
  }))
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
