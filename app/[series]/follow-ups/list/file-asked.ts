import { getTranslations } from 'next-intl/server'
import { filterFromUrl, type Ignored, searchParamsOf } from '#lib/follow-ups/filter.ts'
import { type Looking, lookBack } from '#lib/session.ts'
import { isoDay, today } from '#lib/time.ts'

/** Of which follow-ups, as of when, somebody wants a file, and what it is called; a refusal where that is not clear. */
export async function fileAsked(request: Request, present: Looking) {
  const { asOf, ...asked } = searchParamsOf(new URL(request.url).searchParams)
  const looking = asOf?.length ? await lookBack(present, String(asOf)) : present
  if ('wrong' in looking)
    return refusal([(await getTranslations('past'))(`wrong.${looking.wrong}`, { value: String(asOf) })])
  const { series, viewer } = looking
  const { filter, ignored } = filterFromUrl(asked, viewer)
  if (ignored.length > 0) return refusal(await sentences(ignored))
  const when = series.asOf ? `as-of-${series.asOf.replace(/[:.]/g, '')}` : isoDay(today(series.timeZone))
  return { series, viewer, filter, name: `${series.slug}-follow-ups-${when}` }
}

/* A file cannot say what it left out, so an address that is not wholly understood gives none. */
function refusal(sentences: string[]) {
  return new Response(`${sentences.join('\n')}\n`, {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' },
  })
}

async function sentences(ignored: Ignored[]) {
  const t = await getTranslations('list')
  return ignored.map(({ name, value, why }) => t(`refused.${why}`, { name, value }))
}
