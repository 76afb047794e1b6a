import { beforeEach, expect, test } from 'vitest'
import { auditCsv, auditEntries, everyEntry } from '#lib/audit/entries.ts'
import { db } from '#lib/db/client.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
let stranger: string
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  const other = await db.series.create({ data: { slug: 'other', name: 'Other' } })
  stranger = (await db.person.create({ data: { name: 'Sora Stranger' } })).id
  const { secretary, mextFocal } = world.actors
  const at = (day: number) => new Date(`2026-11-0${day}T03:00:00Z`)
  await db.auditEntry.createMany({
    data: [
      { kind: 'signedIn', at: at(1), personId: secretary.personId },
      { kind: 'signedIn', at: at(2), personId: stranger },
      { kind: 'hidden', at: at(3), seriesId: world.series.id, personId: stranger, detail: '/world/outbox' },
      { kind: 'membership.changed', at: at(4), seriesId: other.id, personId: stranger },
      { kind: 'file', at: at(5), seriesId: world.series.id, personId: mextFocal.personId, detail: '=1+1' },
      { kind: 'signInFailed', at: at(6), detail: 'link' },
    ],
  })
})

const ours = () => ({ seriesId: world.series.id, timeZone: 'Asia/Tokyo' })

async function kinds(filter = {}) {
  return (await auditEntries(ours(), filter)).map(({ kind }) => kind)
}

test('a secretariat reads of its series and its people, and learns no name of another', async () => {
  const entries = await auditEntries(ours(), {})
  expect(entries.map(({ kind, person }) => [kind, person?.name])).toEqual([
    ['file', 'Yui Education'],
    ['hidden', '–'],
    ['signedIn', 'Kana Secretary'],
  ])
  expect(JSON.stringify(entries)).not.toContain('Stranger')
})

test('the operator reads all', async () => {
  const all = await Array.fromAsync(everyEntry('everybody', {}))
  expect(all.map(({ kind }) => kind)).toEqual([
    'signInFailed',
    'file',
    'membership.changed',
    'hidden',
    'signedIn',
    'signedIn',
  ])
  expect(all[2]).toMatchObject({ series: 'other', person: { name: 'Sora Stranger' } })
})

test('narrowed by kind, person, days of the series and page', async () => {
  expect(await kinds({ kind: 'file' })).toEqual(['file'])
  expect(await kinds({ person: stranger })).toEqual(['hidden'])
  expect(await kinds({ since: '2026-11-03', until: '2026-11-03' })).toEqual(['hidden'])
  const [first] = await auditEntries(ours(), {}, 1)
  expect(await kinds({ before: first?.id })).toEqual(['hidden', 'signedIn'])
})

test('as a file no cell is a formula', async () => {
  const file = (await Array.fromAsync(auditCsv(ours(), {}))).join('')
  expect(file.split('\r\n')[0]).toContain('at,id,kind,series,detail,network,request,person,subject')
  expect(file).toContain(",'=1+1,")
  expect(file).toContain(`Yui Education (${world.actors.mextFocal.personId})`)
})
