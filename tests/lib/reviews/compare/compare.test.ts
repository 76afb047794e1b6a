import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Comparison, compare, isEmpty } from '#lib/reviews/compare/compare.ts'
import { flowOf, totalsOf } from '#lib/reviews/compare/flow.ts'
import { type FollowUpChangeKind, shiftsIn } from '#lib/reviews/compare/follow-up.ts'
import { layoutOf } from '#lib/reviews/compare/layout.ts'
import { figuresOf } from '#lib/reviews/snapshot/figures.ts'
import { anyState, contentWith, followUpWith, movesOf, recommendationWith } from './states.ts'

const at = '2026-06-01T00:00:00.000Z'

test('what became of the recommendations', () => {
  const answered = (kind: 'accepted' | 'declined' | null, on = at) => [
    {
      ...{ wording: null, organization: 'mext', askedAt: at },
      response: kind && { kind, reason: null, passedOnTo: null, at: on },
    },
  ]
  const before = contentWith(
    [],
    [
      recommendationWith({ number: 1, addressees: answered(null) }),
      recommendationWith({ number: 2, addressees: answered('declined') }),
      recommendationWith({ number: 3 }),
    ],
  )
  const after = contentWith(
    [],
    [
      recommendationWith({ number: 1, addressees: answered('accepted'), status: 'partiallyAddressed', comments: 1 }),
      recommendationWith({ number: 2, addressees: answered('accepted', '2026-07-01T00:00:00.000Z') }),
      recommendationWith({ number: 4 }),
    ],
  )
  const { recommendations } = compare(before, after)
  expect(recommendations.answered).toMatchObject([
    { number: 1, organization: 'mext', answer: 'accepted', was: null },
    { number: 2, organization: 'mext', answer: 'accepted', was: 'declined' },
  ])
  expect(recommendations.statusMoved).toMatchObject([{ number: 1, from: 'open', to: 'partiallyAddressed' }])
  expect(recommendations.commented).toMatchObject([{ number: 1, added: 1 }])
  expect(recommendations.new).toMatchObject([{ number: 4 }])
  expect(recommendations.gone).toMatchObject([{ number: 3 }])
})

test('how far due dates moved, on average and how often', () => {
  const before = contentWith([
    followUpWith({ number: 1, dueOn: '2026-01-01' }),
    followUpWith({ number: 2, dueOn: '2026-01-01' }),
    followUpWith({ number: 3 }),
  ])
  const after = contentWith([
    followUpWith({ number: 1, dueOn: '2026-01-31', moves: movesOf(2) }),
    followUpWith({ number: 2, dueOn: '2026-01-11', moves: movesOf(1) }),
    followUpWith({ number: 3, dueOn: '2026-05-01' }),
  ])
  expect(shiftsIn(compare(before, after).followUps.dueShifted)).toEqual({ count: 3, days: 20, times: 3 })
})

const numbers = (changes: { item?: { number: number }; number?: number }[]) =>
  changes.map((change) => change.item?.number ?? change.number)

function mirrored(there: Comparison, back: Comparison, kind: FollowUpChangeKind, other: FollowUpChangeKind) {
  expect(numbers(there.followUps[kind])).toEqual(numbers(back.followUps[other]))
}

describe('for any two states', () => {
  test('a state does not differ from itself', () => {
    fc.assert(fc.property(anyState, (state) => isEmpty(compare(state, state))))
  })

  test('the way back tells the opposite', () => {
    fc.assert(
      fc.property(anyState, anyState, (a, b) => {
        const [there, back] = [compare(a, b), compare(b, a)]
        mirrored(there, back, 'new', 'gone')
        mirrored(there, back, 'gone', 'new')
        mirrored(there, back, 'confidenceUp', 'confidenceDown')
        mirrored(there, back, 'dueShifted', 'dueShifted')
        mirrored(there, back, 'leadChanged', 'leadChanged')
        const days = (of: Comparison) => of.followUps.dueShifted.map(({ shift }) => shift?.days ?? null)
        expect(days(there)).toEqual(days(back).map((each) => each && -each))
        expect(numbers(there.recommendations.new)).toEqual(numbers(back.recommendations.gone))
        expect(numbers(there.recommendations.statusMoved)).toEqual(numbers(back.recommendations.statusMoved))
      }),
    )
  })

  test('every difference of state is told once', () => {
    fc.assert(
      fc.property(anyState, anyState, (a, b) => {
        const { followUps } = compare(a, b)
        const told = (['verified', 'reported', 'discontinued', 'reopened', 'moved'] as const).flatMap((kind) =>
          followUps[kind].filter(({ states }) => states?.[0] !== null),
        )
        const moved = flowOf(a, b).filter(({ towards }) => towards === 'better' || towards === 'worse')
        expect(told.length).toBe(moved.reduce((sum, { count }) => sum + count, 0))
        expect(new Set(numbers(told)).size).toBe(told.length)
      }),
    )
  })

  test('the picture adds up to the figures of both sides', () => {
    fc.assert(
      fc.property(anyState, anyState, (a, b) => {
        const streams = flowOf(a, b)
        for (const [content, side] of [[a, 'from'] as const, [b, 'to'] as const]) {
          const totals = totalsOf(streams, side).filter(({ state }) => state !== 'absent')
          const { byState } = figuresOf(content)
          expect(Object.fromEntries(totals.map(({ state, count }) => [state, count]))).toEqual(
            Object.fromEntries(Object.entries(byState).filter(([, count]) => count > 0)),
          )
        }
      }),
    )
  })

  test('and its labels stand apart, within the picture', () => {
    const size = { width: 760, height: 320, label: 190, bar: 14 }
    fc.assert(
      fc.property(anyState, anyState, (a, b) => {
        const { before, after, bands } = layoutOf(flowOf(a, b), size)
        for (const side of [before, after]) {
          const places = side.map((block) => block.at)
          expect(places.every((place, n) => n === 0 || place - (places[n - 1] ?? 0) >= 19.9)).toBe(true)
          expect(places.every((place) => place > -1 && place < size.height + 1)).toBe(true)
          expect(side.every(({ y, height }) => y >= 0 && y + height <= size.height + 20)).toBe(true)
        }
        expect(bands.every(({ path }) => !path.includes('NaN'))).toBe(true)
      }),
    )
  })
})
