import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { expect, test } from 'playwright/test'
import { fieldLabel } from '#lib/follow-up-fields.ts'
import { headingIn } from '#lib/translations/columns.ts'
import { home, signedIn } from './sign-in.ts'
import { offer } from './story-steps.ts'
import { texts } from './texts.ts'

const t = texts('en')
const secretary = { name: 'Table Translator', role: 'secretariat', organization: 'jst' } as const

test.describe.configure({ timeout: 60_000 })

test('a list is saved, translated in a spreadsheet and imported; who reads Japanese then reads it so', async ({
  browser,
}) => {
  const page = await (await signedIn(browser, secretary)).newPage()
  const title = `A fund for visits ${Date.now()}`
  const number = await offer(page, t, 'en', 9, title)
  const saved = await (await page.request.get(`${home}/follow-ups/csv?q=F-${number}`)).text()
  const rows = parse(saved, { bom: true }) as string[][]
  const at = rows[0]?.indexOf(headingIn(fieldLabel('title', 'en'), 'ja', 'en')) ?? -1
  const translated = rows.map((cells, line) => (line ? cells.with(at, `派遣基金${number}`) : cells))

  const handIn = async (table: string[][]) => {
    await page.goto(`${home}/imports`)
    const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(stringify(table)) }
    await page.getByLabel(t('imports.file')).setInputFiles(file)
    await page.getByRole('button', { name: t('imports.look') }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('imports.preview') })).toBeVisible()
  }
  await handIn(rows)
  await expect(page.getByText(t('imports.nothingToDo'))).toBeVisible()
  await handIn(translated)
  await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText(`派遣基金${number}`)
  await page.getByLabel(t('imports.confirm')).check()
  await page.getByRole('button', { name: t('imports.apply', { count: 1 }) }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('imports.reportTitle') })).toBeVisible()

  const japanese = await (await signedIn(browser, { ...secretary, name: 'Table Reader', language: 'ja' })).newPage()
  await japanese.goto(`${home}/follow-ups/${number}`)
  await expect(japanese.getByRole('heading', { level: 1, name: `派遣基金${number}` })).toBeVisible()
  await page.goto(`${home}/follow-ups/${number}`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})
