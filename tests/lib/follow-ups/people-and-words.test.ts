import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import type { Language } from '#lib/db/generated/enums.ts'
import { describe as tell } from '#lib/events/describe.ts'
import { changeContact } from '#lib/follow-ups/contact.ts'
import { describe, relink } from '#lib/follow-ups/description.ts'
import { addSupport, endSupport } from '#lib/follow-ups/support.ts'
import { changeFollowUpVisibility, changeUpdateVisibility } from '#lib/follow-ups/visibility.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, eventsOf, type World } from '#tests/world.ts'
import { expectNothing, givenLed, kindsOf, stored } from './standing.ts'

let world: World
let item: Awaited<ReturnType<typeof givenLed>>
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  item = await givenLed(world)
})

const ok = { status: 'ok' }
const forbidden = { status: 'refused', why: 'forbidden' }

test('the contact leaves and the work stays, with another or visibly with nobody', async () => {
  const { cabinetFocal, cabinetContributor, mextFocal, secretary } = world.actors
  const to = (version: number, contactId?: string) => ({ id: item.id, version, contactId })
  await expectNothing(item.id, () => changeContact(cabinetContributor, to(1)), forbidden)
  const foreign = () => changeContact(cabinetFocal, to(1, mextFocal.personId))
  await expectNothing(item.id, foreign, { status: 'invalid', field: 'contactId' })
  expect(await changeContact(secretary, to(1))).toMatchObject(ok)
  expect(await changeContact(secretary, to(1))).toMatchObject(ok)
  expect(await stored(item.id)).toMatchObject({ contactId: null, leadId: item.leadId })
  expect(await changeContact(cabinetFocal, to(2, cabinetFocal.personId))).toMatchObject(ok)
  expect(await eventsOf(item.id)).toMatchObject([
    { kind: 'followUp.contactChanged', payload: { old: { name: 'Ren Cabinet' }, new: null } },
    { kind: 'followUp.contactChanged', payload: { old: null, new: { name: 'Aoi Cabinet' } } },
  ])
})

test('organizations come to support and leave, once each', async () => {
  const { cabinetFocal, mextFocal, ministryFocal, observer } = world.actors
  const support = (organizationId: string) => ({ id: item.id, organizationId })
  const { foreignMinistry, cabinetOffice, mext } = world.organizations
  await expectNothing(item.id, () => addSupport(mextFocal, support(foreignMinistry.id)), forbidden)
  await expectNothing(item.id, () => addSupport(observer, support(foreignMinistry.id)), forbidden)
  await expectNothing(item.id, () => addSupport(cabinetFocal, support(cabinetOffice.id)), { status: 'invalid' })
  expect(await addSupport(ministryFocal, support(foreignMinistry.id))).toMatchObject(ok)
  expect(await addSupport(cabinetFocal, support(foreignMinistry.id))).toMatchObject(ok)
  expect(await endSupport(cabinetFocal, support(mext.id))).toMatchObject(ok)
  expect(await endSupport(cabinetFocal, support(mext.id))).toMatchObject(ok)
  expect(await db.support.findMany()).toMatchObject([{ organizationId: foreignMinistry.id }])
  expect(await kindsOf(item.id)).toEqual(['followUp.supportAdded', 'followUp.supportEnded'])
  expect(await stored(item.id)).toMatchObject({ version: 1 })
})

test('title and description change together with what is searched', async () => {
  const { cabinetFocal, secretary, mextFocal } = world.actors
  const words = { id: item.id, version: 1, title: 'A standing group', description: '常設の会議' }
  await expectNothing(item.id, () => describe(mextFocal, words), forbidden)
  expect(await describe(cabinetFocal, words)).toMatchObject(ok)
  expect(await describe(cabinetFocal, words)).toMatchObject(ok)
  const lost = { status: 'conflict', values: { name: 'Aoi Cabinet' } }
  await expectNothing(item.id, () => describe(secretary, { ...words, title: 'Another' }), lost)
  expect((await stored(item.id)).searchText).toContain('会議')
  expect(await eventsOf(item.id)).toMatchObject([
    { kind: 'followUp.described', payload: { title: { old: item.title, new: 'A standing group' } } },
  ])
})

test('words that are not given stay, and the history names those that changed', async () => {
  const { cabinetFocal } = world.actors
  const { title } = await stored(item.id)
  const words = { id: item.id, title }
  expect(await describe(cabinetFocal, { ...words, version: 1, description: 'Twice a year' })).toMatchObject(ok)
  expect(await describe(cabinetFocal, { ...words, version: 2, title: 'A group' })).toMatchObject(ok)
  expect(await stored(item.id)).toMatchObject({ title: 'A group', description: 'Twice a year' })
  const [first, second] = await eventsOf(item.id)
  expect(second?.payload).toMatchObject({ description: { old: 'Twice a year', new: 'Twice a year' } })
  const said = (event: typeof first, language: Language) => event && tell(event, language).text
  expect(said(first, 'en')).toBe('rewrote the description of F-1')
  expect(said(first, 'ja')).toBe('F-1の内容を変更')
  expect(said(second, 'en')).toBe(`renamed F-1 from “${title}” to “A group”`)
})

test('what is answered can be changed, but never to nothing; what one does not see stays', async () => {
  const { cabinetFocal } = world.actors
  const { r1, r2, r3 } = world.recommendations
  await db.followUpRecommendation.create({ data: { followUpId: item.id, recommendationId: r3.id } })
  await db.recommendation.update({ where: { id: r3.id }, data: { visibility: 'secretariat' } })
  const to = (recommendations: number[]) => ({ id: item.id, version: 1, recommendations })
  const refused = { status: 'invalid', field: 'recommendations' }
  await expectNothing(item.id, () => relink(cabinetFocal, to([2, 3])), refused)
  expect(await relink(cabinetFocal, to([2]))).toMatchObject(ok)
  expect(await relink(cabinetFocal, to([2]))).toMatchObject(ok)
  const left = await db.followUpRecommendation.findMany({ where: { followUpId: item.id } })
  const ids = left.map(({ recommendationId }) => recommendationId)
  expect([ids.includes(r1.id), ids.includes(r2.id), ids.includes(r3.id)]).toEqual([false, true, true])
  expect(await eventsOf(item.id)).toMatchObject([{ kind: 'followUp.relinked', payload: { old: [1], new: [2] } }])
})

test('who sees it is for the secretariat to say, and told to those who see it then', async () => {
  const { secretary, cabinetFocal } = world.actors
  const to = { id: item.id, version: 1, visibility: 'secretariat' } as const
  await expectNothing(item.id, () => changeFollowUpVisibility(cabinetFocal, to), forbidden)
  expect(await changeFollowUpVisibility(secretary, to)).toMatchObject(ok)
  expect(await changeFollowUpVisibility(secretary, to)).toMatchObject(ok)
  expect(await eventsOf(item.id)).toMatchObject([{ kind: 'followUp.visibilityChanged', visibility: 'secretariat' }])
  const unseen = () => changeContact(cabinetFocal, { id: item.id, version: 2, contactId: undefined })
  await expectNothing(item.id, unseen, { status: 'refused', why: 'notFound' })
})

test('a report has a visibility of its own', async () => {
  const update = await db.update.create({
    data: { followUpId: item.id, progress: 'inProgress', progressWas: 'inProgress', language: 'en', changed: 'x' },
  })
  const to = { id: item.id, partId: update.id, visibility: 'secretariat' } as const
  await expectNothing(item.id, () => changeUpdateVisibility(world.actors.cabinetFocal, to), forbidden)
  expect(await changeUpdateVisibility(world.actors.secretary, to)).toMatchObject(ok)
  expect(await changeUpdateVisibility(world.actors.secretary, to)).toMatchObject(ok)
  expect(await db.update.findFirst()).toMatchObject({ visibility: 'secretariat' })
  expect(await kindsOf(item.id)).toEqual(['part.visibilityChanged'])
  const elsewhere = { ...to, partId: item.id }
  const refused = { status: 'refused', why: 'notFound' }
  await expectNothing(item.id, () => changeUpdateVisibility(world.actors.secretary, elsewhere), refused)
})
