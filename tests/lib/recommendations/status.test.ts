import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Progress } from '#lib/db/generated/enums.ts'
import { type Answer, statuses, statusOf, tallyOf, type Work, workOf } from '#lib/recommendations/status.ts'
import { whySentence } from '#lib/recommendations/why.ts'

const verified = work('implemented', { verified: true })
const reported = work('implemented')
const going = work('inProgress')
const held = work('onHold')
const fresh = work('notStarted')
const unowned = work('notStarted', { led: false })
const stopped = work('discontinued')
const declined: Answer = { asked: true, kind: 'declined' }
const silent: Answer = { asked: true, kind: null }
const accepted: Answer = { asked: true, kind: 'accepted' }
const passedOn: Answer = { asked: true, kind: 'passedOn' }
const notAsked: Answer = { asked: false, kind: null }

describe('the status of a recommendation', () => {
  test.each([
    ['open', 'nothing at all', [], []],
    ['open', 'asked, no answer', [], [silent]],
    ['open', 'accepted, no follow-up yet', [], [accepted]],
    ['open', 'nobody was asked', [], [notAsked]],
    ['closedNotImplemented', 'everybody declined', [], [declined, declined]],
    ['closedNotImplemented', 'declined by all who were asked', [], [declined, notAsked]],
    ['closedNotImplemented', 'declined after it was passed on', [], [passedOn, declined]],
    ['open', 'passed on, and the other is silent', [], [passedOn, silent]],
    ['open', 'passed on by all', [], [passedOn]],
    ['open', 'one declined, one is silent', [], [declined, silent]],
    ['open', 'not started', [fresh], []],
    ['open', 'not started and nobody leads it', [unowned], []],
    ['open', 'not started though declined', [fresh], [declined]],
    ['open', 'what was started was discontinued, the rest has not started', [stopped, fresh], []],
    ['partiallyAddressed', 'in progress', [going], []],
    ['partiallyAddressed', 'on hold', [held], []],
    ['partiallyAddressed', 'reported, not verified', [reported], []],
    ['partiallyAddressed', 'one verified, one not started', [verified, fresh], []],
    ['partiallyAddressed', 'one verified, one reported', [verified, reported], []],
    ['closedImplemented', 'verified', [verified], []],
    ['closedImplemented', 'one verified, one discontinued', [verified, stopped], [declined]],
    ['closedNotImplemented', 'all discontinued', [stopped, stopped], [accepted]],
  ] as const)('%s: %s', (status, _, works, answers) => {
    expect(statusOf(tallyOf([...works]), [...answers])).toBe(status)
  })

  test('is one of four, closed as soon as nothing is left to do, and never by reports alone', () => {
    const works = fc.array(
      fc.record({
        progress: fc.constantFrom(...Object.values(Progress)),
        verified: fc.boolean(),
        led: fc.boolean(),
        count: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(works, (given) => {
        const tally = tallyOf(given)
        const status = statusOf(tally, [])
        expect(statuses).toContain(status)
        expect(status.startsWith('closed')).toBe(tally.verified + tally.discontinued === tally.followUps)
        if (tally.verified === 0) expect(status).not.toBe('closedImplemented')
        const { verified, reported, inProgress, onHold, notStarted, discontinued, followUps } = tally
        expect(verified + reported + inProgress + onHold + notStarted + discontinued).toBe(followUps)
      }),
    )
  })

  test('a follow-up row counts as one', () => {
    const row = { leadId: null, progress: 'inProgress', verifiedAt: null } as const
    expect(tallyOf([workOf(row)])).toMatchObject({ followUps: 1, inProgress: 1, unowned: 1, verified: 0 })
  })
})

describe('why it is that', () => {
  test.each([
    [[], 'no follow-up yet', 'フォローアップなし'],
    [[fresh], 'its follow-up has not started', 'フォローアップ1件：すべて未着手'],
    [
      [unowned, unowned],
      'none of two follow-ups has started, nobody leads two',
      'フォローアップ2件：すべて未着手、担当機関なし2件',
    ],
    [
      [going, fresh],
      'one of two follow-ups is in progress, none is verified',
      'フォローアップ2件：進行中1件、確認済みなし',
    ],
    [[going, going], 'both follow-ups are in progress, none is verified', 'フォローアップ2件：進行中2件、確認済みなし'],
    [
      [reported],
      'its follow-up is reported implemented, not yet verified',
      'フォローアップ1件：実施報告済み（未確認）1件、確認済みなし',
    ],
    [[verified], 'its follow-up is verified', 'フォローアップ1件：確認済み1件'],
    [
      [verified, stopped, stopped],
      'one of three follow-ups is verified, two are discontinued',
      'フォローアップ3件：確認済み1件、中止2件',
    ],
    [
      [verified, going, held],
      'one of three follow-ups is in progress, one is on hold, one is verified',
      'フォローアップ3件：進行中1件、保留中1件、確認済み1件',
    ],
  ])('%#', (works, english, japanese) => {
    const why = { status: 'open', tally: tallyOf(works), hidden: false, declined: false } as const
    expect(whySentence(why, 'en')).toBe(english)
    expect(whySentence(why, 'ja')).toBe(japanese)
  })

  test('says that there is more than this reader may see', () => {
    const why = { status: 'partiallyAddressed', hidden: true, declined: false } as const
    expect(whySentence({ ...why, tally: tallyOf([]) }, 'en')).toBe('its follow-ups are not open to you')
    expect(whySentence({ ...why, tally: tallyOf([going, fresh]) }, 'en')).toContain('others are not open to you')
  })

  test('says that everybody declined', () => {
    const why = { status: 'closedNotImplemented', tally: tallyOf([]), hidden: false, declined: true } as const
    expect(whySentence(why, 'en')).toBe('everybody who was asked declined')
  })
})

function work(progress: Progress, standing: Partial<Work> = {}): Work {
  return { progress, verified: false, led: true, count: 1, ...standing }
}
