import { getTranslations } from 'next-intl/server'
import type { Ignored } from '#lib/follow-ups/filter.ts'

/** A file cannot say what it left out, so an address that is not wholly understood gives none. */
export async function refusal(ignored: Ignored[]) {
  if (ignored.length === 0) return null
  const t = await getTranslations('list')
  const sentences = ignored.map(({ name, value, why }) => t(`refused.${why}`, { name, value }))
  return new Response(`${sentences.join('\n')}\n`, {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' },
  })
}
