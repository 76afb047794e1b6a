import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, vi } from 'vitest'
import { forget, remember } from '#app/sign-in/session-cookie.ts'
import { ok } from '#lib/outcome.ts'
import { door } from '#lib/server/door.ts'
import type { Handle } from '#lib/server/handle.ts'

const jar = vi.hoisted(() => ({ set: vi.fn(), get: () => undefined, delete: vi.fn() }))
vi.mock('next/headers', () => ({ cookies: async () => jar }))
process.env.NEXTAUTH_URL = 'https://followup.example.org'

test('the cookie is cleared with the flags with which it was set, or browsers keep it', async () => {
  await remember(ok({ token: 'a token', to: '/' }))
  await forget()
  const [, set, cleared] = jar.set.mock.calls
  const flags = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' }
  expect(set).toEqual(['__Host-next-auth.session-token', 'a token', expect.objectContaining(flags)])
  expect(cleared).toEqual(['__Host-next-auth.session-token', '', { ...flags, maxAge: 0 }])
  expect(jar.delete).not.toHaveBeenCalled()
})

const page: Handle = (_, response) => void response.writeHead(500).end()

test.each(['/', '/healthz', '/a%2'])(
  'every answer at an address of https asks for https from then on: %s',
  async (path) => {
    const server = createServer(door(page, page)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
    server.close()
  },
)
