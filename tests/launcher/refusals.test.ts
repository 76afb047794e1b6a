import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { freePort, newFolder, refusal } from './launching.ts'

let folder: string
let port: string

beforeAll(async () => {
  folder = newFolder()
  port = await freePort()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the launcher says in one sentence what to do, and ends with 1', () => {
  test('when the port is in use', async () => {
    const other = createServer().listen(Number(port), '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    await refused({ PORT: port }, `Port ${port} is in use: stop what uses it, or choose another`)
    other.close()
  })

  test.each([
    [{ PORT: 'http' }, 'PORT is "http": give a whole number from 1 to 65535.'],
    [{ HOST: '192.0.2.1' }, 'HOST is "192.0.2.1", which is no address of this machine'],
    [{ APP_URL: 'followup.example.org' }, 'APP_URL is "followup.example.org": give the address that readers type'],
    [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL is no address of a PostgreSQL'],
    [
      { DATABASE_URL: 'postgresql://a:hidden@127.0.0.1:1/x' },
      'The database x at 127.0.0.1:1 cannot be used (connect ECONNREFUSED',
    ],
  ])('when the settings are %o', async (env, sentence) => {
    await refused(env, sentence)
  })

  test('when the database of DATABASE_URL is not there, without telling its password', async () => {
    const url = inject('template').replace(/roundtable$/, 'nowhere')
    const { said } = await refused({ DATABASE_URL: url }, 'The database nowhere at 127.0.0.1')
    expect(said).toContain('"nowhere" does not exist')
    expect(said).not.toContain(new URL(url).password)
  })

  test('when the data are of another version of PostgreSQL', async () => {
    const old = data('old')
    writeFileSync(path.join(old, 'postgres/PG_VERSION'), '15\n')
    const { said } = await refused(
      { DATA_DIR: old },
      `${old}/postgres was made by PostgreSQL 15 and this is PostgreSQL 18`,
    )
    expect(said).toContain('DATABASE_URL')
  })

  test('when the data are none of PostgreSQL', async () => {
    const foreign = data('foreign')
    await refused({ DATA_DIR: foreign }, `${foreign}/postgres holds no PostgreSQL data`)
  })

  test('when the secrets are damaged', async () => {
    const damaged = path.join(folder, 'damaged')
    mkdirSync(damaged)
    writeFileSync(path.join(damaged, 'secrets.json'), '{')
    await refused({ DATA_DIR: damaged }, `${damaged}/secrets.json is damaged: put it back from a backup.`)
  })

  test('when another launcher uses the data', async () => {
    const used = path.join(folder, 'used')
    mkdirSync(used)
    const other = spawn('sleep', ['30'])
    writeFileSync(path.join(used, 'running.json'), JSON.stringify({ pid: other.pid, began: beginning(other.pid) }))
    await refused({ DATA_DIR: used }, `${used} is in use by process ${other.pid}: stop that one first`)
    other.kill()
  })

  test('when the data folder cannot be made', async () => {
    writeFileSync(path.join(folder, 'a-file'), '')
    await refused({ DATA_DIR: path.join(folder, 'a-file/data') }, 'is in the way of a folder')
  })

  test.skipIf(!canMount())('when the disk is full', async () => {
    const disk = path.join(folder, 'disk')
    mkdirSync(disk)
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk])
    try {
      chmodSync(disk, 0o755)
      await refused({ DATA_DIR: path.join(disk, 'data') }, 'The disk that holds')
    } finally {
      spawnSync('umount', [disk])
    }
  })
})

async function refused(env: Record<string, string>, sentence: string) {
  const outcome = await refusal({ PORT: port, DATA_DIR: path.join(folder, 'data'), ...env })
  expect(outcome.said).toContain(sentence)
  expect(outcome.said).not.toMatch(/\n|^ +at /)
  expect(outcome.code).toBe(1)
  return outcome
}

function data(name: string) {
  const made = path.join(folder, name)
  mkdirSync(path.join(made, 'postgres'), { recursive: true })
  return made
}

function beginning(pid = 0) {
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return `${boot} ${
    readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[19]
  }`
}

function canMount() {
  const probe = newFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', probe]).status === 0
  if (mounted) spawnSync('umount', [probe])
  rmSync(probe, { recursive: true })
  return mounted
}
