import { beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '#lib/db/client.ts'
import type { Visibility } from '#lib/db/generated/enums.ts'
import { historyOf } from '#lib/events/history.ts'
import { record } from '#lib/events/record.ts'
import type { Actor } from '#lib/viewer.ts'
import { asOwner, resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

describe('historyOf', () => {
  it('tells who did what and why, the newest first', async () => {
    const { secretary, cabinetFocal } = world.actors
    const { cabinetOffice } = world.organizations
    const { id } = await givenFollowUp(world, { leadId: cabinetOffice.id })
    await happen(secretary, id, 'Kana leads in')
    await happen(cabinetFocal, id, 'waiting for the Basic Plan')
    const rows = await historyOf(world.actors.mextFocal, { followUpId: id })
    expect(rows.map(({ who, person, text, why, href }) => ({ who, person, text, why, href }))).toEqual([
      {
        who: 'Cabinet Office',
        person: 'Aoi Cabinet',
        text: 'put F-1 on hold',
        why: 'waiting for the Basic Plan',
        href: 'follow-ups/1',
      },
      {
        who: 'Secretariat',
        person: 'Kana Secretary',
        text: 'put F-1 on hold',
        why: 'Kana leads in',
        href: 'follow-ups/1',
      },
    ])
  })

  it('reads on before a row, without gap or repetition', async () => {
    const { id } = await givenFollowUp(world)
    for (const n of [1, 2, 3, 4, 5]) await happen(world.actors.secretary, id, `reason ${n}`)
    const first = await historyOf(world.actors.secretary, { followUpId: id }, { limit: 2 })
    const second = await historyOf(
      world.actors.secretary,
      { followUpId: id },
      { limit: 2, before: first.at(-1)?.sequence },
    )
    expect([...first, ...second].map(({ why }) => why)).toEqual(['reason 5', 'reason 4', 'reason 3', 'reason 2'])
  })

  it('is narrowed by person, organization and kind', async () => {
    const { secretary, cabinetFocal } = world.actors
    const { id } = await givenFollowUp(world, { leadId: world.organizations.cabinetOffice.id })
    await happen(secretary, id, 'by the secretariat')
    await happen(cabinetFocal, id, 'by the lead')
    await transaction((tx) => record(tx, secretary, 'theme.added', { name: 'New' }, { visibility: 'public' }))
    const whys = async (scope: Parameters<typeof historyOf>[1]) =>
      (await historyOf(secretary, scope)).map(({ why, kind }) => why ?? kind)
    expect(await whys({ personId: cabinetFocal.personId })).toEqual(['by the lead'])
    expect(await whys({ organizationId: world.organizations.cabinetOffice.id })).toEqual(['by the lead'])
    expect(await whys({ kind: 'series' })).toEqual(['theme.added'])
    expect(await whys({ kind: 'progress', personId: secretary.personId })).toEqual(['by the secretariat'])
  })

  it('shows each reader only what both the event and its item allow', async () => {
    const { secretary, cabinetFocal, mextFocal, observer } = world.actors
    const leadId = world.organizations.cabinetOffice.id
    const item = async (visibility: Visibility) => (await givenFollowUp(world, { leadId, visibility })).id
    for (const visibility of ['public', 'participants', 'organization', 'secretariat'] as const)
      await happen(secretary, await item(visibility), visibility, visibility)
    await happen(secretary, await item('secretariat'), 'public event, hidden item', 'public')
    await happen(secretary, await item('public'), 'hidden event, public item', 'secretariat')

    const whys = async (viewer: typeof observer | World['nobody']) =>
      (await historyOf(viewer, { kind: 'progress' })).map(({ why }) => why).toReversed()
    expect(await whys(world.nobody)).toEqual(['public'])
    expect(await whys(observer)).toEqual(['public', 'participants'])
    expect(await whys(mextFocal)).toEqual(['public', 'participants'])
    expect(await whys(cabinetFocal)).toEqual(['public', 'participants', 'organization'])
    expect(await whys(secretary)).toHaveLength(6)
  })

  it('does not tell the public who acts for an organization', async () => {
    const { id } = await givenFollowUp(world, { visibility: 'public' })
    await happen(world.actors.cabinetFocal, id, 'public', 'public')
    const [row] = await historyOf(world.nobody, { followUpId: id })
    expect(row).toMatchObject({ who: 'Cabinet Office', person: null })
  })
})

describe('the record', () => {
  it('refuses update, delete and truncate in the database itself, from its owner too', async () => {
    const { id } = await givenFollowUp(world)
    await happen(world.actors.secretary, id, 'for good')
    await expect(asOwner(`update "Event" set kind = 'followUp.verified'`)).rejects.toThrow(/append-only/)
    await expect(asOwner('delete from "Event"')).rejects.toThrow(/append-only/)
    await expect(asOwner('truncate "Event" cascade')).rejects.toThrow(/append-only/)
    expect(await historyOf(world.actors.secretary, { followUpId: id })).toMatchObject([{ why: 'for good' }])
  })
})

function happen(actor: Actor, followUpId: string, reason: string, visibility: Visibility = 'participants') {
  return transaction(async (tx) => {
    const { number } = await tx.followUp.findUniqueOrThrow({ where: { id: followUpId } })
    const held = { number, progressWas: 'inProgress', reason } as const
    await record(tx, actor, 'followUp.held', held, { followUpId, visibility })
  })
}
