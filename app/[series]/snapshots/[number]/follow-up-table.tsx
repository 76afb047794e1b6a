import { InLanguage } from '#app/_ui/translated.tsx'
import '#app/_look/tables.css'
import { getTranslations } from 'next-intl/server'
import { Mark } from '#app/_ui/symbols.tsx'
import { markOf, type State } from '#lib/progress-states.ts'
import type { SnapshotFollowUp } from '#lib/reviews/snapshot/content.ts'
import { stateIn } from '#lib/reviews/snapshot/figures.ts'
import { pathIn } from '#lib/series-path.ts'
import { inLanguage, localized } from '#lib/translation.ts'
import { stateHead, wordsOf } from '#lib/vocabulary.ts'
import type { SnapshotView } from './snapshot-view.ts'

/** What makes a table of follow-ups: plain elements, since there may be hundreds. */
export async function followUpTable({ content, then, viewer, clock }: SnapshotView) {
  const t = await getTranslations('snapshots')
  const state = (value: State) => stateHead(value, viewer.language)
  const words = wordsOf(viewer.language)
  const names = new Map(content.organizations.map((each) => [each.slug, localized(each, 'shortName', viewer.language)]))
  const due = ({ dueOn, overdue }: SnapshotFollowUp) => {
    const day = dueOn && clock.plainDay(new Date(`${dueOn}T00:00:00Z`))
    return day ? (overdue ? t('overdue', { day }) : day) : t('noDate')
  }
  const row = (it: SnapshotFollowUp) => (
    <tr key={it.number}>
      <td className="first ref">{`F-${it.number}`}</td>
      <td>
        <a className="title" href={pathIn(then, `/follow-ups/${it.number}`)}>
          {InLanguage({ of: inLanguage(it, 'title', viewer.language), page: viewer.language })}
        </a>
        <small className={it.lead ? undefined : 'late'}>
          {it.lead ? (names.get(it.lead) ?? it.lead) : t('nobody')}
        </small>
      </td>
      <td data-l={t('columns.state')}>
        <span className={stateIn(it) === 'verified' ? 'state ok' : 'state'}>
          {Mark({ name: markOf(stateIn(it)) })}
          <span>{state(stateIn(it))}</span>
        </span>
      </td>
      <td data-l={t('columns.confidence')}>{it.confidence && words.confidence[it.confidence]}</td>
      <td data-l={t('columns.due')} className={it.overdue ? 'late' : undefined}>
        {due(it)}
      </td>
    </tr>
  )
  return (followUps: SnapshotFollowUp[]) => (
    <table className="data">
      <thead>
        <tr>
          <th scope="col">
            <span className="spoken">F-n</span>
          </th>
          <th scope="col">{t('columns.followUp')}</th>
          <th scope="col">{t('columns.state')}</th>
          <th scope="col">{t('columns.confidence')}</th>
          <th scope="col">{t('columns.due')}</th>
        </tr>
      </thead>
      <tbody>{followUps.map(row)}</tbody>
    </table>
  )
}
