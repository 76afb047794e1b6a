import { getTranslations } from 'next-intl/server'
import { marked } from '#app/_ui/translated.tsx'
import type { Language } from '#lib/db/generated/enums.ts'
import type { Counts } from '#lib/follow-ups/counts.ts'
import { type Filter, narrows, urlOf } from '#lib/follow-ups/filter.ts'
import type { Options } from '#lib/follow-ups/options.ts'
import { sorts } from '#lib/follow-ups/order.ts'
import { textOf } from '#lib/shown.ts'
import type { Viewer } from '#lib/viewer.ts'
import { stateHead, wordsOf } from '#lib/vocabulary.ts'
import { ImportLink } from '../../imports/import-link.tsx'

type Props = {
  filter: Filter
  counts: Counts
  options: Options
  to: (rest: string) => string
  slug: string
  viewer: Viewer
}

/** What the list below holds, how it is sorted, and the same as a file. */
export async function Found({ filter, counts: { all, matching }, options, to, slug, viewer }: Props) {
  const t = await getTranslations('list')
  const { sort = 'due', direction = 'asc', after, before, ...rest } = filter
  const parts = narrows(filter) ? await spoken(filter, options, viewer.language) : []
  const same = urlOf({ ...rest, sort: filter.sort, direction: filter.direction })
  return (
    <div className="chips sorting">
      <span role="status">
        {matching === all ? t('found', { matching }) : t('foundOf', { matching, all })}
        {parts.length > 0 && (
          <small>{marked(` ${t('narrowedTo', { parts: parts.join(t('row.comma')) })}`, [options.contact])}</small>
        )}
      </span>
      {matching > 0 && (
        <nav className="chips" aria-label={t('sortedBy')}>
          <small>{t('sortedBy')}</small>
          {sorts.map((each) => {
            const chosen = each === sort
            const turned = chosen && direction === 'asc' ? 'desc' : undefined
            return (
              <a
                key={each}
                href={to(urlOf({ ...rest, sort: each === 'due' ? undefined : each, direction: turned }))}
                aria-current={chosen || undefined}
              >
                {chosen ? `${t(`sort.${each}`)} ${direction === 'asc' ? '↑' : '↓'}` : t(`sort.${each}`)}
              </a>
            )
          })}
        </nav>
      )}
      {matching > 0 && (
        <span className="chips">
          <a href={to(`/csv${same}`)}>{t('asCsv')}</a>
          <a href={to(`/json${same}`)}>{t('asJson')}</a>
          <ImportLink slug={slug} viewer={viewer} />
        </span>
      )}
    </div>
  )
}

/** The filter in words: for narrow screens, where its form is folded away, and for paper. */
async function spoken(filter: Filter, options: Options, language: Language) {
  const t = await getTranslations('list')
  const named = (list: Options['themes'], value?: string) => list.find((each) => each.value === value)?.label
  const organization = named(options.organizations, filter.organization)
  const as = filter.as === 'lead' ? t('asLead') : filter.as === 'support' ? t('asSupport') : undefined
  return [
    filter.q && `“${filter.q}”`,
    named(options.themes, filter.theme),
    options.recommendation,
    organization && (as ? `${organization} (${as})` : organization),
    options.contact && t('row.contact', { name: textOf(options.contact) }),
    ...(filter.progress ?? []).map((state) => stateHead(state, language)),
    ...(filter.confidence ?? []).map((each) => wordsOf(language).confidence[each]),
    ...(['overdue', 'stale', 'unowned', 'mine'] as const).map((flag) => filter[flag] && t(flag)),
  ].filter((part) => typeof part === 'string' && part !== '')
}
