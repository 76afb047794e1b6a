import { globSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { furnish } from './furnish.ts'
import { columns, type Place, pages } from './pages.ts'
import { baseUrl, query, sessionOf } from './sign-in.ts'
import { counted, most } from './statements.ts'

let place: Place
const cookies: Record<string, string> = {}

test.beforeAll(async () => {
  for (const role of ['secretariat', 'focalPoint', 'contributor', 'observer'] as const) {
    const organization = role === 'secretariat' ? 'jst' : role === 'observer' ? 'british-embassy' : 'cabinet-office'
    cookies[role] = await sessionOf({ name: `Pages ${role}`, role, organization })
  }
  cookies.outsider = await sessionOf({ name: 'Pages outsider', role: 'secretariat', organization: null })
  await query(
    `delete from "Membership" where "personId" = (select id from "Person" where email = 'pages.outsider@example.org')`,
  )
  place = await furnish()
})

test('every page and route has a row', () => {
  const files = globSync('**/{page.tsx,route.ts}', { cwd: 'app' })
  expect(files.filter((file) => !(file in pages))).toEqual([])
  expect(Object.keys(pages).filter((file) => !files.includes(file))).toEqual([])
})

for (const [file, rows] of Object.entries(pages)) {
  test(`roles x ${file}`, async () => {
    const wrong: string[] = []
    for (const [cells, pathOf, method = 'GET'] of rows) {
      for (const [index, column] of columns.entries()) {
        const cookie = cookies[column] ? `next-auth.session-token=${cookies[column]}` : ''
        const headers = { cookie, origin: baseUrl() }
        const response = await fetch(baseUrl() + pathOf(place), { method, redirect: 'manual', headers })
        const seen = letter(response)
        if (seen !== cells[index])
          wrong.push(`${column} ${pathOf(place)}: ${seen} (${response.status}), not ${cells[index]}`)
      }
    }
    expect(wrong).toEqual([])
  })
}

test('no page asks the database more than eight times, of today or of the past', async () => {
  test.setTimeout(300_000)
  const { askedBy, stop } = await counted()
  try {
    const wrong: string[] = []
    const asOf = new Date().toISOString()
    const shown = Object.entries(pages).flatMap(([file, rows]) => (file.endsWith('page.tsx') ? rows : []))
    for (const [cells, pathOf] of shown) {
      const path = pathOf(place)
      const then = `${path}${path.includes('?') ? '&' : '?'}asOf=${asOf}`
      for (const column of ['nobody', 'secretariat', 'focalPoint'] as const) {
        if (cells[columns.indexOf(column)] !== 'y') continue
        const cookie: string = cookies[column] ? `next-auth.session-token=${cookies[column]}` : ''
        for (const address of [path, then]) {
          const asked = await askedBy(address, { cookie })
          if (asked > most) wrong.push(`${column} ${address}: ${asked}`)
        }
      }
    }
    expect(wrong).toEqual([])
  } finally {
    await stop()
  }
})

/** A page that leads on, such as a permalink, counts as shown; only the way to the sign-in page is one of its own. */
function letter({ status, headers }: Response) {
  const location = headers.get('location') ?? ''
  if (status === 401 || /\/sign-in(\?to=|$)/.test(location)) return 's'
  if (status === 404) return 'n'
  if (status === 400) return 'b'
  return status === 403 ? 'f' : status < 400 ? 'y' : String(status)
}
