import { expect, type Page, test } from 'playwright/test'
import { home, signedIn } from './sign-in.ts'
import { texts } from './texts.ts'

const t = texts('en')
const words = 'Words that took an hour to write.'
const member = { name: 'Lost Words', role: 'observer', organization: 'british-embassy' } as const

test('a lost session keeps what was typed', async ({ browser }) => {
  const context = await signedIn(browser, member)
  const page = await context.newPage()
  await write(page)
  await context.clearCookies()
  await page.getByRole('button', { name: t('comments.send'), exact: true }).click()
  await expect(page.getByText(t('errors.signedOut'))).toBeVisible()
  await expect(comment(page)).toHaveValue(words)
})

test('a reload keeps what was typed', async ({ browser }) => {
  const page = await (await signedIn(browser, member)).newPage()
  await write(page)
  await page.reload()
  await expect(comment(page)).toHaveValue(words)
})

test('a comment is refused and written without JavaScript', async ({ browser }) => {
  const context = await signedIn(browser, member)
  const cookies = await context.cookies()
  const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
  await plain.addCookies(cookies)
  const page = await plain.newPage()
  await page.goto(`${home}/recommendations/9`)
  await page.getByRole('button', { name: t('comments.send'), exact: true }).click()
  await expect(page.getByText(t('errors.required', { field: t('comments.label') })).first()).toBeVisible()
  await comment(page).fill(words)
  await page.getByRole('button', { name: t('comments.send'), exact: true }).click()
  await expect(page.locator('.comment').getByText(words).first()).toBeVisible()
})

test('of two editors of the settings the second is told who was first', async ({ browser }) => {
  const [one, other] = await Promise.all(
    ['First Editor', 'Second Editor'].map(async (name) => {
      const context = await signedIn(browser, { name, role: 'secretariat', organization: 'jst' })
      const page = await context.newPage()
      await page.goto(`${home}/settings`)
      return page
    }),
  )
  if (!one || !other) throw new Error('two pages were opened')
  await days(one).fill('45')
  await days(one).press('Enter')
  await expect(one.getByText(t('settings.saved')).first()).toBeVisible()
  await days(other).fill('30')
  await days(other).press('Enter')
  await expect(other.getByText(/First Editor changed this meanwhile/)).toBeVisible()
  await expect(days(other)).toHaveValue('30')
})

async function write(page: Page) {
  await page.goto(`${home}/recommendations/9`)
  await comment(page).fill(words)
}

function comment(page: Page) {
  return page.getByRole('textbox', { name: t('comments.label') }).last()
}

function days(page: Page) {
  return page.locator('input[name="staleAfterDays"]')
}
