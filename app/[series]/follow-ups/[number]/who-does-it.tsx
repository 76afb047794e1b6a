import { getTranslations } from 'next-intl/server'
import { type Fact, Facts } from '#app/_ui/facts.tsx'
import { marked } from '#app/_ui/translated.tsx'
import type { FollowUpItem } from '#lib/follow-ups/item.ts'
import { languageOf } from '#lib/language-of.ts'
import { pathIn } from '#lib/series-path.ts'
import { textOf } from '#lib/shown.ts'
import type { FollowUpView } from './follow-up-view.ts'
import { Involve } from './involve-organizations.tsx'
import { wording } from './wording.ts'

/** Who does it, who was asked and has not answered, who is called on and has no part in it. */
export async function Who(view: FollowUpView) {
  const { item, viewer, series, clock } = view
  const t = await getTranslations('followUps')
  const { organization } = wording(viewer.language)
  const link = (each: FollowUpItem['lead'], tone?: 'late') =>
    each && (
      <a className={tone} href={pathIn(series, `/organizations/${each.slug}`)}>
        {organization(each)}
      </a>
    )
  const stacked = <Row extends { organization: FollowUpItem['lead'] }>(
    rows: Row[],
    note: (row: Row) => string,
    tone?: 'late',
  ) =>
    rows.length > 0 &&
    rows.map((row) => (
      <div key={row.organization?.id}>
        {link(row.organization, tone)}
        <small>{note(row)}</small>
      </div>
    ))
  const silent = item.missing.filter(({ askedAt, answered }) => askedAt && !answered)
  const apart = item.missing.filter(({ askedAt, answered }) => !askedAt || answered)
  const facts: Fact[] = [
    item.lead
      ? [
          t('lead'),
          <>
            {link(item.lead)}
            {item.leadSince && <small>{t('leads', { day: clock.day(item.leadSince) })}</small>}
          </>,
        ]
      : [t('lead'), t('nobodyLeads'), item.progress === 'discontinued' ? undefined : 'late'],
    [
      t('contact'),
      item.lead &&
        viewer.role !== null &&
        (item.contact ? marked(textOf(item.contact), [item.contact]) : t('nobodyNamed')),
      item.contact ? undefined : 'late',
    ],
    [
      t('asked'),
      item.offer && stacked([item.offer], ({ at }) => t('askedNoAnswer', { day: clock.day(at) }), 'late'),
      'late',
    ],
    [t('supports'), item.supports.length > 0 && item.supports.map((each) => <div key={each.id}>{link(each)}</div>)],
    [
      t('missing'),
      stacked(silent, ({ askedAt }) => t('askedNoAnswer', { day: askedAt ? clock.day(askedAt) : '' }), 'late'),
      'late',
    ],
    [silent.length > 0 ? '' : t('missing'), stacked(apart, ({ answered }) => t(answered ? 'answered' : 'calledOn'))],
    [
      t('handedBack'),
      item.handedBack.length > 0 &&
        item.handedBack.map((each) => (
          <div key={each.at?.toISOString()}>
            {each.reason && <span lang={languageOf(each.reason)}>{each.reason}</span>}
            <small>
              {t('handedBackBy', { name: organization(each.organization), day: each.at ? clock.day(each.at) : '' })}
            </small>
          </div>
        )),
    ],
  ]
  return (
    <section>
      <h2>{t('who')}</h2>
      <Facts facts={facts} />
      <Involve {...view} />
    </section>
  )
}
