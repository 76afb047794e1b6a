import { tool } from '#lib/launcher/child.ts'
import { type Tally, tallied, vitest, whole } from './tally.ts'

type Check = () => Promise<Tally>

/** Next writes the types of its routes itself, and tsconfig.json includes them. */
const types: Check = () =>
  tallied('Types', () =>
    whole(async () => {
      const routes = await tool('next/dist/bin/next', ['typegen'])
      return routes.code === 0 ? tool('typescript/bin/tsc', ['--noEmit', '--project', '.']) : routes
    }),
  )

const lint: Check = () =>
  tallied('Lint', () => whole(() => tool('@biomejs/biome/bin/biome', ['ci', '--colors=off', '.'])))

/**
 * Types and lint, then what is given, and beside them what vitest runs, the architecture included: each leaves a
 * processor idle at times.
 */
export async function checks(...more: Check[]): Promise<Tally[]> {
  const sides = [inTurn([types, lint, ...more]), inTurn([() => tallied('Tests', () => vitest())])]
  return (await Promise.all(sides)).flat()
}

/** Says the sum in the last line and returns the exit code. */
export function total(tallies: Tally[]) {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

async function inTurn(checks: Check[]) {
  const tallies: Tally[] = []
  for (const check of checks) tallies.push(await check())
  return tallies
}
