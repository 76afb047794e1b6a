import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedFrom } from '#lib/packs/command-line/options.ts'
import { writePack } from '#lib/packs/command-line/write.ts'
import { freeze } from '#lib/reviews/snapshot/freeze.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp } from '#tests/world.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pack-'))
  await resetDatabase()
})

afterAll(() => rm(folder, { recursive: true }))

const asking = (...more: string[]) => askedFrom(['--series', 'world', '--language', 'both', '--to', folder, ...more])

describe('a pack from the command line', () => {
  test('what was typed wrong is said in a sentence', () => {
    expect(() => askedFrom([])).toThrow('Say which series')
    expect(() => askedFrom(['--series', 'world'])).toThrow('Say where to write')
    expect(() => askedFrom(['--series', 'world', '--to', 'x', '--language', 'fr'])).toThrow(
      '--language is "fr": give en, ja or both.',
    )
    expect(() => askedFrom(['--series', 'world', '--to', 'x'])).toThrow('--language is ""')
    expect(() => asking('--snapshot', 'first')).toThrow(
      '--snapshot is "first": give latest or the number of a snapshot.',
    )
    expect(() => asking('--audience', 'everybody')).toThrow('--audience is "everybody"')
    expect(() => asking('--audience', 'public', '--organization', 'mext')).toThrow('leave --audience out')
    expect(() => asking('--colour', 'red')).toThrow("Unknown option '--colour'")
  })

  test('what is not there is said too, and nothing is written', async () => {
    await expect(written(asking())).rejects.toThrow('There is no series "world".')
    const world = await buildWorld()
    await expect(written(asking())).rejects.toThrow('world has no snapshot yet')
    await givenFollowUp(world, { leadId: world.organizations.mext.id, title: 'A piece of work' })
    await freeze(world.actors.secretary, { title: 'Before the second roundtable' })
    await expect(written(asking('--snapshot', '4'))).rejects.toThrow('world has no snapshot 4.')
    await expect(written(asking('--organization', 'nasa'))).rejects.toThrow(
      'world has no organization "nasa": give one of',
    )
    await writeFile(path.join(folder, 'in-the-way'), '')
    const inTheWay = { ...asking(), folder: path.join(folder, 'in-the-way', 'deeper') }
    await expect(written(inTheWay)).rejects.toThrow('cannot be written (ENOTDIR): give another folder with --to.')
    expect(await readdir(folder)).toEqual(['in-the-way'])
  })

  test('every format is written, whole, and named one by one', async () => {
    const files = await written({ ...asking('--organization', 'mext'), series: '世界ラウンドテーブル' })
    const names = files.map((file) => path.relative(folder, file)).sort()
    expect(names).toEqual([
      'briefing-pack-1-mext-both-follow-ups.csv',
      'briefing-pack-1-mext-both-recommendations.csv',
      'briefing-pack-1-mext-both-responses.csv',
      'briefing-pack-1-mext-both-updates.csv',
      'briefing-pack-1-mext-both.docx',
      'briefing-pack-1-mext-both.json',
      'briefing-pack-1-mext-both.pdf',
      'briefing-pack-1-mext-both.pptx',
      'briefing-pack-1-mext-both.xlsx',
      'briefing-pack-1-mext-both.zip',
    ])
    expect((await readdir(folder)).sort()).toEqual([...names, 'in-the-way'].sort())
  })
})

async function written(asked: ReturnType<typeof askedFrom>) {
  const files: string[] = []
  for await (const file of writePack(asked)) files.push(file)
  return files
}
