import { describe, expect, test } from 'vitest'
import { compare } from '#lib/reviews/compare/compare.ts'
import type { SnapshotFollowUp } from '#lib/reviews/snapshot/content.ts'
import { contentWith, evidenceWith, followUpWith, movesOf } from './states.ts'

const at = '2026-06-01T00:00:00.000Z'

function between(was: Partial<SnapshotFollowUp> | null, is: Partial<SnapshotFollowUp> | null) {
  const side = (data: Partial<SnapshotFollowUp> | null) => contentWith(data ? [followUpWith(data)] : [])
  const { followUps } = compare(side(was), side(is))
  return Object.values(followUps)
    .flat()
    .map(({ item, ...change }) => change)
}

const verified = { progress: 'implemented', verifiedAt: at } as const

describe('what happened to a follow-up', () => {
  const cases: [string, Partial<SnapshotFollowUp> | null, Partial<SnapshotFollowUp> | null, object[]][] = [
    ['it came to be', null, {}, [{ kind: 'new', states: [null, 'inProgress'] }]],
    ['it went', {}, null, [{ kind: 'gone' }]],
    ['it began', { progress: 'notStarted' }, {}, [{ kind: 'moved', states: ['notStarted', 'inProgress'] }]],
    [
      'it is said to be done',
      {},
      { progress: 'implemented' },
      [{ kind: 'reported', states: ['inProgress', 'reported'] }],
    ],
    ['it is done', { progress: 'implemented' }, verified, [{ kind: 'verified', states: ['reported', 'verified'] }]],
    [
      'it was returned',
      { progress: 'implemented' },
      { returned: 1 },
      [{ kind: 'moved', states: ['reported', 'inProgress'] }],
    ],
    ['it was reopened', verified, {}, [{ kind: 'reopened', states: ['verified', 'inProgress'] }]],
    [
      'it was given up',
      {},
      { progress: 'discontinued' },
      [{ kind: 'discontinued', states: ['inProgress', 'discontinued'] }],
    ],
    [
      'it came to be and was done in between',
      null,
      { ...verified, comments: 2 },
      [
        { kind: 'verified', states: [null, 'verified'] },
        { kind: 'new', states: [null, 'verified'] },
        { kind: 'commented', added: 2 },
      ],
    ],
    [
      'its date moved over a leap day',
      { dueOn: '2028-02-28', moves: movesOf(1) },
      { dueOn: '2028-03-01', moves: movesOf(3) },
      [{ kind: 'dueShifted', shift: { from: '2028-02-28', to: '2028-03-01', days: 2, times: 2 } }],
    ],
    [
      'it got a date',
      {},
      { dueOn: '2026-03-01' },
      [{ kind: 'dueShifted', shift: { from: null, to: '2026-03-01', days: null, times: 0 } }],
    ],
    [
      'it became overdue and silent',
      {},
      { overdue: true, stale: true },
      [{ kind: 'becameOverdue' }, { kind: 'fellSilent' }],
    ],
    ['it is overdue still', { overdue: true }, { overdue: true }, []],
    [
      'less is hoped of it',
      { confidence: 'secured' },
      { confidence: 'atRisk' },
      [{ kind: 'confidenceDown', confidence: ['secured', 'atRisk'] }],
    ],
    [
      'more is hoped of it',
      { confidence: 'supportNeeded' },
      { confidence: 'achievable' },
      [{ kind: 'confidenceUp', confidence: ['supportNeeded', 'achievable'] }],
    ],
    ['nothing was hoped before', {}, { confidence: 'atRisk' }, []],
    ['somebody else leads', {}, { lead: 'jst' }, [{ kind: 'leadChanged', lead: ['mext', 'jst'] }]],
    [
      'nobody leads any more',
      {},
      { lead: null },
      [
        { kind: 'moved', states: ['inProgress', 'unowned'] },
        { kind: 'leadChanged', lead: ['mext', null] },
      ],
    ],
    [
      'proof came, and talk',
      { evidence: [evidenceWith('a')], comments: 1 },
      { evidence: [evidenceWith('a'), evidenceWith('b')], comments: 4 },
      [
        { kind: 'evidenceAdded', added: 1 },
        { kind: 'commented', added: 3 },
      ],
    ],
  ]
  test.each(cases)('%s', (_, was, is, changes) => {
    expect(between(was, is)).toEqual(changes)
  })
})
