import { parse } from 'csv-parse/sync'
import { type Browser, expect, type Page } from 'playwright/test'
import type { Language } from '#lib/db/generated/enums.ts'
import { fieldLabel } from '#lib/follow-up-fields.ts'
import { languageNames } from '#lib/messages/languages.ts'
import { home } from './sign-in.ts'
import type { Texts } from './texts.ts'

export async function invite(page: Page, t: Texts, name: string, language: Language) {
  await page.goto(`${home}/people/invite`)
  await page.getByLabel(t('people.form.participant')).selectOption({ label: t('people.form.new') })
  await page
    .getByRole('textbox', { name: t('people.name') })
    .first()
    .fill(name)
  await page.getByLabel(t('people.form.email')).fill(`focal.${language}@example.org`)
  await page
    .getByRole('combobox', { name: t('people.organization') })
    .selectOption({ label: language === 'ja' ? '内閣府' : 'Cabinet Office, Government of Japan' })
  await page.getByRole('radio', { name: languageNames(language)[language] }).check()
  await page.getByRole('button', { name: t('people.form.send') }).click()
  await expect(page).toHaveURL(/invited=1/)
}

/** Without a mail server the secretariat hands the link over from the outbox. */
export async function comeByLink(browser: Browser, secretary: Page, t: Texts, name: string, language: Language) {
  let link = ''
  await expect(async () => {
    await secretary.goto(`${home}/outbox`)
    const message = secretary.getByRole('listitem').filter({ hasText: name }).first()
    await message.getByText(t('people.outbox.read')).click({ timeout: 1000 })
    link = (await message.textContent())?.match(/http\S+token=\S+/)?.[0] ?? ''
    expect(link).not.toBe('')
  }).toPass()
  const page = await (await browser.newContext({ locale: language === 'ja' ? 'ja-JP' : 'en-GB' })).newPage()
  await page.goto(link)
  await page.getByRole('button', { name: t('signIn.link.button') }).click()
  await expect(page).toHaveURL(new RegExp(`${home}$`))
  return page
}

export async function offer(page: Page, t: Texts, language: Language, recommendation: number, title: string) {
  await page.goto(`${home}/recommendations/${recommendation}`)
  await page.getByRole('link', { name: t('recommendations.addFollowUp') }).click()
  await page.getByRole('textbox', { name: fieldLabel('title', language), exact: true }).fill(title)
  await page.getByLabel(t('followUps.new.offerTo')).selectOption({ label: await cabinetOffice(page) })
  await page.getByRole('button', { name: t('followUps.new.submit') }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText(t('followUps.nobodyLeads')).first()).toBeVisible()
  return Number(page.url().split('/').at(-1)?.split('?')[0])
}

export async function takeOn(page: Page, t: Texts, title: string, contact: string) {
  await page.goto(home)
  const needs = page.locator('.needs')
  await needs
    .getByRole('listitem')
    .filter({ hasText: title })
    .getByRole('link', { name: t('overview.needs.button.takeOn') })
    .click()
  await page
    .locator('summary', { hasText: t('followUps.takeOn.open') })
    .first()
    .click()
  await page.getByLabel(t('followUps.takeOn.contact')).selectOption({ label: contact })
  await page.getByLabel(t('followUps.takeOn.due')).fill('2099-03-31')
  await page.getByRole('button', { name: t('followUps.takeOn.submit') }).click()
  await expect(page.locator('aside').getByText(contact).first()).toBeVisible()
}

export async function reportWithEvidence(page: Page, t: Texts) {
  await page.locator('summary', { hasText: t('progress.report.open') }).click()
  await page
    .getByLabel(t('progress.report.changed'), { exact: true })
    .fill('A first draft went round: 草案を回覧した。')
  await page.getByRole('radio', { name: /^(achievable|達成可能)$/i }).check()
  await page.getByRole('button', { name: t('progress.report.submit') }).click()
  await expect(page.locator('.update').getByText('草案を回覧した')).toBeVisible()

  await page.locator('summary', { hasText: t('progress.files.file') }).click()
  const draft = { name: '草案.txt', mimeType: 'text/plain', buffer: Buffer.from('Terms of reference, draft of March') }
  await page.getByLabel(t('progress.files.choose')).setInputFiles(draft)
  await page
    .getByRole('button', { name: t('progress.files.submit') })
    .last()
    .click()
  await expect(page.getByText(t('progress.upload.saved'))).toBeVisible()
  const file = await page.getByRole('link', { name: '草案.txt' }).first().getAttribute('href')
  const response = await page.request.get(file ?? '')
  expect(response.headers()['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent('草案.txt')}`)
  expect(await response.text()).toBe('Terms of reference, draft of March')
}

export async function comment(page: Page, t: Texts) {
  await page.getByRole('textbox', { name: t('comments.label') }).fill('@JST could you check the **scope**?')
  await page.getByRole('button', { name: t('comments.send'), exact: true }).click()
  await expect(page.locator('.comment strong', { hasText: 'scope' })).toBeVisible()
}

export async function seeMention(page: Page, t: Texts, title: string) {
  await page.goto(home)
  const mentioned = page
    .locator('.needs')
    .getByRole('listitem')
    .filter({ hasText: t('overview.needs.pile.mentioned') })
  await expect(mentioned.filter({ hasText: title })).toBeVisible()
}

export async function reportImplemented(page: Page, t: Texts, summary: string) {
  await page.locator('summary', { hasText: t('progress.implemented.open') }).click()
  await page.getByLabel(t('progress.implemented.summary')).fill(summary)
  await page.getByRole('button', { name: t('progress.implemented.submit') }).click()
  await expect(page.locator('.now')).toContainText(/reported implemented|実施済みと報告/i)
}

export async function answer(page: Page, t: Texts, number: number, open: string, label: string, submit: string) {
  await page.goto(`${home}/follow-ups/${number}`)
  await page.locator('summary', { hasText: open }).click()
  await page.getByLabel(label).fill('The comparison of two countries is missing.')
  await page.getByRole('button', { name: submit, exact: true }).click()
  await expect(page.locator('.update').getByText(t('progress.returnedBy')).first()).toBeVisible()
}

export async function historyIsComplete(page: Page, number: number, language: 'en' | 'ja') {
  await page.goto(`${home}/follow-ups/${number}`)
  const lines = await page.locator('.log li').allTextContents()
  const expected = {
    en: [
      'created',
      'offered',
      'took on',
      'reported on',
      'attached evidence',
      'commented',
      'implemented',
      'returned',
      'verified',
    ],
    ja: [
      '作成',
      '打診',
      '引き受け',
      '状況を報告',
      '根拠資料',
      'コメント',
      '「実施済み」と報告',
      '差し戻し',
      '実施を確認',
    ],
  }[language]
  for (const words of expected) expect(lines.join('\n')).toContain(words)
}

export async function csvAgrees(page: Page, t: Texts, language: Language, number: number, title: string) {
  await page.goto(`${home}/follow-ups?q=F-${number}`)
  const row = await page.locator('.rows li', { hasText: `F-${number}` }).textContent()
  expect(row).toContain(title)
  const response = await page.request.get(`${home}/follow-ups/csv?q=F-${number}`)
  const text = await response.text()
  expect(text.charCodeAt(0)).toBe(0xfeff)
  const [csv] = parse(text, { bom: true, columns: true }) as Record<string, string>[]
  expect(csv?.[fieldLabel('title', language)]).toBe(title)
  expect(csv?.[t('list.file.due')]).toBe('2099-03-31')
  expect(csv?.[t('list.file.verified')]).not.toBe('')
  expect(csv?.[t('list.file.lead')]).toBe(await cabinetOffice(page))
}

async function cabinetOffice(page: Page) {
  return (await page.locator('html').getAttribute('lang')) === 'ja' ? '内閣府' : 'Cabinet Office, Government of Japan'
}
