import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

const project = path.resolve(import.meta.dirname, '../..')
/** Without a database, and from a folder that is not the project's. */
const extract = (file: string, cwd = project) => {
  const { PATH } = process.env
  const env = { PATH, INIT_CWD: cwd, NODE_ENV: 'production' as const }
  return spawnSync(process.execPath, [path.join(project, 'lib/launcher/run.mjs'), 'lib/launcher/extract.ts', file], {
    cwd,
    env,
    encoding: 'utf8',
  })
}

test('prints what a file holds, and nothing else', () => {
  const { status, stdout, stderr } = extract('tests/lib/documents/files/coastal-data.pdf')
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const printed = JSON.parse(stdout)
  expect(Object.keys(printed)).toEqual(['language', 'title', 'date', 'participants', 'sections', 'candidates'])
  expect(printed).toMatchObject({
    language: 'en',
    title: 'Coastal Data Roundtable: Sharing What the Sea Tells Us',
    date: '2024-05-14',
    sections: ['Participants', '1. Sharing observations', '2. Warning systems', '3. Next steps'],
  })
  expect(printed.participants[0]).toEqual({
    name: 'Mara Ellingsen',
    position: 'Director',
    organization: 'Institute for Tides',
  })
  const called = 'Ministries should name one office that answers for the archive.'
  const candidate = printed.candidates.find(({ text }: { text: string }) => text === called)
  expect(Object.keys(candidate)).toEqual(['text', 'start', 'end', 'section', 'cue', 'strength'])
  expect(candidate).toMatchObject({ section: '1. Sharing observations', cue: 'should' })
  expect(candidate.end - candidate.start).toBe(called.length)
})

test('a year that is not given is null, and not made up', () => {
  const { stdout } = extract('prisma/seed/roundtable-summary.txt')
  expect(JSON.parse(stdout)).toMatchObject({ date: null })
})

test('a file that cannot be read ends with code 1 and one sentence', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'extract-'))
  writeFileSync(path.join(folder, 'minutes.pdf'), '%PDF-1.7 and no more')
  expect(extract('minutes.pdf', folder)).toMatchObject({
    status: 1,
    stdout: '',
    stderr: 'minutes.pdf is damaged or was cut short: get it again from where it came.\n',
  })
  expect(extract('nothing.pdf', folder)).toMatchObject({
    status: 1,
    stdout: '',
    stderr: 'nothing.pdf cannot be opened: check its name and whether you may read it.\n',
  })
})
