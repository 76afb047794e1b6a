import { beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { filterOptions } from '#lib/follow-ups/options.ts'
import { listFollowUps } from '#lib/follow-ups/queries.ts'
import { translated } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World
let secretary: Viewer
let contactId: string

beforeAll(async () => {
  await resetDatabase()
  world = await buildWorld()
  const { cabinetOffice, mext, jst } = world.organizations
  secretary = world.actors.secretary
  contactId = String(world.actors.cabinetFocal.personId)
  const name = 'Aoi Cabinet'
  await db.person.update({ where: { id: contactId }, data: { translations: ja(name, '内閣 葵') } })
  await db.organization.update({ where: { id: jst.id }, data: { translations: {} } })
  const supports = { create: [{ organizationId: mext.id }, { organizationId: jst.id }] }
  await givenFollowUp(world, { leadId: cabinetOffice.id, contactId, supports })
})

const ja = (name: string, text: string) => translated(null, { name }, { ja: { name: text } }).translations

const first = async (viewer: Viewer) => (await listFollowUps(viewer, world.series)).rows[0]

test('a list names organizations and people to each reader, bare in their language, else with their own', async () => {
  const english = { lead: 'Cabinet Office', contact: 'Aoi Cabinet', supports: ['JST', 'MEXT'] }
  expect(await first(secretary)).toMatchObject(english)
  const japanese = { lead: '内閣府', contact: '内閣 葵', supports: [{ text: 'JST', language: 'en' }, '文部科学省'] }
  expect(await first({ ...secretary, language: 'ja' })).toMatchObject(japanese)
  await db.person.update({ where: { id: contactId }, data: { translations: {} } })
  const marked = { contact: { text: 'Aoi Cabinet', language: 'en' } }
  expect(await first({ ...secretary, language: 'ja' })).toMatchObject(marked)
  expect(await filterOptions({ ...secretary, language: 'ja' }, { contact: contactId })).toMatchObject(marked)
  await db.person.update({ where: { id: contactId }, data: { translations: ja('Aoi Cabinet', '内閣 葵') } })
  expect(await filterOptions({ ...secretary, language: 'ja' }, { contact: contactId })).toMatchObject({
    contact: '内閣 葵',
  })
})
