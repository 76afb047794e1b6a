import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'playwright/test'
import { frozen, furnishSnapshot } from './furnish-snapshot.ts'
import { home, signedIn } from './sign-in.ts'

const pages = [
  '',
  '/recommendations',
  '/recommendations/3',
  '/documents',
  '/documents/new',
  '/follow-ups',
  '/follow-ups/new',
  '/organizations',
  '/organizations/cabinet-office',
  '/people',
  '/people/invite',
  '/history',
  '/settings',
  '/outbox',
  '/translations',
  '/snapshots',
  `/snapshots/${frozen}`,
  `/compare?from=s${frozen}`,
  '/no-such-page',
].map((path) => home + path)

const settings = [
  { language: 'en', width: 1280, colorScheme: 'light' },
  { language: 'ja', width: 320, colorScheme: 'dark' },
] as const

test.beforeAll(furnishSnapshot)

for (const { language, width, colorScheme } of settings) {
  test(`WCAG 2.2 AA and no sideways scrolling: ${language}, ${width} px, ${colorScheme}`, async ({ browser }) => {
    test.setTimeout(180_000)
    const context = await signedIn(browser, {
      name: `Axe ${language}`,
      role: 'secretariat',
      organization: 'jst',
      language,
    })
    const page = await context.newPage()
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    for (const path of [...pages, '/account', '/sign-in']) {
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wide, path).toBeLessThanOrEqual(0)
    }
    await context.close()
  })
}

test('nobody needs JavaScript to read and to ask for a link', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill('nobody.known@example.org')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByText('If this address belongs to a member').filter({ visible: true })).toBeVisible()
})
