import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { isUnderway } from '#lib/follow-ups/state.ts'
import { can } from '#lib/policy.ts'
import { isoDay, today } from '#lib/time.ts'
import { nowOf } from '#lib/viewer.ts'
import { confirmNoChange, reportImplemented, requestExtension } from './actions.ts'
import type { FollowUpView } from './follow-up-view.ts'
import { TakeOn } from './lead-forms.tsx'
import { nextStep } from './next-step.ts'
import { Report } from './report-form.tsx'
import { More } from './seldom-used-forms.tsx'

/** What the work itself asks for: report, confirm, ask for time, say that it is done. The rest is under "more". */
export async function Acts(view: FollowUpView) {
  const { item, viewer, series } = view
  const t = await getTranslations('progress')
  const hidden = { series: series.slug, id: item.id, version: item.version }
  const key = (verb: string) => `${verb}:${item.id}:${viewer.personId}`
  const step = nextStep(viewer, item)
  const underway = isUnderway(item)
  const tomorrow = new Date((item.dueOn ?? today(series.timeZone, nowOf(viewer))).getTime() + 86_400_000)
  if (step !== 'takeOn' && !(underway && can(viewer, 'report', item))) return <More {...view} />
  return (
    <>
      <div className="acts">
        {step === 'takeOn' && <TakeOn {...view} main unasked />}
        {underway && can(viewer, 'report', item) && (
          <>
            <Report {...view} main={step === 'report'} />
            <ActionForm action={confirmNoChange} hidden={hidden} submit={t('confirm')} variant="plain" />
          </>
        )}
        {underway && !item.pendingExtension && can(viewer, 'requestExtension', item) && (
          <ActionForm
            action={requestExtension}
            hidden={hidden}
            toggle={t('extension.open')}
            submit={t('extension.submit')}
            draftKey={key('extension')}
            fields={fieldsOf(requestExtension, t, {
              dueOn: { label: t('extension.due'), min: isoDay(tomorrow) },
              reason: { label: t('extension.reason') },
            })}
          />
        )}
        {underway && can(viewer, 'reportImplemented', item) && (
          <ActionForm
            action={reportImplemented}
            hidden={hidden}
            toggle={t('implemented.open')}
            submit={t('implemented.submit')}
            draftKey={key('implemented')}
            fields={fieldsOf(reportImplemented, t, {
              summary: { label: t('implemented.summary'), hint: t('implemented.summaryHint') },
            })}
          />
        )}
      </div>
      <More {...view} />
    </>
  )
}
