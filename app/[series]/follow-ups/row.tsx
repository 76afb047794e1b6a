import { Mark } from '#app/_ui/symbols.tsx'
import { marked } from '#app/_ui/translated.tsx'
import type { FollowUpRow as Row, SeriesClock } from '#lib/follow-ups/queries.ts'
import { isUnderwayProgress, markOf } from '#lib/progress-states.ts'
import { pathIn } from '#lib/series-path.ts'
import type { Viewer } from '#lib/viewer.ts'
import { type RowWords, rowWords } from './row-words.ts'

type Props = { rows: Row[]; series: SeriesClock & { slug: string; asOf?: string }; viewer: Viewer }

/** Follow-ups as lines: number, title and who, how sure, where it stands. */
export async function FollowUpRows({ rows, series, viewer }: Props) {
  const words = await rowWords(viewer, series.timeZone)
  return <ul className="rows follow-ups">{rows.map((row) => line(row, series, words))}</ul>
}

// A function and plain anchors, not components: a page of fifty lines costs what its elements cost.
function line(row: Row, series: Props['series'], words: RowWords) {
  const confidence = isUnderwayProgress(row.progress) ? row.confidence : null
  return (
    <li key={row.number}>
      <small>{`F-${row.number}`}</small>
      <span>
        <a
          className="title"
          href={pathIn(series, `/follow-ups/${row.number}`)}
          lang={row.language === words.language ? undefined : row.language}
        >
          {row.title}
        </a>
        <small>
          {marked(words.who(row), [row.lead, row.contact, row.offeredTo, ...row.supports])}
          {row.stale && <b className="warn">{words.silence(row)}</b>}
        </small>
      </span>
      {confidence ? (
        <span className={confidence === 'atRisk' ? 'state warn' : 'state'}>
          {Mark({ name: confidenceMark[confidence] })}
          {words.confidence[confidence]}
        </span>
      ) : (
        <span />
      )}
      <span className={tone(row)}>
        {Mark({ name: markOf(row.state) })}
        {words.state(row)}
      </span>
    </li>
  )
}

const confidenceMark = { secured: 'c4', achievable: 'c3', supportNeeded: 'c2', atRisk: 'c1' } as const

function tone({ state, overdueDays }: Row) {
  if (state === 'unowned' || overdueDays > 0) return 'state late'
  return state === 'verified' ? 'state ok' : 'state'
}
