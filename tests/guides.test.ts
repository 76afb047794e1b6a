import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const guides = ['README.md', 'CONTRIBUTING.md', 'OPERATING.md', 'SECURITY.md', '.github/ASVS.md']

test.each(guides)('%s names files and commands that are there', (guide) => {
  const text = readFileSync(guide, 'utf8')
  const paths = [...text.matchAll(/(?:(?<![@\w])(?:app|lib|prisma|tests)\/|\.ci\/)[\w./[\]-]*[\w\]]/g)].map(
    ([path]) => path,
  )
  expect(paths.filter((path) => !/[A-Z]{4}/.test(path) && !existsSync(path))).toEqual([])
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const commands = [...text.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name = '']) => name)
  expect(commands.filter((name) => !(name in scripts))).toEqual([])
})
