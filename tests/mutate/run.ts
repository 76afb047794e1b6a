import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node'
import { Refusal } from '#lib/db/refusal.ts'
import { type Mutant, mutantsOf } from './mutants.ts'

/**
 * `npm run check -- --mutate [PART OF A LINE THAT IT PRINTS ...]`: turns or leaves out one thing at a time in the files that
 * say who may do or see what, and one event at a time, and says what no test noticed. The files themselves stay as they are.
 * `lib/command.ts` tries one file, `lib/command.ts:12` a line of it.
 * @returns the exit code
 */
export async function mutate(parts: string[]) {
  const mutants = globSync('lib/**/*.ts', { exclude: ['lib/db/generated/**'] })
    .toSorted()
    .flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')))
    .filter((each) => parts.length === 0 || parts.some((part) => described(each).includes(part)))
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
    const groups = new Map<string, TestSpecification[][]>()
    for (const file of new Set(mutants.map((each) => each.path))) groups.set(file, await concerned(vitest, file))
    const failing = await noticedBy(vitest, [[...new Set([...groups.values()].flat(2))]])
    if (failing) throw new Refusal(`This fails as it is, and would notice everything: ${failing}`)
    for (const [index, next] of mutants.entries()) {
      mutant = next
      vitest.invalidateFile(path.resolve(next.path))
      const noticed = await noticedBy(vitest, groups.get(next.path) ?? [])
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
async function noticedBy(vitest: Vitest, groups: TestSpecification[][]) {
  for (const group of groups) {
    if (group.length > 0) await vitest.runTestSpecifications(group)
    for (const { testModule, moduleId } of group)
      if (!testModule?.ok()) return [...(testModule?.children.allTests('failed') ?? [])][0]?.fullName ?? moduleId
  }
  return null
}

/** The tests that are to notice, of those that import the file, the quicker first. */
async function concerned(vitest: Vitest, file: string) {
  vitest.config.related = [path.resolve(file)]
  const seen = new Set<string>()
  const found: TestSpecification[][] = []
  for (const place of places(file)) {
    const related = await vitest.getRelevantTestSpecifications([place])
    found.push(related.filter(({ moduleId }) => !seen.has(moduleId) && seen.add(moduleId)))
  }
  return found
}

/** The file's own, those beside it, then the tables of who may do and read what. */
function places(file: string) {
  const own = `tests/${file.replace(/\.ts$/, '.test.ts')}`
  if (file === 'lib/policy.ts') return ['tests/policy/nobody', 'tests/policy/commands', 'tests/lib/db/past/reading']
  if (file === 'lib/command.ts') return [own, 'tests/lib/lock']
  const rooms = ['tests/policy/visibility', 'tests/lib/recommendations/queries', 'tests/lib/events/']
  const folder = path.dirname(file)
  return [own, ...(folder === 'lib' ? rooms : [`tests/${folder}/`]), 'tests/policy/published', 'tests/policy/history']
}

function described({ path, line, was, becomes }: Mutant) {
  const short = (words: string) => words.replace(/\s+/g, ' ').slice(0, 70)
  return `${path}:${line}  ${short(was)}  ->  ${short(becomes)}`
}
