import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { Notice } from '#app/_ui/notice.tsx'
import { changesTaken, isConflict, type Plan, placeOf } from '#lib/imports/plan.ts'
import { meetingsOf } from '#lib/imports/queries.ts'
import { localized } from '#lib/translation.ts'
import { applyTable } from '../actions.ts'
import type { ImportView } from './import-view.ts'

export async function Apply({ table, series, viewer, plan }: ImportView & { plan: Plan }) {
  const t = await getTranslations('imports')
  const doing = plan.rows.filter((row) => changesTaken(row, []).length > 0).length
  const conflicts = plan.rows
    .filter(({ problems }) => problems.length === 0)
    .flatMap((row) => row.changes.filter(isConflict).map((change) => ({ row, change })))
  if (doing === 0 && conflicts.length === 0) return <Notice>{t('nothingToDo')}</Notice>
  const creates = plan.kind === 'recommendations' && plan.rows.some(({ does }) => does === 'create')
  const fields = fieldsOf(applyTable, t, {
    take: conflicts.length > 0 && {
      label: t('takeTable'),
      options: conflicts.map(({ row, change }) => ({
        value: placeOf(row, change),
        label: `${row.ref} ${row.title}: ${change.heading}`,
        hint: t('conflict', {
          was: change.was || t('empty'),
          now: change.old || t('empty'),
          table: change.new || t('empty'),
        }),
      })),
    },
    roundtableId: creates && {
      label: t('meeting'),
      hint: t('meetingHint'),
      required: true,
      options: (await meetingsOf(viewer)).map((each) => ({
        value: each.id,
        label: localized(each, 'title', viewer.language),
      })),
    },
    reason: plan.needsReason && { hint: true, required: true },
  })
  return (
    <section className="far">
      {conflicts.length > 0 && (
        <>
          <h2 className="warn">{t('conflictsTitle')}</h2>
          <p>{t('conflictsLede')}</p>
        </>
      )}
      <ActionForm
        action={applyTable}
        hidden={{ series: series.slug, id: table.id, version: table.version, seen: plan.digest }}
        fields={fields}
        submit={doing > 0 ? t('apply', { count: doing }) : t('applyTicked')}
        confirm={t('confirm')}
      />
    </section>
  )
}
