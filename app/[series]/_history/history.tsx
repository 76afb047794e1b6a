import './history.css'
import { useLocale, useTranslations } from 'next-intl'
import { marked } from '#app/_ui/translated.tsx'
import type { HistoryRow } from '#lib/events/history.ts'
import { languageOf } from '#lib/language-of.ts'
import { messages } from '#lib/messages/load.ts'
import { pathIn } from '#lib/series-path.ts'
import type { Clock } from '#lib/time.ts'

type Props = {
  /** as `historyOf` gives them */
  rows: HistoryRow[]
  clock: Clock
  /** for the links to items */
  series: { slug: string; asOf?: string }
  /** a page of its own: time at the left, with the person's name */
  long?: boolean
}

export function History({ rows, clock, series, long }: Props) {
  const t = useTranslations('history')
  const { actor, colon, opening, closing } = messages[useLocale()].language
  const day = lately(clock, t('today'), t('yesterday'))
  return (
    <ol className={long ? 'log long' : 'log'}>
      {rows.map((row) => (
        <li key={row.id}>
          <span>
            <b>{marked(row.who, row.others)}</b>
            {actor}
            {linked(row, series)}
            {row.why && (
              <>
                {colon + opening}
                <span lang={languageOf(row.why)}>{row.why}</span>
                {closing}
              </>
            )}
            {long && row.person && <small>{marked(t('by', { person: row.person }), row.others)}</small>}
          </span>
          <time dateTime={row.at.toISOString()}>{long ? clock.moment(row.at) : day(row.at)}</time>
        </li>
      ))}
    </ol>
  )
}

function lately(clock: Clock, today: string, yesterday: string) {
  const now = new Date()
  const names = new Map([
    [clock.day(new Date(now.getTime() - 86_400_000)), () => yesterday],
    [clock.day(now), (at: Date) => `${today} ${clock.time(at)}`],
  ])
  return (at: Date) => names.get(clock.day(at))?.(at) ?? clock.day(at)
}

/* Numbers in the sentence are links; what stands in quotation marks is somebody's words and is left alone. */
function linked({ text, href, others }: HistoryRow, series: Props['series']) {
  let target = href
  return text.split(/(“[^”]*”|「[^」]*」|\b[RF]-\d+(?!\d))/).map((part, n) => {
    if (!/^[RF]-\d+$/.test(part)) return marked(part, others)
    const item = target ?? `${part.startsWith('R') ? 'recommendations' : 'follow-ups'}/${part.slice(2)}`
    target = null
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move
      <a key={n} href={item.startsWith('comments/') ? `/${series.slug}/${item}` : pathIn(series, `/${item}`)}>
        {part}
      </a>
    )
  })
}
