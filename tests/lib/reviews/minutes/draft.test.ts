import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { historyOf } from '#lib/events/history.ts'
import { answerMinutesComment, circulateMinutes, commentOnMinutes } from '#lib/reviews/minutes/comments.ts'
import { draftFor, minutesComments } from '#lib/reviews/minutes/queries.ts'
import { decisionSentence } from '#lib/reviews/minutes/sentence.ts'
import { saveMinutesText } from '#lib/reviews/minutes/texts.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'
import { givenAgendaItem, givenReview, met, reviewNow } from '../given.ts'

let world: World
let review: FoundReview
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  review = await givenReview(world, met)
})

const day = (iso: string) => new Date(`${iso}T00:00:00Z`)

async function circulate(until: string, at = new Date('2026-10-10T00:00:00Z')) {
  const { id, version } = await reviewNow(world)
  return circulateMinutes({ ...world.actors.secretary, at }, { id, version, until: day(until) })
}

describe('the draft', () => {
  test('writes itself from agenda, decisions, remarks and attendance', async () => {
    const { cabinetOffice, mext } = world.organizations
    const followUp = await givenFollowUp(world, { leadId: cabinetOffice.id })
    const item = await givenAgendaItem(review.id, { followUpId: followUp.id, themeId: world.themes.advice.id })
    await givenAgendaItem(review.id, { title: 'Any other business', position: 2 })
    const said = { agendaItemId: item.id, language: 'en' as const }
    await db.meetingDecision.create({
      data: { ...said, kind: 'reviseDate', toDueOn: day('2027-03-31'), text: 'Agreed.' },
    })
    await db.meetingDecision.create({ data: { ...said, kind: 'note', withdrawnAt: new Date() } })
    const { personId } = world.actors.mextFocal
    await db.remark.create({ data: { ...said, personId, organizationId: mext.id, text: 'We support this.' } })
    await db.attendance.create({
      data: { reviewId: review.id, position: 1, name: 'Aoi Cabinet', organizationId: cabinetOffice.id, kind: 'online' },
    })

    const draft = await draftFor(world.actors.secretary, review)
    expect(draft?.items).toMatchObject([
      {
        followUp: 1,
        theme: { name: 'Scientific advice' },
        discussed: true,
        decisions: [{ kind: 'reviseDate', toDueOn: '2027-03-31', text: 'Agreed.' }],
        remarks: [{ name: 'Yui Education', organization: { slug: 'mext' }, text: 'We support this.' }],
      },
      { followUp: null, title: 'Any other business', discussed: false },
    ])
    expect(draft?.attendance).toMatchObject([{ name: 'Aoi Cabinet', kind: 'online' }])
    expect(draft?.items[0]?.decisions.map((each) => decisionSentence(each, 'en'))).toEqual([
      'The due date becomes 31 March 2027.',
    ])
    expect(draft?.items[0]?.decisions.map((each) => decisionSentence(each, 'ja'))).toEqual([
      '期限を2027年3月31日に変更する。',
    ])
  })

  test('is shown to members once it is sent round, and never to the public', async () => {
    expect(await draftFor(world.actors.observer, await reviewNow(world))).toBeNull()
    await circulate('2026-10-20')
    expect(await draftFor(world.actors.observer, await reviewNow(world))).not.toBeNull()
    expect(await draftFor(world.nobody, await reviewNow(world))).toBeNull()
  })

  test('keeps both words when two write at one place: the second is told', async () => {
    const place = { id: review.id, place: 'closing' as const, version: 0 }
    const both = await Promise.all(
      ['One.', 'Two.'].map((text) => saveMinutesText(world.actors.secretary, { ...place, text })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['conflict', 'ok'])
    expect(await db.minutesText.count()).toBe(1)
    expect(await db.event.count({ where: { kind: 'minutes.edited' } })).toBe(1)
  })
})

describe('comments on the draft', () => {
  const text = 'Item 2 was agreed by all.'
  const comment = (at: string) =>
    commentOnMinutes({ ...world.actors.mextFocal, at: new Date(at) }, { id: review.id, text, agendaItemId: undefined })

  test('are taken until the end of the last day, by the clocks of the series', async () => {
    await circulate('2026-10-20')
    expect((await comment('2026-10-20T14:59:00Z')).status).toBe('ok')
    expect(await comment('2026-10-20T15:01:00Z')).toMatchObject({ message: 'minutes.errors.closed' })
  })

  test('are taken on what their writer sees, and on nothing else', async () => {
    await circulate('2026-10-20')
    const open = await givenFollowUp(world)
    const secret = await givenFollowUp(world, { visibility: 'secretariat' })
    const write = async (followUpId: string) => {
      const { id: agendaItemId } = await givenAgendaItem(review.id, { followUpId })
      const actor = { ...world.actors.mextFocal, at: new Date('2026-10-15T00:00:00Z') }
      return commentOnMinutes(actor, { id: review.id, text, agendaItemId })
    }
    expect((await write(open.id)).status).toBe('ok')
    expect(await write(secret.id)).toMatchObject({ status: 'invalid', field: 'agendaItemId' })
    expect(await db.minutesComment.count()).toBe(1)
  })

  test('cannot be asked for until a day that is over', async () => {
    expect(await circulate('2026-10-09')).toMatchObject({ status: 'invalid', field: 'until' })
    expect((await circulate('2026-10-10')).status).toBe('ok')
  })

  test('are read by their organization and the secretariat, and answered once', async () => {
    await circulate('2026-10-20')
    await comment('2026-10-15T00:00:00Z')
    const [read] = await minutesComments(world.actors.mextContributor, review)
    expect(read).toMatchObject({ text, name: 'Yui Education' })
    expect(await minutesComments(world.actors.cabinetFocal, review)).toEqual([])
    const answer = { id: review.id, commentId: read?.id ?? '', taken: 'yes' as const, answer: 'Added.' }
    expect((await answerMinutesComment(world.actors.secretary, answer)).status).toBe('ok')
    expect((await answerMinutesComment(world.actors.secretary, answer)).status).toBe('conflict')
    expect(await minutesComments(world.actors.secretary, review)).toMatchObject([{ taken: true, answer: 'Added.' }])
    const toldTo = (viewer: Viewer) => historyOf(viewer, {}).then((events) => events.map(({ kind }) => kind))
    expect(await toldTo(world.actors.secretary)).toContain('minutes.commentAnswered')
    expect(await toldTo(world.actors.observer)).not.toContain('minutes.commentAnswered')
  })
})
