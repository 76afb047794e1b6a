import { getTranslations } from 'next-intl/server'
import { deviceOf } from '#lib/people/device.ts'

/** Firefox on Windows */
export async function deviceName(userAgent: string | null) {
  const t = await getTranslations('account')
  const { browser, system } = deviceOf(userAgent)
  return t('device', { browser: browser ?? t('unknownBrowser'), system: system ?? t('unknownSystem') })
}
