import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recordedPid, servesFrom } from '#lib/db/embedded/orphan.ts'
import { answers } from '#lib/launcher/port.ts'
import { freePort, launch, newFolder } from './launching.ts'

let folder: string
let env: { DATA_DIR: string; PORT: string }

// One folder for all: making a database takes longer than anything that is tested here.
beforeAll(() => {
  folder = newFolder()
})

beforeEach(async () => {
  env = { DATA_DIR: folder, PORT: await freePort() }
})

afterEach(() => {
  const left = recordedPid(postgres())
  if (left && servesFrom(left, postgres())) process.kill(left, 'SIGQUIT')
})

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

describe('the launcher', () => {
  test('serves, says each step in a line with its time, and prints a link', async () => {
    const launched = launch(env)
    await launched.serving
    expect(launched.said()).toMatch(
      /^Database +\d+\.\d s\nMigrations +\d+\.\d s {2}\d+ applied\nSeed +\d+\.\d s {2}seeded\n/,
    )
    expect(launched.printed()).toContain(`http://localhost:${env.PORT}/sign-in/link?token=fake`)
    expect(launched.printed()).not.toContain('Migrations')
    await stop(launched)
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('finishes a request that needs the database after %s', async (signal) => {
    const launched = launch(env)
    await launched.serving
    const answer = fetch(`http://127.0.0.1:${env.PORT}/slow`)
    await new Promise((resolve) => setTimeout(resolve, 200))
    launched.child.kill(signal)
    launched.child.kill(signal)
    expect((await answer).status).toBe(200)
    expect(await launched.ended).toBe(0)
    expect(recordedPid(postgres())).toBeUndefined()
  })

  test('gives the web server only flags that its own processes may inherit', async () => {
    const launched = launch(env)
    await launched.serving
    const flags: string[] = await (await fetch(`http://127.0.0.1:${env.PORT}/flags`)).json()
    expect(flags.map((flag) => flag.split('=')[0])).toEqual(['--import', expect.stringContaining('leash.mjs')])
    await stop(launched)
  })

  test('ends at once, the database too, when asked a second time', async () => {
    const launched = launch(env)
    await launched.serving
    const answer = fetch(`http://127.0.0.1:${env.PORT}/slow`).catch(() => 'cut off')
    await new Promise((resolve) => setTimeout(resolve, 100))
    launched.child.kill('SIGINT')
    await new Promise((resolve) => setTimeout(resolve, 600))
    launched.child.kill('SIGINT')
    expect(await launched.ended).toBe(1)
    expect(await answer).toBe('cut off')
  })

  test('recovers alone after it was killed, whether its database has ended yet or not', async () => {
    const first = launch(env)
    await first.serving
    const orphan = recordedPid(postgres()) ?? 0
    first.child.kill('SIGKILL')
    await first.ended
    await portFree()
    const second = launch(env)
    await second.serving
    expect(recordedPid(postgres())).not.toBe(orphan)
    expect(second.said()).toContain('none to apply')
    await stop(second)
  })

  test('recovers alone after everything was killed', async () => {
    const first = launch(env)
    await first.serving
    first.child.kill('SIGKILL')
    process.kill(recordedPid(postgres()) ?? 0, 'SIGKILL')
    await first.ended
    await portFree()
    const second = launch(env)
    await second.serving
    await stop(second)
  })

  test('is not misled when another process has the pid of its last database', async () => {
    const first = launch(env)
    await first.serving
    await stop(first)
    writeFileSync(path.join(postgres(), 'postmaster.pid'), `${process.pid}\n${postgres()}\n`)
    const second = launch(env)
    await second.serving
    await stop(second)
  })

  test('starts the database anew, where the web server knows it, when it ends under it', async () => {
    const launched = launch(env)
    await launched.serving
    process.kill(recordedPid(postgres()) ?? 0, 'SIGQUIT')
    await until(() => launched.said().includes('The database ended by itself: it is started anew.'))
    await until(() => asked('/slow').then(({ ok }) => ok))
    await stop(launched)
  })

  test('starts the web server anew when it dies', async () => {
    const launched = launch(env)
    await launched.serving
    const pid = Number(await (await asked('/')).text())
    process.kill(pid, 'SIGKILL')
    await until(() => asked('/').then(async (answer) => Number(await answer.text()) !== pid))
    expect(launched.said()).toContain('The web server ended by itself: it is started anew.')
    await stop(launched)
  })

  test('leaves nothing behind, however it dies', async () => {
    const launched = launch(env)
    await launched.serving
    const left = recordedPid(postgres()) ?? 0
    expect(servesFrom(left, postgres())).toBe(true)
    launched.child.kill('SIGKILL')
    await until(() => !servesFrom(left, postgres()))
    await portFree()
  })

  test('keeps its secrets to its owner and does not change them', async () => {
    const first = launch(env)
    await first.serving
    await stop(first)
    const kept = readFileSync(path.join(folder, 'secrets.json'), 'utf8')
    const second = launch(env)
    await second.serving
    await stop(second)
    expect(readFileSync(path.join(folder, 'secrets.json'), 'utf8')).toBe(kept)
  })
})

function postgres() {
  return path.join(folder, 'postgres')
}

async function stop(launched: ReturnType<typeof launch>) {
  launched.child.kill('SIGTERM')
  expect(await launched.ended).toBe(0)
}

function asked(path: string) {
  return fetch(`http://127.0.0.1:${env.PORT}${path}`)
}

/** Whatever fails meanwhile is asked again, for ten seconds. */
async function until(holds: () => boolean | Promise<boolean>) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await Promise.resolve(holds()).catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`it never came to be that ${holds}`)
}

/** Without its launcher the web server ends by itself, soon. */
async function portFree() {
  const settings = { port: Number(env.PORT), host: '127.0.0.1' }
  for (let tries = 0; tries < 100; tries += 1) {
    if (!(await answers(settings))) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the web server outlived its launcher')
}
