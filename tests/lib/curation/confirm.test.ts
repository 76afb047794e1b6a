import { beforeEach, describe, expect, it } from 'vitest'
import { confirmReading } from '#lib/curation/confirm.ts'
import { db } from '#lib/db/client.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { candidatesIn, confirmation, givenReading } from './given.ts'

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

const organization = { o1: 'new', o1short: 'Norway', o1sector: 'embassy', o1country: 'NO' }

describe('confirmReading', () => {
  it('holds the planned roundtable, seats its participants, stores the document and its candidates', async () => {
    const reading = await givenReading(world)
    const { cabinetFocal, secretary } = world.actors
    const planned = await db.roundtable.findFirstOrThrow({ where: { held: false } })
    const said = {
      roundtable: planned.id,
      place: 'Tokyo Hall',
      ...{ o0: world.organizations.cabinetOffice.id, ...organization, o2: world.organizations.cabinetOffice.id },
      ...{ p0: cabinetFocal.personId, p0name: 'Aoi Cabinet', p0title: 'Director' },
      ...{ p1: 'new', p1name: 'Hanna Berg', p1title: 'Science Counsellor' },
      s0: world.themes.advice.id,
      s1: 'new',
    }
    const outcome = await confirmReading(secretary, confirmation(reading, said))
    expect(outcome).toMatchObject({ status: 'ok' })

    const held = await db.roundtable.findUniqueOrThrow({
      where: { id: planned.id },
      include: { participations: { include: { person: true, organization: true }, orderBy: { position: 'asc' } } },
    })
    expect(held).toMatchObject({
      title: 'Second roundtable, held',
      held: true,
      startsAt: new Date('2025-11-13T15:00:00Z'),
      place: 'Tokyo Hall',
    })
    expect(held.participations.map((each) => [each.person.name, each.printedTitle, each.organization?.name])).toEqual([
      ['Aoi Cabinet', 'Director', 'Cabinet Office'],
      ['Hanna Berg', 'Science Counsellor', 'Embassy of Norway'],
    ])
    expect(held.participations[0]?.personId).toBe(cabinetFocal.personId)

    const document = await db.document.findFirstOrThrow({ where: { roundtableId: planned.id } })
    const added = await db.theme.findFirstOrThrow({ where: { name: 'Research security' } })
    const candidates = await candidatesIn(document.id)
    expect(candidates.map(({ state, title, themeId }) => ({ state, title, themeId }))).toEqual([
      {
        state: 'pending',
        title: 'Publish a common checklist for international projects by the end of 2027',
        themeId: world.themes.advice.id,
      },
      {
        state: 'pending',
        title: 'Train their staff in research security every year',
        themeId: world.themes.advice.id,
      },
      {
        state: 'pending',
        title: 'Review the system of scientific advice in diplomacy every three years',
        themeId: added.id,
      },
      { state: 'pending', title: 'Appoint science counsellors of their own', themeId: added.id },
    ])
    expect(candidates[0]?.addressees).toEqual([
      { wording: expect.stringContaining('Cabinet Office'), organizationId: world.organizations.cabinetOffice.id },
    ])
    const kinds = (await db.event.findMany({ orderBy: { sequence: 'asc' } })).map(({ kind }) => kind)
    expect(kinds).toEqual([
      'document.handedIn',
      'organization.added',
      'series.settingsChanged',
      'series.settingsChanged',
      'roundtable.added',
      'theme.added',
      'document.added',
      'candidates.found',
    ])
    expect(await db.documentReading.findFirstOrThrow()).toMatchObject({ documentId: document.id, result: null })
  })

  it.each([
    ['o1sector', 'errors.choose', { o1sector: '' }],
    ['o1country', 'errors.choose', { o1country: 'XX' }],
    ['o1name', 'organizations.errors.exists', { ...organization, o1name: 'Cabinet Office' }],
    ['p1', 'errors.choose', { p1: '' }],
    ['p1name', 'errors.required', { p1: 'new', p1name: ' ' }],
    ['day', 'curation.errors.dayNeeded', { day: '' }],
    ['day', 'errors.date', { day: '2025-02-30' }],
    ['day', 'curation.errors.future', { day: '2999-01-01' }],
    ['roundtableTitle', 'errors.required', { roundtableTitle: '' }],
    ['s0', 'settings.errors.themeExists', { s0: 'new' }],
  ])('says what is wrong with %s (%s), and nothing of it is stored', async (field, message, said) => {
    const reading = await givenReading(world)
    const before = await counts()
    // What comes before in the transaction was written already.
    const valid = { ...organization, p1: 'new', p1name: 'Hanna Berg' }
    const outcome = await confirmReading(world.actors.secretary, confirmation(reading, { ...valid, ...said }))
    expect(outcome).toMatchObject({ status: 'invalid', field, message })
    expect(await counts()).toEqual(before)
  })

  it('is done once, whoever else confirms the same', async () => {
    const reading = await givenReading(world)
    const outcomes = await Promise.all(
      [1, 2].map(() => confirmReading(world.actors.secretary, confirmation(reading, {}))),
    )
    expect(outcomes.map(({ status }) => status)).toEqual(['ok', 'ok'])
    expect(outcomes[0]).toEqual(outcomes[1])
    expect(await db.document.count()).toBe(2)
    expect(await db.roundtable.count()).toBe(3)
  })

  it('seats nobody twice at a roundtable that was held', async () => {
    const reading = await givenReading(world)
    const { cabinetFocal, secretary } = world.actors
    const at = { roundtable: world.roundtable.id, p0: cabinetFocal.personId, p0name: 'Aoi Cabinet' }
    await db.participation.create({
      data: {
        roundtableId: world.roundtable.id,
        personId: cabinetFocal.personId,
        position: 1,
        printedTitle: 'Director',
        printedAs: 'Cabinet Office',
      },
    })
    const said = { ...at, p1: 'new', p1name: 'Hanna Berg', others: 'Kenji Sato; Counsellor; Cabinet Office' }
    expect(await confirmReading(secretary, confirmation(reading, said))).toMatchObject({ status: 'ok' })
    const seats = await db.participation.findMany({ include: { person: true }, orderBy: { position: 'asc' } })
    expect(seats.map(({ person, position }) => [person.name, position])).toEqual([
      ['Aoi Cabinet', 1],
      ['Hanna Berg', 2],
      ['Kenji Sato', 3],
    ])
    expect(seats[2]?.organizationId).toBe(world.organizations.cabinetOffice.id)
  })

  it('is for the secretariat', async () => {
    const reading = await givenReading(world)
    expect(await confirmReading(world.actors.cabinetFocal, confirmation(reading, {}))).toMatchObject({
      why: 'forbidden',
    })
  })
})

async function counts() {
  return Promise.all([
    db.document.count(),
    db.roundtable.count(),
    db.organization.count(),
    db.person.count(),
    db.theme.count(),
    db.candidate.count(),
    db.event.count(),
  ])
}
