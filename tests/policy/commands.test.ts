import { describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { wholeCode, within } from '#tests/architecture/code.ts'
import { callsOf, originOf } from '#tests/architecture/syntax.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld } from '#tests/world.ts'
import { actorsOf, answers, columns } from './cells.ts'
import { everyCommand } from './every-command.ts'

describe('roles x commands', () => {
  for (const [name, [cells, attempt]] of everyCommand) {
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

  test('every command that a form can reach has a row', () => {
    const reached = within(wholeCode(), 'app/').flatMap((module) =>
      callsOf(module, 'lib/form-action.ts formAction').map(([, command]) => originOf(module, command) ?? module.path),
    )
    expect(reached.length).toBeGreaterThan(40)
    expect(reached.filter((origin) => !everyCommand.has(otherwise[origin] ?? origin.replace(/.* /, '')))).toEqual([])
  })
})

/** Called otherwise in the table, since lib has two of that name or the tests' own. */
const otherwise: Record<string, string> = {
  'lib/imports/import.ts handIn': 'handInTable',
  'lib/follow-ups/description.ts describe': 'describeFollowUp',
}

async function worlds() {
  await resetDatabase()
  const world = await buildWorld()
  const other = await db.series.create({ data: { slug: 'other', name: 'Other' } })
  return { world, outsider: { ...world.actors.secretary, seriesId: other.id } }
}
