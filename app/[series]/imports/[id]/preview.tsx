import { getTranslations } from 'next-intl/server'
import { isConflict, type Plan } from '#lib/imports/plan.ts'
import { Apply } from './apply.tsx'
import type { ImportView } from './import-view.ts'
import { PlannedRows } from './planned-rows.tsx'
import { Problems } from './problems.tsx'

/** What importing the table would do: what would be created, cell by cell what would change, and what would not. */
export async function Preview({ plan, ...view }: ImportView & { plan: Plan }) {
  const t = await getTranslations('imports')
  const sound = plan.rows.filter(({ problems }) => problems.length === 0)
  const created = sound.filter(({ does }) => does === 'create')
  const changed = sound
    .filter(({ does }) => does === 'change')
    .map((row) => ({ ...row, changes: row.changes.filter((change) => !isConflict(change)) }))
    .filter(({ changes }) => changes.length > 0)
  const same = sound.filter(({ does, note }) => does === 'nothing' && !note).length
  const cells = changed.reduce((sum, { changes }) => sum + changes.length, 0)
  const summary = {
    created: t('wouldCreate', { count: created.length }),
    changed: t('wouldChange', { rows: changed.length, cells }),
    left: t('wouldLeave', { count: plan.rows.length - created.length - changed.length }),
  }
  const { madeAt } = plan
  return (
    <>
      <p>
        <b>{t('summary', summary)}</b>
      </p>
      <p className="sub">{madeAt ? t('madeAt', { moment: view.clock.moment(madeAt) }) : t('notMadeAt')}</p>
      <PlannedRows title={t('newRows')} rows={created} series={view.series} />
      <PlannedRows title={t('changedRows')} rows={changed} series={view.series} />
      <Problems plan={plan} series={view.series} />
      <Apply {...view} plan={plan} />
      <p className="sub">{t('sameCount', { count: same })}</p>
    </>
  )
}
