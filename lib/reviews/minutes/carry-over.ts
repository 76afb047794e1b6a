import { reader, type Tx } from '../../db/client.ts'
import type { Reader } from '../../db/reader.ts'
import { closed } from '../../follow-ups/state.ts'
import { addRoundtable } from '../../roundtables/add-roundtable.ts'
import { nextRoundtable } from '../../roundtables/plan-roundtable.ts'
import type { Curator } from '../../roundtables/series.ts'
import { nameSelect, titleSelect } from '../../translation.ts'
import type { Viewer } from '../../viewer.ts'
import { visibleFollowUps } from '../../visibility.ts'
import type { FoundReview } from '../review.ts'
import type { MinutesContent } from './content.ts'

/** What goes on in the next review, by number; `times` counts the reviews that carried it over, this one included. */
export async function openFollowUps(client: Reader, review: FoundReview): Promise<MinutesContent['carriedOver']> {
  const rows = await client.followUp.findMany({
    where: { seriesId: review.seriesId, NOT: closed.where },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      ...titleSelect,
      visibility: true,
      lead: { select: { slug: true, ...nameSelect } },
      supports: { select: { organization: { select: { slug: true } } } },
      carriedOver: { select: { times: true, review: { select: { number: true } } } },
    },
  })
  return rows.map(({ supports, carriedOver, ...row }) => ({
    ...row,
    concerns: [row.lead, ...supports.map((each) => each.organization)].flatMap((each) => each?.slug ?? []),
    times: timesBefore(carriedOver, review.number) + 1,
  }))
}

/**
 * Opens the review of the next roundtable, planning one without a date where none is planned yet, with all that is still
 * open on it. It asks nobody yet: that begins with its closing date.
 */
export async function openNext(tx: Tx, curator: Curator, review: FoundReview, open: MinutesContent['carriedOver']) {
  const roundtable = await nextPlanned(tx, curator, review)
  const next = await tx.review.upsert({
    where: { roundtableId: roundtable.id },
    create: { seriesId: review.seriesId, roundtableId: roundtable.id, number: roundtable.number },
    update: {},
    select: { id: true, number: true },
  })
  const rows = await tx.followUp.findMany({
    where: { seriesId: review.seriesId, number: { in: open.map(({ number }) => number) } },
    select: { id: true, number: true },
  })
  const times = new Map(open.map((each) => [each.number, each.times]))
  await tx.carriedOver.createMany({
    data: rows.map(({ id, number }) => ({ reviewId: next.id, followUpId: id, times: times.get(number) ?? 1 })),
    skipDuplicates: true,
  })
  return next
}

async function nextPlanned(tx: Tx, curator: Curator, review: FoundReview) {
  const planned = await nextRoundtable(review.seriesId, tx)
  const { id, number } =
    planned && planned.id !== review.roundtable.id
      ? await tx.roundtable.findUniqueOrThrow({ where: { id: planned.id }, select: { id: true, number: true } })
      : await addRoundtable(tx, curator, unnamed)
  return { id, number }
}

/** Until the secretariat names it in the settings. */
const unnamed = { title: 'Next roundtable', translations: { ja: { title: '次回ラウンドテーブル' } }, held: false }

function timesBefore(carried: { times: number; review: { number: number } }[], number: number) {
  return carried.find((each) => each.review.number === number)?.times ?? 0
}

/** What went on into a review from the one before, as far as the viewer may see it, by number. */
export async function carriedInto(viewer: Viewer, review: FoundReview) {
  const rows = await reader(viewer).carriedOver.findMany({
    where: { reviewId: review.id, followUp: visibleFollowUps(viewer) },
    orderBy: { followUp: { number: 'asc' } },
    select: {
      times: true,
      followUp: {
        select: {
          number: true,
          ...titleSelect,
          lead: { select: nameSelect },
        },
      },
    },
  })
  return rows.map(({ times, followUp }) => ({ times, ...followUp }))
}
