import { type Browser, expect, type Page, test } from 'playwright/test'
import type { Language } from '#lib/db/generated/enums.ts'
import { served } from '#tests/setup/served.ts'
import { home, signedIn } from './sign-in.ts'
import {
  answer,
  comeByLink,
  comment,
  csvAgrees,
  historyIsComplete,
  invite,
  offer,
  reportImplemented,
  reportWithEvidence,
  seeMention,
  takeOn,
} from './story-steps.ts'
import { type Texts, texts } from './texts.ts'

/** What the product is for, from the first link to a closed recommendation, in the words that its readers see. */
const stories = {
  en: { recommendation: 4, focal: 'Aoi Tanaka', title: 'Compare the advisor systems of six countries' },
  ja: { recommendation: 2, focal: '田中 葵', title: '関係府省庁連絡会議の設置案を作る' },
} as const

test.describe.configure({ mode: 'serial', timeout: 90_000 })

for (const language of ['en', 'ja'] as const) {
  test(`the story of a recommendation, ${language}`, async ({ browser }) => {
    const t = texts(language)
    const { recommendation, focal: focalName, title } = stories[language]
    const secretary = await secretaryOf(browser, language, t)

    await invite(secretary, t, focalName, language)
    const focal = await comeByLink(browser, secretary, t, focalName, language)
    const number = await offer(secretary, t, language, recommendation, title)

    await takeOn(focal, t, title, focalName)
    await reportWithEvidence(focal, t)
    await comment(focal, t)
    await seeMention(secretary, t, title)

    await reportImplemented(focal, t, 'First version')
    await answer(
      secretary,
      t,
      number,
      t('progress.return.open'),
      t('progress.return.reason'),
      t('progress.return.submit'),
    )
    await focal.reload()
    await reportImplemented(focal, t, 'Second version')
    await secretary.goto(`${home}/follow-ups/${number}`)
    await secretary.getByRole('button', { name: t('progress.verify'), exact: true }).click()
    await expect(secretary.locator('.update').getByText(t('progress.verifiedBy')).first()).toBeVisible()

    await secretary.goto(`${home}/recommendations/${recommendation}`)
    await expect(secretary.locator('.now')).toContainText(language === 'ja' ? '完了（実施）' : /closed, implemented/i)
    await historyIsComplete(secretary, number, language)
    await csvAgrees(secretary, t, language, number, title)
  })
}

async function secretaryOf(browser: Browser, language: Language, t: Texts): Promise<Page> {
  if (language === 'ja') {
    const known = { name: '遠藤 事務', role: 'secretariat', organization: 'jst', language } as const
    return (await signedIn(browser, known)).newPage()
  }
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  const { firstRunLink } = await served()
  await page.goto(firstRunLink)
  await page.getByLabel(t('signIn.first.person')).selectOption({ index: 1 })
  await page.getByLabel(t('signIn.email')).fill('secretariat@example.org')
  await page.getByRole('button', { name: t('signIn.first.begin') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/called for$/)

  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(firstRunLink)
  await expect(stranger.getByRole('heading', { name: t('signIn.link.deadTitle') })).toBeVisible()
  return page
}
