import { getTranslations } from 'next-intl/server'
import { Notice } from '#app/_ui/notice.tsx'
import type { Filter, Ignored } from '#lib/follow-ups/filter.ts'
import type { Options } from '#lib/follow-ups/options.ts'

type Props = { ignored: Ignored[]; filter: Filter; options: Options }

export async function NotUnderstood({ ignored, filter, options }: Props) {
  const nowhere = leadsNowhere(filter, options)
  if (ignored.length === 0 && nowhere.length === 0) return null
  const t = await getTranslations('list')
  return (
    <>
      {ignored.slice(0, 5).map(({ name, value, why }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same part may stand in the address twice
        <Notice key={at}>{t(`ignored.${why}`, { name: short(name), value: short(value) })}</Notice>
      ))}
      {nowhere.map((name) => (
        <Notice key={name}>{t(`unknown.${name}`, { value: String(filter[name]) })}</Notice>
      ))}
    </>
  )
}

function leadsNowhere(filter: Filter, options: Options) {
  const known = {
    theme: options.themes.some(({ value }) => value === filter.theme),
    organization: options.organizations.some(({ value }) => value === filter.organization),
    contact: options.contact !== null,
    recommendation: options.recommendation !== null,
  }
  return (['theme', 'organization', 'contact', 'recommendation'] as const).filter(
    (name) => filter[name] !== undefined && !known[name],
  )
}

function short(text: string) {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
