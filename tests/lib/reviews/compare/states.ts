import fc from 'fast-check'
import { Confidence, Progress, ResponseKind } from '#lib/db/generated/enums.ts'
import { statuses } from '#lib/recommendations/status.ts'
import type { SnapshotContent, SnapshotFollowUp, SnapshotRecommendation } from '#lib/reviews/snapshot/content.ts'

const at = '2026-06-01T00:00:00.000Z'
const days = [null, '2026-01-31', '2026-02-28', '2026-12-31'] as const

export function contentWith(
  followUps: SnapshotFollowUp[],
  recommendations: SnapshotRecommendation[] = [],
): SnapshotContent {
  const series = { slug: 's', name: 'S', nameJa: null, timeZone: 'Asia/Tokyo', staleAfterDays: 60, fictional: false }
  const head = {
    format: 'roundtable-follow-up/snapshot',
    version: 1,
    number: null,
    title: '',
    roundtable: null,
  } as const
  const lists = { organizations: [], themes: [], recommendations, followUps }
  return { ...head, ...lists, series, takenAt: at, audience: 'secretariat' }
}

export function followUpWith(data: Partial<SnapshotFollowUp> = {}): SnapshotFollowUp {
  return {
    ...{ number: 1, title: 'Work', description: '', language: 'en', visibility: 'participants', recommendations: [1] },
    ...{ lead: 'mext', supports: [], contact: null, offer: null, createdAt: at, dueOn: null, moves: [] },
    ...{ progress: 'inProgress', confidence: null, reportedAt: null, verifiedAt: null, returned: 0 },
    ...{ lastConfirmedAt: at, overdue: false, stale: false, discuss: false, updates: [], evidence: [] },
    ...{ comments: 0, commentsFor: [] },
    ...data,
  } satisfies SnapshotFollowUp
}

export function recommendationWith(data: Partial<SnapshotRecommendation> = {}): SnapshotRecommendation {
  return {
    ...{ number: 1, title: 'Call', titleJa: null, roundtable: 1, theme: 1, visibility: 'public', status: 'open' },
    ...{ passages: [], addressees: [], followUps: [], comments: 0, commentsFor: [] },
    ...data,
  } satisfies SnapshotRecommendation
}

export function evidenceWith(id: string): SnapshotFollowUp['evidence'][number] {
  const about = { at, organization: null, kind: 'link', title: id, url: null, fileName: null, sha256: null } as const
  return { ...about, id, review: 'pending', visibility: 'participants' }
}

export function movesOf(count: number): SnapshotFollowUp['moves'] {
  return Array.from({ length: count }, () => ({ from: null, to: '2026-12-31', at, reason: '' }))
}

const aFollowUp = fc
  .record({
    number: fc.integer({ min: 1, max: 12 }),
    lead: fc.constantFrom(null, 'mext', 'jst'),
    dueOn: fc.constantFrom(...days),
    moves: fc.nat(3).map(movesOf),
    progress: fc.constantFrom(...Object.values(Progress)),
    confidence: fc.constantFrom(null, ...Object.values(Confidence)),
    verified: fc.boolean(),
    overdue: fc.boolean(),
    stale: fc.boolean(),
    comments: fc.nat(3),
    evidence: fc.subarray(['a', 'b', 'c']).map((ids) => ids.map(evidenceWith)),
  })
  .map(({ verified, ...data }) =>
    followUpWith({ ...data, verifiedAt: verified && data.progress === 'implemented' ? at : null }),
  )

const aRecommendation = fc
  .record({
    number: fc.integer({ min: 1, max: 6 }),
    status: fc.constantFrom(...statuses),
    comments: fc.nat(2),
    answer: fc.constantFrom(null, ...Object.values(ResponseKind)),
    answeredAt: fc.constantFrom(at, '2026-07-01T00:00:00.000Z'),
  })
  .map(({ answer, answeredAt, ...data }) =>
    recommendationWith({
      ...data,
      addressees: [
        {
          wording: null,
          organization: 'mext',
          askedAt: at,
          response: answer && { kind: answer, reason: null, passedOnTo: null, at: answeredAt },
        },
      ],
    }),
  )

/** Any state of a series. */
export const anyState = fc
  .tuple(
    fc.uniqueArray(aFollowUp, { selector: ({ number }) => number }),
    fc.uniqueArray(aRecommendation, { selector: ({ number }) => number }),
  )
  .map(([followUps, recommendations]) => contentWith(followUps, recommendations))
