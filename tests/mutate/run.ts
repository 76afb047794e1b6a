import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createVitest, type Vitest } from 'vitest/node'
import { Refusal } from '#lib/db/refusal.ts'
import { type Mutant, mutantsOf } from './mutants.ts'

/**
 * `npm run check -- --mutate [PART OF A PATH ...]`: turns or leaves out one thing at a time in the files that say who may do
 * or see what, and one event at a time, and says what no test noticed. The files themselves stay as they are.
 * @returns the exit code
 */
export async function mutate(parts: string[]) {
  const mutants = globSync('lib/**/*.ts', { exclude: ['lib/db/generated/**'] })
    .toSorted()
    .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
    .flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')))
  let mutant: Mutant | null = null
  const vitest = await createVitest(
    // Kept on disk, a mutant would be run again long after.
    { watch: false, bail: 1, reporters: [{}], fsModuleCache: false },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          load: (id) => (mutant && id === path.resolve(mutant.path) ? mutant.source : null),
        },
      ],
    },
  )
  const survivors: Mutant[] = []
  try {
    const groups = [...new Set(mutants.flatMap((each) => concerned(each.path)))]
    const failing = await noticedBy(vitest, groups)
    if (failing) throw new Refusal(`This fails as it is, and would notice everything: ${failing}`)
    for (const [index, next] of mutants.entries()) {
      mutant = next
      vitest.invalidateFile(path.resolve(next.path))
      const noticed = await noticedBy(vitest, concerned(next.path))
      if (!noticed) survivors.push(next)
      console.log(`${index + 1}/${mutants.length}  ${described(next)}  ${noticed ?? 'SURVIVED'}`)
      vitest.invalidateFile(path.resolve(next.path))
    }
  } finally {
    await vitest.close()
  }
  console.log(`${mutants.length} mutants, ${mutants.length - survivors.length} noticed, ${survivors.length} survived`)
  for (const survivor of survivors) console.log(described(survivor))
  return survivors.length === 0 ? 0 : 1
}

/** Runs the tests group by group, and no more of them once one failed. */
async function noticedBy(vitest: Vitest, groups: string[]) {
  for (const group of groups) {
    const specifications = await vitest.globTestSpecifications([group])
    await vitest.runTestSpecifications(specifications)
    for (const { testModule, moduleId } of specifications)
      if (!testModule?.ok()) return [...(testModule?.children.allTests('failed') ?? [])][0]?.fullName ?? moduleId
  }
  return null
}

/** The tests that are to notice, the quicker first: those of the same noun, the tables of who may do and read what. */
function concerned(file: string) {
  const [, noun = ''] = file.split('/')
  if (file === 'lib/policy.ts') return ['tests/policy/nobody', 'tests/policy/commands']
  if (file === 'lib/command.ts') return ['tests/lib/command', 'tests/lib/lock']
  const own = noun.endsWith('.ts')
    ? ['tests/policy/visibility', 'tests/lib/recommendations/queries', 'tests/lib/events/']
    : [`tests/lib/${noun}/`]
  return [...own, 'tests/policy/published', 'tests/policy/history']
}

function described({ path, line, was, becomes }: Mutant) {
  const short = (words: string) => words.replace(/\s+/g, ' ').slice(0, 70)
  return `${path}:${line}  ${short(was)}  ->  ${short(becomes)}`
}
