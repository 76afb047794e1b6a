import { createHash } from 'node:crypto'
import { expect, test } from 'playwright/test'
import { query, sessionOf, signedIn } from './sign-in.ts'
import { texts } from './texts.ts'

const t = texts('en')

test('a passkey is added, signs in, confirms, and is taken back', async ({ browser }) => {
  const context = await signedIn(browser, { name: 'Key Holder', role: 'focalPoint', organization: 'jst' })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  })
  await page.goto('/account')
  await page.getByLabel(t('account.passkeys.name')).fill('Work laptop')
  await page.getByRole('button', { name: t('account.passkeys.add') }).click()
  await expect(page.getByText('Work laptop')).toBeVisible()

  await page.getByRole('button', { name: t('account.signOut') }).click()
  await page.goto('/sign-in?to=/account')
  await page.getByRole('button', { name: t('signIn.passkey') }).click()
  await expect(page).toHaveURL((url) => url.pathname === '/account')

  await query(
    `update "Session" set "confirmedAt" = now() - interval '1 day' from "Person" p
    where p.id = "personId" and p.name = $1`,
    ['Key Holder'],
  )
  await page.getByRole('button', { name: t('account.passkeys.remove') }).click()
  await expect(page.getByText(t('errors.showAgain')).filter({ visible: true })).toBeVisible()
  await page.goto('/account/confirm')
  await page.getByRole('button', { name: t('account.confirm.passkey') }).click()
  await expect(page.getByText(t('account.confirm.done')).first()).toBeVisible()
  await page.goto('/account')
  await page.getByRole('button', { name: t('account.passkeys.remove') }).click()
  await expect(page.getByText('Work laptop')).toBeHidden()
})

test('long after signing in it is asked for first, without JavaScript too', async ({ browser }) => {
  const token = await sessionOf({ name: 'Long Ago', role: 'observer', organization: 'british-embassy' })
  const hash = createHash('sha256').update(token).digest('hex')
  await query(
    `with s as (update "Session" set "confirmedAt" = now() - interval '1 day' where "tokenHash" = $1 returning "personId")
     insert into "Passkey" (id, "personId", name, "credentialId", "publicKey", counter)
     select gen_random_uuid(), "personId", 'Old key', $1, '', 0 from s`,
    [hash],
  )
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await context.addCookies([{ name: 'next-auth.session-token', value: token, url: page.url() }])
  await page.goto('/account')
  await expect(page.getByRole('button', { name: t('account.passkeys.add') })).toHaveCount(0)
  await page.getByRole('button', { name: t('account.passkeys.remove') }).click()
  await expect(page.getByText(t('errors.showAgain')).filter({ visible: true })).toBeVisible()
  await expect(page.getByRole('link', { name: t('errors.showAgainHere') }).filter({ visible: true })).toBeVisible()
  expect(await query('select 1 from "Passkey" where "credentialId" = $1', [hash])).toHaveLength(1)
})
