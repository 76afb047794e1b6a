import { at } from './code.ts'
import { product, type Rule } from './rule.ts'
import { found, nameOf, namesIn, textsIn } from './syntax.ts'

const write = /^(create|update|upsert|delete)/
const rawWrite = /\b(insert\s+into|update\s+("|only\b|versions\b|\?)|delete\s+from|truncate|merge\s+into|copy\s+")/i
const rawRecord = /\b(into|update|from|table)\s+(only\s+)?(public\.)?("Event"|"UntoldEvent"|"?versions"?\s*\.)/i

export const recordRules: Rule[] = [
  {
    reason: 'events are written by record() alone, in the transaction of their change',
    where: product,
    except: {
      'lib/events/record.ts': 'is record() itself',
      'prisma/fill.ts': 'makes ten thousand follow-ups with their past, to measure by',
    },
    broken: (module) =>
      found(module, (add) => ({
        CallExpression(node) {
          const { callee } = node
          if (callee.type !== 'MemberExpression' || !write.test(nameOf(callee) ?? '')) return
          if (nameOf(callee.object) === 'event') add(node)
        },
        Property(node) {
          if (nameOf(node.key) !== 'events' || node.value.type !== 'ObjectExpression') return
          const nested = node.value.properties.map((each) => (each.type === 'Property' ? nameOf(each.key) : null))
          if (nested.some((name) => name && write.test(name))) add(node)
        },
      })),
    planted: [
      { 'lib/people/planted.ts': 'export const forge = (tx) => tx.event.create({ data: {} })' },
      { 'lib/people/planted.ts': "export const forge = (tx) => tx['event']['deleteMany']({})" },
      { 'lib/people/planted.ts': 'export const forge = ({ event }) => event?.createManyAndReturn({})' },
      { 'app/planted.ts': 'export const forge = (tx) => tx.series.update({ data: { events: { create: [{}] } } })' },
    ],
  },
  {
    reason: 'rows are written through their models, or neither a type nor a test sees it',
    where: product,
    except: {
      'lib/db/migrate.ts': 'the list of applied migrations, before there is a client',
      'lib/db/backup/unbound.ts': 'empties what was just made, for all rows of a backup',
      'lib/outbox/sending.ts': 'claims a message that nobody else holds, in one statement',
    },
    broken: (module) => placesOf(module, rawWrite),
    planted: [
      { 'lib/people/planted.ts': 'export const forge = (tx) => tx.$queryRaw`insert into "Session" (id) values (1)`' },
      { 'lib/people/planted.ts': `export const sql = 'DELETE\\nFROM versions."FollowUp"'` },
      { 'lib/people/planted.ts': 'export const forge = (tx, sql) => tx.$queryRaw`update $' + '{sql} set id = 1`' },
    ],
  },
  {
    reason: 'what happened and how things stood is kept by record() and by triggers; no SQL of ours writes or mends it',
    where: product,
    broken: (module) => (placesOf(module, rawWrite).length > 0 ? placesOf(module, rawRecord) : []),
    planted: [
      { 'lib/outbox/sending.ts': 'export const sql = `update "Event" set kind = 1`' },
      { 'lib/db/migrate.ts': 'export const sql = `insert into versions."FollowUp" select * from "FollowUp"`' },
      { 'app/planted.ts': 'export const forge = (tx) => tx.$queryRaw`insert into "Event" (id) values (1)`' },
    ],
  },
  {
    reason: 'SQL that returns no rows, or is put together as text, is no query of ours: who reads, reads by $queryRaw',
    where: product,
    except: {
      'lib/reviews/meeting/live.ts': 'wakes those who listen',
      'lib/mail/tell.ts': 'waits for a lock',
      'lib/people/rate-limit.ts': 'runs the SQL of the rate limiter',
      'prisma/fill.ts': 'analyzes the tables that it filled',
    },
    broken: (module) => namesIn(module, /^\$(executeRaw|executeRawUnsafe|queryRawUnsafe)$/),
    planted: [
      { 'lib/people/planted.ts': 'export const run = (tx) => tx.$executeRaw`select 1`' },
      { 'lib/people/planted.ts': "export const run = (tx, sql) => tx['$executeRawUnsafe'](sql)" },
      { 'app/planted.ts': 'export const run = ({ $queryRawUnsafe }) => $queryRawUnsafe("select 1")' },
    ],
  },
  {
    reason: 'PrismaClients and connections are made in lib/db: one client for what is, one for what was',
    where: product,
    except: { 'lib/db/': 'its place', 'lib/launcher/database.ts': 'readies a server before there is an application' },
    broken: (module) => [
      ...found(module, (add) => ({
        NewExpression(node) {
          if (nameOf(node.callee) === 'PrismaClient') add(node)
        },
      })),
      ...module.imports
        .filter(({ to, names }) => to === 'pg' || names.some((name) => name.taken === 'PrismaClient' && !name.typeOnly))
        .map((each) => at(module, each)),
    ],
    planted: [
      { 'lib/people/planted.ts': "import { PrismaClient as Client } from '../db/generated/client.ts'\nnew Client()" },
      { 'lib/people/planted.ts': "import * as made from '../db/generated/client.ts'\nnew made.PrismaClient()" },
      { 'prisma/planted.ts': "import pg from 'pg'" },
    ],
  },
]

function placesOf(module: Parameters<typeof at>[0], sql: RegExp) {
  return textsIn(module.program)
    .filter(({ text }) => sql.test(text))
    .map((node) => at(module, node))
}
