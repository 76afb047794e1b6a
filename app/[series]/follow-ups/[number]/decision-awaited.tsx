import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { marked } from '#app/_ui/translated.tsx'
import { textOf } from '#lib/shown.ts'
import { daysBetween } from '#lib/time.ts'
import { decideExtension, returnToLead, verify } from './actions.ts'
import type { FollowUpView } from './follow-up-view.ts'
import { HandBack, OfferLead, TakeOn } from './lead-forms.tsx'
import { nextStep } from './next-step.ts'
import { Said } from './said-by.tsx'
import { wording } from './wording.ts'

/** The decision that waits for this viewer, before everything else on the page. */
export async function Asks(view: FollowUpView) {
  const { item, viewer, clock } = view
  const t = await getTranslations('followUps.asks')
  const { organization } = wording(viewer.language)
  const step = nextStep(viewer, item)
  if (step === 'answerOffer' && item.offer) {
    const { at, by, message } = item.offer
    const day = clock.day(at)
    return (
      <section className="needs">
        <h2>{t('takeOn', { organization: organization(item.offer.organization) })}</h2>
        <p>{by ? marked(t('offeredBy', { name: textOf(by), day }), [by]) : t('offered', { day })}</p>
        {message && <Said>{message}</Said>}
        <div className="acts">
          <TakeOn {...view} main />
          <HandBack {...view} />
        </div>
      </section>
    )
  }
  if (step === 'verify') return <Verify {...view} />
  if (step === 'decideExtension') return <DecideExtension {...view} />
  if (step === 'offerLead')
    return (
      <section className="needs">
        <h2>{t('offer')}</h2>
        <p>{t('offerText')}</p>
        <div className="acts">
          <OfferLead {...view} main />
        </div>
      </section>
    )
  return null
}

async function Verify({ item, viewer, series, clock }: FollowUpView) {
  const [t, p] = await Promise.all([getTranslations('followUps.asks'), getTranslations('progress')])
  const { organization } = wording(viewer.language)
  const hidden = { series: series.slug, id: item.id, version: item.version }
  const reported = item.pendingClosure
  return (
    <section className="needs">
      <h2>{t('verify')}</h2>
      {reported && (
        <>
          <p>{t('verifyText', { organization: organization(item.lead), day: clock.day(reported.reportedAt) })}</p>
          {reported.summary && <Said>{reported.summary}</Said>}
        </>
      )}
      <div className="acts">
        <ActionForm action={verify} hidden={hidden} submit={p('verify')} variant="main" />
        <ActionForm
          action={returnToLead}
          hidden={hidden}
          toggle={p('return.open')}
          submit={p('return.submit')}
          draftKey={`return:${item.id}:${viewer.personId}`}
          fields={fieldsOf(returnToLead, p, { reason: { label: p('return.reason') } })}
        />
      </div>
    </section>
  )
}

async function DecideExtension({ item, viewer, series, clock }: FollowUpView) {
  const [t, p] = await Promise.all([getTranslations('followUps.asks'), getTranslations('progress.extension')])
  const asked = item.pendingExtension
  if (!asked) return null
  const hidden = { series: series.slug, id: item.id, extensionId: asked.id }
  return (
    <section className="needs">
      <h2>{t('extension', { day: clock.plainDay(asked.toDueOn) })}</h2>
      <p>
        {asked.fromDueOn
          ? t('extensionText', { count: daysBetween(asked.fromDueOn, asked.toDueOn) })
          : t('extensionFirst')}
      </p>
      {asked.reason && <Said>{asked.reason}</Said>}
      <div className="acts">
        <ActionForm
          action={decideExtension}
          hidden={{ ...hidden, decision: 'agreed' }}
          submit={p('agree')}
          variant="main"
        />
        <ActionForm
          action={decideExtension}
          hidden={{ ...hidden, decision: 'refused' }}
          toggle={p('refuse')}
          submit={p('submitRefusal')}
          draftKey={`refuse:${asked.id}:${viewer.personId}`}
          fields={fieldsOf(decideExtension, p, { reason: { label: p('refuseReason') } })}
        />
      </div>
    </section>
  )
}
