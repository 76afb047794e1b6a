import { createTransport } from 'nodemailer'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { tellOfEvents } from '#lib/mail/tell.ts'
import { sendMessages } from '#lib/outbox/sending.ts'
import { publishMinutes } from '#lib/reviews/minutes/publish.ts'
import { givenAgendaItem, givenReview, met } from '#tests/lib/reviews/given.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

test('published minutes go to every member: their own items in words, the whole of their edition as PDF', async () => {
  const { cabinetOffice } = world.organizations
  const led = await givenFollowUp(world, { leadId: cabinetOffice.id, title: 'Compare advisor systems' })
  const secret = await givenFollowUp(world, { title: 'A matter of staff', visibility: 'secretariat' })
  const review = await givenReview(world, met)
  const item = await givenAgendaItem(review.id, { followUpId: led.id })
  await givenAgendaItem(review.id, { followUpId: secret.id, position: 2 })
  const decided = { kind: 'continue' as const, language: 'en' as const, confirmedAt: new Date() }
  await db.meetingDecision.create({ data: { ...decided, agendaItemId: item.id, text: 'By spring.' } })
  const { id, version } = review
  await db.attendance.create({ data: { reviewId: id, position: 1, name: 'Aoi Cabinet', kind: 'inPerson' } })
  await publishMinutes(world.actors.secretary, { id, version, confirm: 'yes' })
  await tellOfEvents()

  const messages = await db.message.findMany({ where: { kind: 'minutesPublished' }, include: { files: true } })
  expect(messages).toHaveLength(6)
  const to = (email: string) => messages.find(({ toEmail }) => toEmail === `${email}@example.org`)
  expect(to('aoi.cabinet')?.body).toContain('F-1 Compare advisor systems\n  Goes on as planned. By spring.')
  expect(to('yui.education')?.body).toContain('None of the items names you')
  for (const { body, files } of messages) {
    expect(body).toContain('/world/reviews/2/minutes/1')
    expect(body).not.toContain('A matter of staff')
    expect(files.map(({ name }) => name)).toEqual(['minutes-2-1-en.pdf'])
    expect(
      Buffer.from(files[0]?.bytes ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }

  const sent: unknown[] = []
  const transport = createTransport({ jsonTransport: true })
  transport.use('compile', ({ data }, done) => {
    sent.push(...(data.attachments ?? []).map(({ filename }) => filename))
    done()
  })
  await sendMessages(transport)
  expect(sent).toEqual(Array(6).fill('minutes-2-1-en.pdf'))
}, 60_000)
