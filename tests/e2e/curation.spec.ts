import { type Browser, expect, type Page, test } from 'playwright/test'
import { home, signedIn } from './sign-in.ts'
import { texts } from './texts.ts'

const t = texts('en')

test.describe.configure({ timeout: 60_000 })

const words = (run: string) => `Summary of a roundtable for two curators (${run})

Date: 3 March 2025

1. Security

Rules differ between countries. The Cabinet Office should publish a checklist by the end of 2027. Universities should train their staff every year. It is necessary to review the system of advice every three years. Embassies are encouraged to appoint counsellors.
`

test('two curators take recommendations from one document: none overwrites the other', async ({ browser }) => {
  const one = await curator(browser, 'First Curator')
  const run = String(Date.now())

  await test.step('a pasted text is read, put right and confirmed', async () => {
    await one.goto(`${home}/documents/new`)
    await one.getByLabel(t('curation.new.name')).fill(`two-curators-${run}`)
    await one.getByLabel(t('curation.new.text'), { exact: true }).fill(words(run))
    await one.getByRole('button', { name: t('curation.new.readText') }).click()
    await expect(one.getByRole('heading', { name: t('curation.reading.read') })).toBeVisible({ timeout: 30_000 })
    await expect(one.getByLabel(t('curation.reading.day'), { exact: true })).toHaveValue('2025-03-03')
    await one.getByLabel(t('curation.reading.visibility'), { exact: false }).first().selectOption('secretariat')
    await one.getByLabel(t('curation.reading.newRoundtable')).check()
    await one.getByRole('button', { name: t('curation.reading.confirm') }).click()
    await expect(candidates(one)).toHaveCount(4)
  })

  const two = await curator(browser, 'Second Curator')
  await two.goto(one.url())

  await test.step('one accepts by key; the other sees it without asking', async () => {
    await one.locator('h1').click()
    await one.keyboard.press('j')
    await one.keyboard.press('a')
    await expect(row(one, 0)).toContainText(t('curation.curate.state.accepted'))
    await expect(row(two, 0)).toContainText(t('curation.curate.state.accepted'))
    await expect(row(two, 0)).toContainText('First Curator')
  })

  await test.step('of two who decide at once, the second is told what the first did and keeps what they typed', async () => {
    for (const page of [one, two]) {
      await row(page, 1)
        .getByRole('link', { name: t('curation.curate.decideOn', { place: 2 }) })
        .click()
      await row(page, 1)
        .locator('summary', { hasText: t('curation.decide.rejectToggle') })
        .click()
    }
    await reason(one).fill('It was said before.')
    await reason(two).fill('It is too vague.')
    await send(one)
    await expect(row(one, 1)).toContainText(t('curation.curate.state.rejected'))
    await send(two)
    await expect(two.locator('.errors').first()).toContainText('It was said before.')
    await expect(reason(two)).toHaveValue('It is too vague.')
  })

  await test.step('a decision is taken back, a passage merged, another added by selecting it', async () => {
    await row(one, 1)
      .getByRole('button', { name: t('curation.curate.undo') })
      .click()
    await expect(row(one, 1)).toContainText(t('curation.curate.state.pending'))
    await one.locator('h1').click()
    await row(one, 1).focus()
    await one.keyboard.press('m')
    await one.getByLabel(t('curation.decide.into')).selectOption({ index: 1 })
    await row(one, 1)
      .getByRole('button', { name: t('curation.decide.merge') })
      .click()
    await expect(row(one, 1)).toContainText(t('curation.curate.state.merged'))
    await one.evaluate(() => {
      const piece = [...document.querySelectorAll('#source [data-at]')].find((each) =>
        each.textContent?.startsWith('Rules differ'),
      )
      const text = piece?.firstChild
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 31)
    })
    await one.getByRole('button', { name: t('curation.keys.add') }).click()
    await expect(candidates(one)).toHaveCount(5)
    await expect(candidates(two)).toHaveCount(5)
    await expect(row(two, 0)).toContainText('Rules differ between countries.')
  })

  await test.step('what was accepted is shown, adopted, and traced', async () => {
    await two.getByRole('link', { name: t('curation.curate.preview', { count: 1 }) }).click()
    const title = two.locator('main .rows').getByText('Publish a checklist by the end of 2027', { exact: true })
    await expect(title).toBeVisible()
    await two.getByRole('button', { name: t('curation.preview.adopt', { count: 1 }) }).click()
    await expect(two).toHaveURL(/\/recommendations$/, { timeout: 20_000 })
    await expect(title.last()).toBeVisible()
    await one.goto(one.url().replace(/\/curate.*/, '?view=trace'))
    await expect(one.locator('.trace li').filter({ hasText: 'should publish a checklist' })).toContainText(/R-\d+/)
  })
})

async function curator(browser: Browser, name: string): Promise<Page> {
  const context = await signedIn(browser, { name, role: 'secretariat', organization: 'jst' })
  return context.newPage()
}

const candidates = (page: Page) => page.locator('.candidates > li')
const row = (page: Page, index: number) => candidates(page).nth(index)
const reason = (page: Page) => page.getByLabel(t('curation.decide.reason'))
const send = (page: Page) =>
  page
    .locator('.decide')
    .getByRole('button', { name: t('curation.decide.reject') })
    .click()
