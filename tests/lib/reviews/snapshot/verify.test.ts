import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editionFor } from '#lib/reviews/snapshot/edition.ts'
import { fileOf, fileText, type SnapshotFile } from '#lib/reviews/snapshot/file.ts'
import { contentOf } from '#lib/reviews/snapshot/read.ts'
import { repeatedKey, verify } from '#lib/reviews/snapshot/verify.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld } from '#tests/world.ts'
import { givenVariety } from './varied.ts'

let text: string
let folder: string
beforeAll(async () => {
  await resetDatabase()
  const world = await buildWorld()
  await givenVariety(world, 12)
  const content = await contentOf(world.series.id, undefined, { number: 4, title: 'Before the summer' })
  text = fileText(fileOf(editionFor(content, 'participants')))
  folder = await mkdtemp(path.join(tmpdir(), 'verify-'))
})
afterAll(() => rm(folder, { recursive: true }))

function changed(change: (file: SnapshotFile) => void) {
  const file: SnapshotFile = JSON.parse(text)
  change(file)
  return verify(JSON.stringify(file))
}

describe('an exported snapshot', () => {
  test('says what it is', () => {
    const { whole, said } = verify(text)
    expect(whole).toBe(true)
    expect(said).toEqual([
      expect.stringMatching(
        /^Unchanged: World Roundtable, snapshot 4 “Before the summer”, as of 20\d\d-\d\d-\d\dT.*Z, edition for participants: 1 recommendation, 6 follow-ups\. SHA-256 [0-9a-f]{64}$/,
      ),
    ])
  })

  test('may be written otherwise, as long as it says the same', () => {
    expect(verify(`\uFEFF${JSON.stringify(JSON.parse(text), null, 4)}`).whole).toBe(true)
  })

  test('tells which field of which item was changed', () => {
    expect(changed((file) => Object.assign(file.snapshot.followUps[0] ?? {}, { dueOn: '2030-01-01' }))).toEqual({
      whole: false,
      said: [expect.stringMatching(/^F-\d+ was changed: dueOn\.$/)],
    })
    expect(changed((file) => Object.assign(file.snapshot.series, { name: 'Other' })).said).toEqual([
      'The header was changed: series.',
    ])
    expect(changed((file) => Object.assign(file.snapshot.organizations[0] ?? {}, { name: 'Other' })).said).toEqual([
      'organization cabinet-office was changed: name.',
    ])
    expect(changed((file) => Object.assign(file.snapshot.themes[1] ?? {}, { added: 1 })).said).toEqual([
      'theme 2 was changed: added.',
    ])
  })

  test('tells what is missing and what was added', () => {
    expect(changed((file) => file.snapshot.recommendations.shift()).said).toEqual(['R-1 is missing.'])
    expect(
      changed((file) =>
        file.snapshot.recommendations.push(...file.snapshot.recommendations.map((it) => ({ ...it, number: 9 }))),
      ).said,
    ).toEqual(['R-9 was added.'])
    expect(changed((file) => Reflect.deleteProperty(file, 'sha256')).said).toEqual(['sha256 was removed or changed.'])
  })

  test('order counts, and so does a second item of the same number', () => {
    expect(changed((file) => file.snapshot.followUps.reverse()).whole).toBe(false)
    expect(changed((file) => file.snapshot.followUps.push(...file.snapshot.followUps.slice(0, 1))).whole).toBe(false)
  })

  test('whose digest alone was changed', () => {
    expect(changed((file) => Object.assign(file, { sha256: 'f'.repeat(64) })).said).toEqual([
      'The digest of the file itself was changed (sha256).',
    ])
  })

  test('what no parser reads as it stands is found out', () => {
    const twice = text.replace('"number":1,', '"number":1,"title":"Shown","title":"Kept",')
    expect(verify(twice).said).toContain('“title” stands twice in one place.')
    expect(changed((file) => Object.assign(file.snapshot.followUps[0] ?? {}, { title: '\ud800' })).said).toEqual([
      expect.stringMatching(/^F-\d+ was changed: title\.$/),
    ])
    expect(verify(text.replace(/"returned":\d/, '"returned":1e999')).whole).toBe(false)
  })

  test('what is something else is said to be so', () => {
    expect(verify(text.slice(0, -20)).said).toEqual(['This is not JSON: it was cut off, or changed by hand.'])
    expect(verify('').whole).toBe(false)
    expect(verify('{"followUps": []}').said).toEqual(['This is no exported snapshot.'])
    expect(verify('[1]').said).toEqual(['This is no exported snapshot.'])
    expect(changed((file) => Object.assign(file, { version: 2 })).said[0]).toMatch(/later version/)
  })
})

test('a key that stands twice is found wherever it stands', () => {
  expect(repeatedKey('{"a":{"b":1},"c":[{"b":1},{"b":2}],"d":"\\"a\\":"}')).toBeNull()
  expect(repeatedKey('[{"a":1,"\\u0061":2}]')).toBe('a')
})

describe('npm run verify', () => {
  const run = promisify(execFile)
  const program = path.resolve('lib/launcher/verify.ts')
  const verifying = async (content: string) => {
    const file = path.join(folder, 'snapshot.json')
    await writeFile(file, content)
    const { PATH, HOME } = process.env
    return run(process.execPath, [program, file], { env: { PATH, HOME, NODE_ENV: 'test' } }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
    )
  }

  test('ends with 0 and one line, without a database', async () => {
    expect(await verifying(text)).toEqual({ code: 0, stdout: `${verify(text).said[0]}\n` })
  })

  test('ends with 1 and what was changed', async () => {
    const { code, stdout } = await verifying(text.replace('Before the summer', 'After the summer'))
    expect([code, stdout]).toEqual([1, 'The header was changed: title.\n'])
  })

  test('a name is meant from where npm was called', async () => {
    await writeFile(path.join(folder, 'snapshot.json'), text)
    const env = { PATH: process.env.PATH, INIT_CWD: folder, NODE_ENV: 'test' as const }
    expect((await run(process.execPath, [program, 'snapshot.json'], { env })).stderr).toBe('')
  })

  test('ends with 1 when there is no file', async () => {
    const { code, stderr } = await run(process.execPath, [program, path.join(folder, 'none.json')]).catch(
      (error) => error,
    )
    expect([code, stderr]).toEqual([1, expect.stringContaining('There is no file')])
  })
})
