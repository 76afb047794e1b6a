import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { wordFields } from '#app/[series]/follow-ups/word-fields.ts'
import { recommendationChoices } from '#lib/follow-ups/choices.ts'
import { isClosed, isUnderway } from '#lib/follow-ups/state.ts'
import { can } from '#lib/policy.ts'
import { localized } from '#lib/translation.ts'
import { describe, discontinue, hold, relink, reopen, resume } from './actions.ts'
import type { FollowUpView } from './follow-up-view.ts'
import { HandBack } from './lead-forms.tsx'

export async function More(view: FollowUpView) {
  const { item, viewer, series } = view
  const [t, f] = await Promise.all([getTranslations('progress'), getTranslations('followUps')])
  const hidden = { series: series.slug, id: item.id, version: item.version }
  const key = (verb: string) => `${verb}:${item.id}:${viewer.personId}`
  const underway = isUnderway(item)
  const may = {
    hold: underway && can(viewer, 'hold', item),
    handBack: underway && can(viewer, 'handBack', { leadId: item.leadId }),
    discontinue: underway && can(viewer, 'discontinue', item),
    reopen: isClosed(item) && can(viewer, 'reopen'),
    describe: can(viewer, 'describeFollowUp', item),
  }
  if (!Object.values(may).some(Boolean)) return null
  return (
    <details className="more apart">
      <summary>{f('more')}</summary>
      <div className="acts">
        {may.hold &&
          (item.progress === 'onHold' ? (
            <ActionForm action={resume} hidden={hidden} submit={t('resume')} variant="plain" />
          ) : (
            <ActionForm
              action={hold}
              hidden={hidden}
              toggle={t('hold.open')}
              submit={t('hold.submit')}
              draftKey={key('hold')}
              fields={fieldsOf(hold, t, { reason: { label: t('hold.reason') } })}
            />
          ))}
        {may.handBack && <HandBack {...view} />}
        {may.describe && <Describe {...view} />}
        {may.describe && <Relink {...view} />}
        {may.reopen && (
          <ActionForm
            action={reopen}
            hidden={hidden}
            toggle={t('reopen.open')}
            submit={t('reopen.submit')}
            draftKey={key('reopen')}
            fields={fieldsOf(reopen, t, { reason: { label: t('reopen.reason') } })}
          />
        )}
        {may.discontinue && (
          <ActionForm
            action={discontinue}
            hidden={hidden}
            toggle={t('discontinue.open')}
            toggleVariant="danger"
            variant="danger"
            submit={t('discontinue.submit')}
            confirm={t('discontinue.confirm')}
            draftKey={key('discontinue')}
            fields={fieldsOf(discontinue, t, { reason: { label: t('discontinue.reason') } })}
          />
        )}
      </div>
    </details>
  )
}

async function Describe({ item, viewer, series }: FollowUpView) {
  const t = await getTranslations('followUps')
  return (
    <ActionForm
      action={describe}
      hidden={{ series: series.slug, id: item.id, version: item.version }}
      toggle={t('describe.open')}
      submit={t('describe.submit')}
      draftKey={`describe:${item.id}:${viewer.personId}`}
      fields={await wordFields(viewer, item)}
    />
  )
}

async function Relink({ item, viewer, series }: FollowUpView) {
  const [t, choices] = await Promise.all([getTranslations('followUps'), recommendationChoices(viewer)])
  return (
    <ActionForm
      action={relink}
      hidden={{ series: series.slug, id: item.id, version: item.version }}
      toggle={t('relink.open')}
      submit={t('relink.submit')}
      fields={fieldsOf(relink, t, {
        recommendations: {
          defaultValue: item.recommendations.map(({ number }) => String(number)),
          options: choices.map((each) => ({
            value: String(each.number),
            label: `R-${each.number} ${localized(each, 'title', viewer.language)}`,
          })),
        },
      })}
    />
  )
}
