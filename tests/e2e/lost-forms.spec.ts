import { randomInt } from 'node:crypto'
import { type Browser, type BrowserContext, expect, type Page, test } from 'playwright/test'
import { home, query, signedIn, slug } from './sign-in.ts'
import { texts } from './texts.ts'

const t = texts('en')
const words = 'Because the survey\nneeds one more year.'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('a form that no longer applies says who was first, and gives the words back', async ({ browser }) => {
      const { page, item } = await opened(browser, javaScriptEnabled)
      await askFirst(browser, item)
      await ask(page)
      await expect(left(page)).toContainText('First Asker changed this meanwhile')
      await expect(left(page).getByLabel(t('ui.wrote'))).toHaveValue(new RegExp(words))
      await expect(form(page)).toHaveCount(0)
    })

    test('one of an item that is hidden by now says so, and gives the words back', async ({ browser }) => {
      const { page, item } = await opened(browser, javaScriptEnabled)
      await query(`update "FollowUp" set visibility = 'secretariat', "leadId" = null where number = $1`, [item])
      await ask(page)
      await expect(page.getByText(t('errors.notFound')).first()).toBeVisible()
      await expect(page.locator('textarea').filter({ hasText: words }).first()).toBeVisible()
    })

    test('one of a session that ended gives the words back, and leads to signing in', async ({ browser }) => {
      const { page, context } = await opened(browser, javaScriptEnabled)
      await context.clearCookies()
      await ask(page)
      await expect(page.getByText(t('errors.signedOut')).first()).toBeVisible()
      if (javaScriptEnabled) await expect(form(page).locator('[name=reason]')).toHaveValue(words)
      else {
        await expect(left(page).getByLabel(t('ui.wrote'))).toHaveValue(new RegExp(words))
        await expect(left(page).getByRole('link', { name: t('ui.signIn') })).toHaveAttribute('href', /^\/sign-in\?to=/)
      }
    })

    test('one that is refused and still there says it once, with its field', async ({ browser }) => {
      const { page } = await opened(browser, javaScriptEnabled)
      await ask(page, '2027-09-30', ' \u200b ')
      const label = await form(page).locator('.field:has([name=reason]) label').textContent()
      await expect(form(page).locator('.error')).toContainText(label ?? '-')
      await expect(left(page)).toBeHidden()
    })
  })
}

/** Somebody of the lead, with the page of an item of its own. */
async function opened(browser: Browser, javaScriptEnabled: boolean) {
  const item = await givenItem()
  const member = await signedIn(browser, { name: 'Second Asker', role: 'focalPoint', organization: 'cabinet-office' })
  const context: BrowserContext = await browser.newContext({ javaScriptEnabled, locale: 'en-GB' })
  await context.addCookies(await member.cookies())
  const page = await context.newPage()
  await page.goto(`${home}/follow-ups/${item}`)
  return { page, item, context }
}

async function askFirst(browser: Browser, item: number) {
  const member = { name: 'First Asker', role: 'focalPoint', organization: 'cabinet-office' } as const
  const page = await (await signedIn(browser, member)).newPage()
  await page.goto(`${home}/follow-ups/${item}`)
  await ask(page, '2027-03-31', 'We were first.')
  await expect(form(page)).toHaveCount(0)
}

async function ask(page: Page, day = '2027-09-30', reason = words) {
  await form(page).evaluate((element) => {
    for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true
  })
  await form(page).locator('[name=dueOn]').fill(day)
  await form(page).locator('[name=reason]').fill(reason)
  await form(page).getByRole('button').last().click()
}

function form(page: Page) {
  return page.locator('form:has([name=dueOn]):has([name=reason])')
}

function left(page: Page) {
  return page.locator('.left')
}

/** A follow-up that the Cabinet Office leads. */
async function givenItem() {
  const at = randomInt(10_000, 100_000_000)
  await query(
    `with item as (insert into "FollowUp" (id, "seriesId", number, title, language, "leadId", "dueOn", visibility)
       select gen_random_uuid(), s.id, $2, 'A survey', 'en', o.id, '2026-12-31', 'participants'
       from "Series" s join "Organization" o on o."seriesId" = s.id and o.slug = 'cabinet-office' where s.slug = $1
       returning id, "seriesId")
     insert into "FollowUpRecommendation" ("followUpId", "recommendationId")
     select item.id, r.id from item join "Recommendation" r on r."seriesId" = item."seriesId" and r.number = 10`,
    [slug, at],
  )
  return at
}
