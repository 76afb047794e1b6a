import { expect, test } from 'playwright/test'
import { home, query, sessionOf, signedIn, slug } from './sign-in.ts'

const member = { name: 'Long Reader', role: 'secretariat', organization: null } as const
const path = `${home}/recommendations/3`

test('a page stays light however long its discussion is, and every comment is found and answered', async ({
  browser,
  baseURL,
}) => {
  const cookie = `next-auth.session-token=${await sessionOf(member)}`
  await query(
    `insert into "Comment" (id, "seriesId", "recommendationId", "authorId", body, language, visibility, "createdAt")
     select gen_random_uuid(), r."seriesId", r.id, p.id, repeat('Comment no. ' || n || ' says what it has to say. ', 6), 'en',
       'participants', now() - (501 - n) * interval '1 minute'
     from generate_series(1, 500) n, "Recommendation" r join "Series" s on s.id = r."seriesId", "Person" p
     where s.slug = $1 and r.number = 3 and p.email = 'long.reader@example.org'`,
    [slug],
  )
  const response = await fetch(`${baseURL}${path}`, { headers: { cookie } })
  const html = await response.text()
  expect(response.status).toBe(200)
  expect(html.length).toBeLessThan(150_000)
  expect(html.match(/class="comment"/g)).toHaveLength(30)

  const [first] = await query<{ id: string }>(
    `select id from "Comment" where body like 'Comment no. 7 says%' order by "createdAt" limit 1`,
  )
  const context = await signedIn(browser, member)
  const page = await context.newPage()
  await page.goto(`${home}/comments/${first?.id}`)
  const comment = page.locator(`#c-${first?.id}`)
  await expect(comment).toContainText('Comment no. 7 says')
  await comment.getByRole('link', { name: 'Reply or change' }).click()
  await comment.getByLabel('Reply', { exact: true }).fill('And so it is.')
  await comment.getByRole('button', { name: 'Reply', exact: true }).click()
  await expect(page.getByText('And so it is.')).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`${path}#c-`))
  await expect(page.getByRole('link', { name: 'In answer to an earlier comment' })).toBeVisible()
  await context.close()
})
