import './comments.css'
import { getTranslations } from 'next-intl/server'
import { Pagination } from '#app/_ui/pagination.tsx'
import { directoryOf } from '#lib/comments/directory.ts'
import { findItem, type ItemId } from '#lib/comments/item.ts'
import { type Thread, threadsOf } from '#lib/comments/threads.ts'
import { can } from '#lib/policy.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { isMember, type Viewer } from '#lib/viewer.ts'
import type { Query } from '../_past/query-pairs.ts'
import { Comment } from './comment.tsx'
import { type Place, talkHref } from './discussion-place.ts'
import { Suggestions } from './suggestions.tsx'
import { WriteForm } from './write-form.tsx'

type Props = { viewer: Viewer; series: SeriesRow; item: ItemId & { /** R-4 or F-12 */ ref: string }; query: Query }

export async function Discussion({ viewer, series, item: { ref, ...item }, query }: Props) {
  const [t, { threads, earlier }, found] = await Promise.all([
    getTranslations('comments'),
    threadsOf(viewer, item, query.talk ? String(query.talk) : undefined),
    findItem(viewer, item),
  ])
  if (!found) return null
  const place: Place = {
    viewer,
    series,
    item,
    visibility: found.visibility,
    clock: clock(viewer.language, series.timeZone),
    page: pathOf(series.slug, ref),
    query,
  }
  return (
    <section id="discussion">
      <h2>{t('title')}</h2>
      {threads.length === 0 && <p className="sub">{t('none')}</p>}
      {threads.map((thread: Thread) => (
        <Comment key={thread.id} comment={thread} place={place}>
          {thread.replies.map((reply) => (
            <Comment key={reply.id} comment={reply} parent={thread} place={place} />
          ))}
        </Comment>
      ))}
      <Pagination
        previous={query.talk ? talkHref(place, { talk: null }) : null}
        next={earlier && talkHref(place, { talk: earlier })}
      />
      {can(viewer, 'comment') && isMember(viewer) ? (
        <div className="apart">
          <WriteForm place={place} viewer={viewer} />
          <Suggestions within="discussion" label={t('suggestions')} names={await namesToSuggest(viewer)} />
        </div>
      ) : (
        !isMember(viewer) && (
          <p className="apart">
            <a className="btn" href={`/sign-in?to=${encodeURIComponent(pathOf(series.slug, ref))}`}>
              {t('signIn')}
            </a>
          </p>
        )
      )}
    </section>
  )
}

function pathOf(slug: string, ref: string) {
  return `/${slug}/${ref.startsWith('R') ? 'recommendations' : 'follow-ups'}/${ref.slice(2)}`
}

/** Who can be mentioned, for suggestions: first the name that is written, in the reader's language, then all others. */
async function namesToSuggest(viewer: Viewer): Promise<[string, ...string[]][]> {
  const known = await directoryOf(viewer)
  const twice = Map.groupBy(known, (each) => each.label(viewer.language))
  return known.map((each) => {
    const plain = each.label(viewer.language)
    const name = (twice.get(plain)?.length ?? 0) > 1 ? (each.names.at(-1) ?? plain) : plain
    return [name, ...each.names.filter((other) => other !== name && !other.endsWith(')') && !other.endsWith('）'))]
  })
}
