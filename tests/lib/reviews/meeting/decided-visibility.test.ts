import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { confirmDecision } from '#lib/reviews/meeting/confirm.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'
import { givenMeeting, itemsOf } from './given.ts'

let world: World
let id: string
let itemId: string
let followUpId: string
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  const leadId = world.organizations.cabinetOffice.id
  followUpId = (await givenFollowUp(world, { leadId, progress: 'inProgress' })).id
  id = await givenMeeting(world, 'F-1')
  itemId = (await itemsOf(id))[0]?.id ?? ''
})

const ok = { status: 'ok' }
const confirm = (decisionId: string) => confirmDecision(world.actors.secretary, { id, decisionId })

async function decided(data: { title: string; leadId?: string }) {
  const written = { agendaItemId: itemId, kind: 'newFollowUp' as const, language: 'en' as const, text: 'As said.' }
  return (await db.meetingDecision.create({ data: { ...written, ...data } })).id
}

test('a new follow-up is open to nobody to whom the item is not, but to whoever is asked to lead it', async () => {
  const leadId = world.organizations.mext.id
  const visibilityOf = async (decision: string) => {
    expect(await confirm(decision)).toMatchObject(ok)
    return (await db.followUp.findUniqueOrThrow({ where: { id: decision } })).visibility
  }
  const made = () => decided({ title: 'Prepare a proposal' })
  const usual = await visibilityOf(await made())
  expect(usual).toBe(world.series.defaultVisibility)
  await db.followUp.update({ where: { id: followUpId }, data: { visibility: 'organization' } })
  expect(await visibilityOf(await made())).toBe('organization')
  await db.followUp.update({ where: { id: followUpId }, data: { visibility: 'secretariat' } })
  expect(await visibilityOf(await made())).toBe('secretariat')
  expect(await visibilityOf(await decided({ title: 'Ask them', leadId }))).toBe('organization')
})
