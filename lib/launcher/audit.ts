import { parseArgs } from 'node:util'
import { auditCsv, everyEntry } from '../audit/entries.ts'
import { auditFilter } from '../audit/filter.ts'
import { db } from '../db/client.ts'
import { Refusal } from '../db/refusal.ts'
import { program } from './say.ts'

const usage = 'npm run --silent audit -- [--since 2026-11-01] [--until 2026-11-30] [--kind refused] [--csv]'

/** Prints the audit record of all series, the newest entry first: a line of JSON each, or CSV. Days are those of UTC. */
await program(async () => {
  try {
    const { csv, ...asked } = options()
    const filter = auditFilter.parse(asked)
    for (const [name, value] of Object.entries(asked))
      if (filter[name as 'since'] !== value) throw new Refusal(`--${name} is "${value}", which is none: ${usage}`)
    if (csv) for await (const line of auditCsv('everybody', filter)) process.stdout.write(line)
    else for await (const entry of everyEntry('everybody', filter)) console.log(JSON.stringify(entry))
    return 0
  } finally {
    await db.$disconnect()
  }
})

function options() {
  const text = { type: 'string' } as const
  try {
    const args = process.argv.slice(2)
    return parseArgs({ args, options: { since: text, until: text, kind: text, csv: { type: 'boolean' } } }).values
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)} ${usage}`)
  }
}
