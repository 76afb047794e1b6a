import { fork } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'

const request = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n'

test('told to end, it answers whoever is connected, whether they have asked yet or not, and takes nobody new', async () => {
  const child = fork('tests/lib/server/slow-server.ts', { execArgv: ['--experimental-strip-types'], silent: true })
  const [{ port }] = await once(child, 'message')
  const connections = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const socket = connect(port, '127.0.0.1')
      await once(socket, 'connect')
      return { socket, said: socket.toArray().then((parts) => Buffer.concat(parts).toString()) }
    }),
  )
  const halves = [connections.slice(0, 10), connections.slice(10)]
  for (const { socket } of halves[0] ?? []) socket.write(request)
  await delay(50)
  child.kill('SIGTERM')
  await delay(100)
  const late = connect(port, '127.0.0.1').on('error', () => {})
  await once(late, 'connect')
  late.write(request)
  await delay(300)
  for (const { socket } of halves[1] ?? []) socket.write(request)
  const refused = connect(port, '127.0.0.1')
  const [{ code }] = await once(refused, 'error')
  expect(code).toBe('ECONNREFUSED')
  const answers = await Promise.all([...connections.map(({ said }) => said), late.toArray().then(String)])
  expect(answers.filter((text) => /^HTTP\/1\.1 200 /.test(text) && text.includes('answered'))).toHaveLength(21)
  expect(answers.filter((text) => /connection: close/i.test(text)).length).toBeGreaterThanOrEqual(11)
  expect(await once(child, 'exit')).toEqual([0, null])
})
