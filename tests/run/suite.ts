import { tool } from '#lib/launcher/child.ts'
import { type Tally, tallied, vitest, whole } from './tally.ts'

/** Types, lint, and what vitest runs, the architecture included. */
export async function checks(): Promise<Tally[]> {
  return [
    await tallied('Types', () => whole(types)),
    await tallied('Lint', () => whole(() => tool('@biomejs/biome/bin/biome', ['ci', '--colors=off', '.']))),
    await tallied('Tests', () => vitest()),
  ]
}

/** Says the sum in the last line and returns the exit code. */
export function total(tallies: Tally[]) {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

/** Next writes the types of its routes itself, and tsconfig.json includes them. */
async function types() {
  const routes = await tool('next/dist/bin/next', ['typegen'])
  if (routes.code !== 0) return routes
  return tool('typescript/bin/tsc', ['--noEmit', '--project', '.'])
}
