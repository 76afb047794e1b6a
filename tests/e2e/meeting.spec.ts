import { type BrowserContext, expect, type Page, test } from 'playwright/test'
import { furnishMeeting, met } from './meeting-place.ts'
import { home, signedIn } from './sign-in.ts'
import { texts } from './texts.ts'

const t = texts('en')
const at = `${home}/reviews/${met}/meeting`
const titles = ['Work number 971', 'Work number 972', 'Work number 973'] as const

test.describe.configure({ timeout: 60_000 })

test.beforeEach(() => furnishMeeting())

test('two note-takers and a phone in one meeting: all see it live, a cut line and a race lose nothing', async ({
  browser,
}) => {
  const secretariat = { role: 'secretariat', organization: 'jst' } as const
  const first = await signedIn(browser, { ...secretariat, name: 'First Notes' })
  const second = await signedIn(browser, { ...secretariat, name: 'Second Notes' })
  const member = await signedIn(browser, { name: 'Pocket Phone', role: 'focalPoint', organization: 'cabinet-office' })
  const [one, two, phone, screen] = await Promise.all([
    open(first),
    open(second),
    open(member),
    open(member, '/screen'),
  ])
  await phone.setViewportSize({ width: 360, height: 740 })
  await screen.setViewportSize({ width: 1280, height: 720 })
  for (const page of [one, two, phone, screen]) await onTable(page, titles[0])

  await test.step('what one calls is on every screen', async () => {
    await one.getByRole('button', { name: t('meeting.finish') }).click()
    for (const page of [one, two, phone, screen]) await onTable(page, titles[1])
  })

  await test.step('what is typed while the line is cut is sent when it is back', async () => {
    await first.setOffline(true)
    await outcome(one).fill('Written in a tunnel.')
    await one.getByRole('button', { name: t('meeting.writeSubmit') }).click()
    await expect(one.getByText(t('meeting.resend'))).toBeVisible()
    await expect(one.getByText(t('meeting.line.cut'))).toBeVisible()
    await first.setOffline(false)
    for (const page of [one, two, phone, screen]) await expect(written(page, 'Written in a tunnel.')).toBeVisible()
    await expect(outcome(one)).toHaveValue('')
  })

  await test.step('of two who change one outcome, the second reads what the first wrote and keeps what they typed', async () => {
    for (const page of [one, two])
      await page
        .locator('summary', { hasText: t('meeting.edit') })
        .first()
        .click()
    await changed(one).fill('The first to change it.')
    await changed(two).fill('The second to change it.')
    await save(one)
    await expect(written(two, 'The first to change it.')).toBeVisible()
    await save(two)
    await expect(two.locator('.errors')).toContainText('The first to change it.')
    await expect(changed(two)).toHaveValue('The second to change it.')
    await save(two)
    await expect(written(one, 'The second to change it.')).toBeVisible()
  })

  await test.step('a remark outlives a reload, and everybody reads it', async () => {
    await phone.getByLabel(t('meeting.remarks.label')).fill('Said from the back row.')
    await phone.reload()
    await expect(phone.getByLabel(t('meeting.remarks.label'))).toHaveValue('Said from the back row.')
    await phone.getByRole('button', { name: t('meeting.remarks.send') }).click()
    for (const page of [one, two, phone]) await expect(written(page, 'Said from the back row.')).toBeVisible()
  })

  await test.step('what the room may not see is not on its screen, nor on a phone', async () => {
    await two.getByRole('button', { name: t('meeting.finish') }).click()
    await onTable(one, titles[2])
    for (const page of [phone, screen]) {
      await expect(page.getByText(t('meeting.hidden')).first()).toBeVisible()
      expect(await page.content()).not.toContain(titles[2])
    }
  })

  await test.step('nothing scrolls sideways, and the screen holds all in view', async () => {
    for (const page of [phone, screen])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(await screen.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0)
  })
})

test('notes are taken without JavaScript', async ({ browser }) => {
  const known = await signedIn(browser, { name: 'First Notes', role: 'secretariat', organization: 'jst' })
  const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
  await plain.addCookies(await known.cookies())
  const page = await open(plain)
  await onTable(page, titles[0])
  await outcome(page).fill('Written by hand.')
  await page.getByRole('button', { name: t('meeting.writeSubmit') }).click()
  await expect(written(page, 'Written by hand.')).toBeVisible()
})

async function open(context: BrowserContext, path = ''): Promise<Page> {
  const page = await context.newPage()
  await page.goto(at + path)
  return page
}

async function onTable(page: Page, title: string) {
  await expect(page.locator('main').getByRole('heading', { name: title, exact: true })).toBeVisible()
}

/** As it stands on the page, not as somebody types it. */
function written(page: Page, words: string) {
  return page.locator('main p').filter({ hasText: words }).first()
}

/** The field of a new outcome; those of outcomes that stand come before it. */
function outcome(page: Page) {
  return page.getByLabel(t('meeting.text')).last()
}

function changed(page: Page) {
  return page.getByLabel(t('meeting.text')).first()
}

async function save(page: Page) {
  await page
    .getByRole('button', { name: t('meeting.editSubmit'), exact: true })
    .first()
    .click()
}
