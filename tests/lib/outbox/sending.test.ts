import type { AddressInfo } from 'node:net'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db, transaction } from '#lib/db/client.ts'
import { enqueueMessage } from '#lib/outbox/enqueue.ts'
import { listMessages, sendAgain, stateOf } from '#lib/outbox/messages.ts'
import { attemptsAllowed, sendMessages } from '#lib/outbox/sending.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
let server: SMTPServer | undefined
let received: { to: string[]; text: string }[]
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  received = []
})
afterEach(async () => {
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
  server = undefined
})

/** A mail server on loopback. @param answer throws to refuse a recipient; hangs up in the middle of the text when asked */
async function givenServer(answer: { refuse?: number; hangUp?: boolean } = {}) {
  const started = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) =>
      done(answer.refuse ? Object.assign(new Error('no'), { responseCode: answer.refuse }) : null),
    onData(stream, session, done) {
      let text = ''
      stream.on('data', (part: Buffer) => {
        text += part
      })
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), text })
        if (answer.hangUp) for (const connection of started.connections) connection.close()
        else done()
      })
    },
  })
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', () => resolve()))
  return transportTo((started.server.address() as AddressInfo).port)
}

function transportTo(port: number) {
  return createTransport(
    { host: '127.0.0.1', port, ignoreTLS: true },
    { from: 'Secretariat <secretariat@example.org>' },
  )
}

function givenMessage(number = 1) {
  return transaction((tx) =>
    enqueueMessage(tx, {
      seriesId: world.series.id,
      kind: 'signIn',
      to: { email: `reader${number}@example.org`, name: '読者', language: 'ja' },
      subject: 'サインイン用リンク',
      body: `本文\n\nhttp://localhost:3000/sign-in/link?token=${'a'.repeat(43)}&to=%2Fworld\n`,
    }),
  )
}

describe('sending', () => {
  test('hands each message over and keeps it without its one-time link', async () => {
    const transport = await givenServer()
    await givenMessage()
    await sendMessages(transport)
    expect(received).toMatchObject([{ to: ['reader1@example.org'] }])
    const text = decoded(received[0]?.text ?? '')
    expect(text).toContain(`token=${'a'.repeat(43)}&to=`)
    expect(text).toContain('From: Secretariat <secretariat@example.org>')
    const [message] = await db.message.findMany()
    expect(message).toMatchObject({ sentAt: expect.any(Date), attempts: 1, error: null, sendingSince: null })
    expect(message?.body).toContain('?token=…&to=%2Fworld')
  })

  test('by several at once sends nothing twice', async () => {
    const transport = await givenServer()
    for (let number = 0; number < 8; number += 1) await givenMessage(number)
    await Promise.all([sendMessages(transport), sendMessages(transport), sendMessages(transport)])
    await sendMessages(transport)
    expect(received.map(({ to }) => to[0]).sort()).toEqual(
      Array.from({ length: 8 }, (_, number) => `reader${number}@example.org`),
    )
  })

  test('after a crash in the middle does not send again what may have gone out, until a person says so', async () => {
    const transport = await givenServer()
    await givenMessage()
    await db.message.updateMany({ data: { sendingSince: new Date(Date.now() - 11 * 60_000), attempts: 1 } })
    await sendMessages(transport)
    expect(received).toEqual([])
    const [message] = await listMessages(world.actors.secretary)
    if (!message) throw new Error('there is a message')
    expect(message).toMatchObject({ state: 'unsure' })
    expect(await sendAgain(world.actors.observer, { messageId: message.id })).toMatchObject({ why: 'forbidden' })
    expect(await sendAgain(world.actors.secretary, { messageId: message.id })).toMatchObject({ status: 'ok' })
    await sendMessages(transport)
    expect(received).toHaveLength(1)
    await sendAgain(world.actors.secretary, { messageId: message.id })
    await sendMessages(transport)
    expect(received).toHaveLength(1)
  })

  test('does not take a broken connection for a failure: the text had been handed over', async () => {
    const transport = await givenServer({ hangUp: true })
    await givenMessage()
    await sendMessages(transport)
    await sendMessages(transport)
    expect(received).toHaveLength(1)
    expect(await db.message.findFirst()).toMatchObject({
      sentAt: null,
      sendingSince: expect.any(Date),
      error: expect.any(String),
    })
  })

  test('is tried again later after a passing refusal, with growing pauses, and ends some time', async () => {
    const transport = await givenServer({ refuse: 450 })
    await givenMessage()
    await sendMessages(transport)
    await sendMessages(transport)
    const [first] = await db.message.findMany()
    expect(first).toMatchObject({ attempts: 1, sendingSince: null, error: expect.stringContaining('450') })
    expect(first?.retryAt.getTime()).toBeGreaterThan(Date.now() + 50_000)
    for (let attempt = 1; attempt < attemptsAllowed + 2; attempt += 1) {
      await db.message.updateMany({ data: { retryAt: new Date(0) } })
      await sendMessages(transport)
    }
    const last = await db.message.findFirstOrThrow()
    expect(last.attempts).toBe(attemptsAllowed)
    expect(stateOf(last)).toBe('failed')
  })

  test('ends at once when the server will never take the message', async () => {
    const transport = await givenServer({ refuse: 550 })
    await givenMessage()
    await sendMessages(transport)
    expect(stateOf(await db.message.findFirstOrThrow())).toBe('failed')
  })

  test('costs no attempt while the mail server is out of reach', async () => {
    await givenMessage()
    for (let round = 0; round < 3; round += 1) await sendMessages(transportTo(1))
    expect(await db.message.findFirst()).toMatchObject({
      attempts: 0,
      sendingSince: null,
      error: expect.stringContaining('ECONNREFUSED'),
    })
    const transport = await givenServer()
    await sendMessages(transport)
    expect(received).toHaveLength(1)
    expect(await db.message.findFirst()).toMatchObject({ error: null })
  })

  test('never happens for a fictional series', async () => {
    const transport = await givenServer()
    await givenMessage()
    await db.series.updateMany({ data: { fictional: true } })
    await sendMessages(transport)
    expect(received).toEqual([])
  })
})

describe('the outbox', () => {
  test('shows the newest first, in pages, to the secretariat only', async () => {
    for (let number = 0; number < 53; number += 1) await givenMessage(number)
    const page = await listMessages(world.actors.secretary)
    expect(page[0]).toMatchObject({ toEmail: 'reader52@example.org', state: 'kept' })
    const rest = await listMessages(world.actors.secretary, page[49]?.id)
    expect(rest.map(({ toEmail }) => toEmail)).toEqual([2, 1, 0].map((number) => `reader${number}@example.org`))
    expect(await listMessages(world.actors.cabinetFocal)).toEqual([])
  })

  test('does not hold a second message of the same key', async () => {
    const message = { seriesId: world.series.id, kind: 'x', subject: 's', body: 'b', key: 'once' }
    const to = { email: 'a@example.org', name: 'A', language: 'en' as const }
    await transaction((tx) => enqueueMessage(tx, { ...message, to }))
    await transaction((tx) => enqueueMessage(tx, { ...message, to }))
    expect(await db.message.count()).toBe(1)
  })
})

/** Quoted-printable and base64 bodies alike. */
function decoded(mail: string) {
  const [head = '', ...body] = mail.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  if (/base64/i.test(head)) return `${head}\n${Buffer.from(text, 'base64')}`
  return `${head}\n${text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))}`
}
