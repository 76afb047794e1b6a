import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

test('a busy process ends when whoever asked is killed', async () => {
  const asker = spawn(process.execPath, ['--experimental-strip-types', 'tests/lib/subprocess/asks-busy.ts'])
  const pid = Number(String((await once(asker.stdout, 'data'))[0]))
  expect(lives(pid)).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 200))
  asker.kill('SIGKILL')
  for (let tries = 0; tries < 100 && lives(pid); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50))
  expect(lives(pid)).toBe(false)
})

function lives(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
