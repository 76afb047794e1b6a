import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld } from '#tests/world.ts'
import { actorsOf, answers, columns } from './cells.ts'
import { everyCommand } from './every-command.ts'

describe('roles x commands', () => {
  for (const [name, [cells, attempt]] of Object.entries(everyCommand)) {
    test(name, async () => {
      const seen: string[] = []
      let place: Awaited<ReturnType<typeof worlds>> | undefined
      for (const column of columns) {
        const letter = cells[columns.indexOf(column)] ?? '?'
        if (letter === '-') continue
        // What was refused left nothing behind, so the next one may try in the same world.
        place ??= await worlds()
        const { world, outsider } = place
        if (letter === 'a') place = undefined
        const before = await db.event.count()
        const outcome = await attempt(actorsOf(world, outsider)[column], world)
        if (!answers[letter]?.(outcome)) seen.push(`${column}: ${JSON.stringify(outcome)}, expected ${letter}`)
        if (letter !== 'a' && (await db.event.count()) !== before)
          seen.push(`${column} was refused and yet left an event`)
      }
      expect(seen).toEqual([])
    })
  }

  test('every command that a form or a route can reach has a row', async () => {
    const reached: string[] = []
    for await (const path of glob('app/**/*.{ts,tsx}')) {
      const source = readFileSync(path, 'utf8')
      for (const [, name = ''] of source.matchAll(
        /formAction\(\s*[\w.]+(?:\([^)]*\))?,\s*(?:async )?\(?(\w+(?:\.\w+)?)/g,
      ))
        reached.push(aliased(source, name))
    }
    expect(reached.length).toBeGreaterThan(40)
    expect(reached.filter((name) => !(name in everyCommand))).toEqual([])
  })
})

async function worlds() {
  await resetDatabase()
  const world = await buildWorld()
  const other = await db.series.create({ data: { slug: 'other', name: 'Other' } })
  return { world, outsider: { ...world.actors.secretary, seriesId: other.id } }
}

/** The name that lib gives to what a file imports under another, or reaches through a namespace: `closure.verify`. */
function aliased(source: string, used: string) {
  const name = used.split('.').at(-1) ?? used
  const [, original = name] = source.match(new RegExp(`(\\w+) as ${name}\\b`)) ?? []
  return original === 'describe' ? 'describeFollowUp' : original
}
