import { reader } from '../../db/client.ts'
import { personNames } from '../../people/person-names.ts'
import { can } from '../../policy.ts'
import { isMember, type Viewer } from '../../viewer.ts'
import { visibleFollowUps, visibleRecommendations } from '../../visibility.ts'
import { type FoundReview, visibleReviews } from '../review.ts'
import { slugOf } from '../snapshot/audience.ts'
import { minutesContent } from './content.ts'
import { draftOf } from './draft.ts'
import { minutesFor, type Reader, type StillShown } from './edition.ts'

/**
 * The draft as this viewer may see it: the secretariat from the meeting on, members once it is sent round; else null. Once
 * it is published, what the secretariat writes for an erratum is its own until that is published too; members, who find
 * their comments here, then read what was published last.
 */
export async function draftFor(viewer: Viewer, review: FoundReview) {
  const writes = can(viewer, 'publishMinutes')
  const open = writes ? review.meetingBeganAt : isMember(viewer) && review.draftedAt
  if (!open) return null
  if (!writes && review.stage === 'published') {
    const [last] = await listMinutes(viewer, review)
    return (last && (await findMinutes(viewer, review, last.number)))?.content ?? null
  }
  const [draft, eyes] = await Promise.all([draftOf(reader(viewer), review), readerOf(viewer)])
  return minutesFor(draft, eyes)
}

/** What the secretariat wrote by hand, by place, with the version that a change of it has to name. */
export async function minutesTexts(viewer: Viewer, review: FoundReview) {
  const rows = await reader(viewer).minutesText.findMany({
    where: { reviewId: review.id },
    select: { place: true, text: true, version: true },
  })
  return new Map(rows.map(({ place, ...text }) => [place, text]))
}

/** The published versions of a review's minutes, the newest first; without their content. */
export function listMinutes(viewer: Viewer, review: { id: string }) {
  return reader(viewer).minutes.findMany({
    where: { review: { AND: [visibleReviews(viewer), { id: review.id }] } },
    orderBy: { number: 'desc' },
    select: {
      number: true,
      publishedAt: true,
      sha256: true,
      erratum: true,
      corrects: { select: { number: true } },
      corrected: { select: { number: true } },
    },
  })
}

/** One published version, whole (for its digest) and as this viewer may read it; null when there is none. */
export async function findMinutes(viewer: Viewer, review: { id: string }, number: number) {
  if (!Number.isSafeInteger(number) || number > 2_147_483_647) return null
  const found = await reader(viewer).minutes.findFirst({
    where: { number, review: { AND: [visibleReviews(viewer), { id: review.id }] } },
    select: {
      number: true,
      publishedAt: true,
      sha256: true,
      content: true,
      erratum: true,
      corrects: { select: { number: true } },
      corrected: { select: { number: true, erratum: true } },
    },
  })
  if (!found) return null
  const whole = minutesContent.parse(JSON.parse(found.content))
  return { ...found, content: minutesFor(whole, await readerOf(viewer), await stillShown(viewer)) }
}

/** Comments on the draft: the secretariat reads all, members their own organization's and what was answered. */
export async function minutesComments(viewer: Viewer, review: { id: string }) {
  if (!isMember(viewer)) return []
  const own = { OR: [{ personId: viewer.personId }, { organizationId: viewer.organizationId ?? viewer.personId }] }
  const rows = await reader(viewer).minutesComment.findMany({
    where: { reviewId: review.id, ...(can(viewer, 'publishMinutes') ? {} : own) },
    orderBy: { at: 'asc' },
  })
  const names = await personNames(
    viewer,
    rows.map(({ personId }) => personId),
  )
  return rows.map(({ personId, ...row }) => ({ ...row, name: names.get(personId) ?? '' }))
}

async function stillShown(viewer: Viewer): Promise<StillShown | undefined> {
  if (viewer.role === 'secretariat') return undefined
  const select = { number: true }
  const [recommendations, followUps] = await Promise.all([
    reader(viewer).recommendation.findMany({ where: visibleRecommendations(viewer), select }),
    reader(viewer).followUp.findMany({ where: visibleFollowUps(viewer), select }),
  ])
  const numbers = (rows: { number: number }[]) => new Set(rows.map(({ number }) => number))
  return { recommendations: numbers(recommendations), followUps: numbers(followUps) }
}

async function readerOf(viewer: Viewer): Promise<Reader> {
  const secretariat = viewer.role === 'secretariat'
  return { member: isMember(viewer), secretariat, organization: await slugOf(viewer) }
}
