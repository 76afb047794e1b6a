import { reader } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import type { Language } from '../../db/generated/enums.ts'
import { can } from '../../policy.ts'
import { inLanguage, localized, nameSelect, titleSelect, type Worded } from '../../translation.ts'
import { isMember, type Viewer } from '../../viewer.ts'
import { visibleItems } from '../meeting/on-meeting.ts'
import type { FoundReview } from '../review.ts'
import { hasReached } from '../stage.ts'

const columns = {
  id: true,
  position: true,
  title: true,
  minutes: true,
  reasons: true,
  doneAt: true,
  removedAt: true,
  version: true,
  theme: { select: { id: true, ...nameSelect } },
  followUp: { select: { number: true, ...titleSelect, lead: { select: nameSelect } } },
  recommendation: { select: { number: true, ...titleSelect } },
} satisfies Prisma.AgendaItemSelect

/** Members see the agenda once the state is frozen that it is about; the secretariat while it prepares it. */
export function maySeeAgenda(viewer: Viewer, review: FoundReview) {
  return can(viewer, 'editAgenda') || (isMember(viewer) && hasReached(review, 'frozen'))
}

/**
 * The agenda in its order, as far as the viewer may see it: `place` counts what they see, so that what is hidden leaves no
 * gap. `minutes`: of all shown items; `length`: of the meeting, null while its end is not set.
 */
export async function agendaOf(viewer: Viewer, review: FoundReview) {
  const rows = await reader(viewer).agendaItem.findMany({
    where: { AND: [visibleItems(viewer), { reviewId: review.id }] },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: columns,
  })
  const named = rows.map((row) => namedItem(row, viewer))
  const items = named.filter(({ removedAt }) => !removedAt).map((item, index) => ({ ...item, place: index + 1 }))
  return {
    items,
    removed: can(viewer, 'editAgenda') ? named.filter(({ removedAt }) => removedAt) : [],
    minutes: items.reduce((sum, each) => sum + each.minutes, 0),
    length: lengthOf(review),
  }
}

export type Agenda = Awaited<ReturnType<typeof agendaOf>>
export type AgendaEntry = Agenda['items'][number]

/** The meeting's length in whole minutes. */
function lengthOf({ roundtable: { startsAt, endsAt } }: FoundReview) {
  return startsAt && endsAt && endsAt > startsAt ? Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000) : null
}

type Numbered = (Worded<'title'> & { number: number }) | null

/** The number and the words of an item, and where its page is; null where it is a heading. */
export function calledIn(item: { followUp: Numbered; recommendation: Numbered; title: string }, language: Language) {
  const { followUp, recommendation, title } = item
  const words = inLanguage(followUp ?? recommendation ?? { title, translations: null }, 'title', language)
  const [letter, page, about] = followUp
    ? (['F', 'follow-ups', followUp] as const)
    : (['R', 'recommendations', recommendation] as const)
  return {
    ref: about && `${letter}-${about.number}`,
    path: about && `${page}/${about.number}`,
    title: words.text,
    language: words.language,
  }
}

type Row = Prisma.AgendaItemGetPayload<{ select: typeof columns }>

function namedItem({ followUp, recommendation, title, theme, ...row }: Row, viewer: Viewer) {
  return {
    ...row,
    ...calledIn({ followUp, recommendation, title }, viewer.language),
    followUpNumber: followUp?.number ?? null,
    recommendationNumber: recommendation?.number ?? null,
    theme: theme && { id: theme.id, name: localized(theme, 'name', viewer.language) },
    lead: followUp?.lead ? localized(followUp.lead, 'name', viewer.language) : null,
  }
}
