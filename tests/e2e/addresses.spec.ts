import { request as ask } from 'node:http'
import { expect, test } from 'playwright/test'
import { pages } from './pages.ts'
import { baseUrl, sessionOf, slug } from './sign-in.ts'

test.setTimeout(240_000)

const hostile = ['%00', '%', '%zz', '%c3%28', '%ff', '%ed%a0%80', '%e2%80%ae', '%0d%0a', '%2f%2e%2e']

test('no address fails, whatever stands in it and however it is asked', async () => {
  const token = await sessionOf({ name: 'Hostile Secretary', role: 'secretariat', organization: 'jst' })
  const cookie = `next-auth.session-token=${token}`
  const places = Object.keys(pages).map((file) => `/${file.replace(/\/?(page\.tsx|route\.ts)$/, '')}`)
  const failed: string[] = []
  const status = new Map<string, number>()
  const look = async (method: string, path: string, headers: Record<string, string> = {}) => {
    const answer = await statusOf(method, path, { cookie, ...headers })
    const why = [method, path, ...Object.values(headers)].join(' ')
    status.set(why, answer)
    if (answer >= 500) failed.push(`${answer} ${why}`)
    return answer
  }
  for (const pattern of places) {
    const place = filled(pattern, known)
    const every = hostile.map((piece) => `q=${piece}&asOf=${piece}&to=${piece}&token=${piece}&${piece}=1`)
    for (const query of every) await look('GET', `${place}?${query}`)
    for (const piece of hostile) await look('GET', pattern.includes('[') ? filled(pattern, piece) : `${place}/${piece}`)
    for (const method of ['TRACE', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) await look(method, place)
    expect(await look('POST', place, { origin: 'https://elsewhere.example' }), place).toBe(403)
    expect(await look('POST', place, { 'sec-fetch-site': 'cross-site' }), place).toBe(403)
    expect(await look('POST', place, { 'sec-fetch-site': 'same-site' }), place).toBe(403)
    await look('POST', place, { 'sec-fetch-site': 'same-origin' })
    await look('POST', place, { 'next-action': '00'.repeat(21) })
    await look('POST', place, { 'content-type': 'multipart/form-data; boundary=none' })
  }
  expect(failed).toEqual([])
  expect(status.size).toBeGreaterThan(500)
})

const known = {
  series: slug,
  number: '1',
  id: '00000000-0000-4000-8000-000000000000',
  slug: 'jst',
  version: '1',
  file: 'a.pdf',
}

/** The address of a file of app/, with this in place of what varies but the series. */
function filled(pattern: string, pieces: string | Record<string, string>) {
  return pattern.replace(/\[(\w+)\]/g, (_, name) =>
    typeof pieces !== 'string' ? (pieces[name] ?? '-') : name === 'series' && pattern !== '/[series]' ? slug : pieces,
  )
}

/** As the bytes stand there: fetch would mend them. */
function statusOf(method: string, path: string, headers: Record<string, string>) {
  const { hostname, port } = new URL(baseUrl())
  return new Promise<number>((resolve, reject) => {
    const asked = ask({ hostname, port, method, path, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    asked.on('error', reject)
    asked.end()
  })
}
