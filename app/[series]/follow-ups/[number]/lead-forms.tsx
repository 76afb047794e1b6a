import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { contactChoices } from '#lib/follow-ups/choices.ts'
import { can } from '#lib/policy.ts'
import { isoDay, today } from '#lib/time.ts'
import { localized } from '#lib/translation.ts'
import { nowOf } from '#lib/viewer.ts'
import { handBack, offerLead, takeOn } from './actions.ts'
import type { FollowUpView } from './follow-up-view.ts'
import { wording } from './wording.ts'

/** Taking on, in answer to an offer or, `unasked`, of one's own accord. */
export async function TakeOn({
  item,
  viewer,
  series,
  main,
  unasked,
}: FollowUpView & { main?: boolean; unasked?: boolean }) {
  const t = await getTranslations('followUps.takeOn')
  const { organization } = wording(viewer.language)
  const people = viewer.organizationId ? await contactChoices(viewer, viewer.organizationId) : []
  const day = isoDay(today(series.timeZone, nowOf(viewer)))
  const kept = item.dueOn && isoDay(item.dueOn) >= day ? isoDay(item.dueOn) : undefined
  const own = item.organizations.find(({ id }) => id === viewer.organizationId) ?? null
  return (
    <ActionForm
      action={takeOn}
      hidden={{ series: series.slug, id: item.id, version: item.version }}
      toggle={unasked ? t('unasked', { name: organization(own) }) : t('open')}
      toggleVariant={main ? 'main' : 'plain'}
      submit={t('submit')}
      draftKey={`takeOn:${item.id}:${viewer.personId}`}
      fields={fieldsOf(takeOn, t, {
        contactId: {
          label: t('contact'),
          hint: t('contactHint'),
          defaultValue: people.some(({ id }) => id === viewer.personId) ? (viewer.personId ?? undefined) : undefined,
          options: people.map(({ id, name }) => ({ value: id, label: name })),
        },
        dueOn: { label: t('due'), min: day, defaultValue: kept },
      })}
    />
  )
}

export async function HandBack({ item, viewer, series }: FollowUpView) {
  const t = await getTranslations('followUps.handBack')
  return (
    <ActionForm
      action={handBack}
      hidden={{ series: series.slug, id: item.id, version: item.version }}
      toggle={t('open')}
      submit={t('submit')}
      draftKey={`handBack:${item.id}:${viewer.personId}`}
      fields={fieldsOf(handBack, t, { reason: { hint: true } })}
    />
  )
}

export async function OfferLead({ item, viewer, series, main }: FollowUpView & { main?: boolean }) {
  const [t, f] = await Promise.all([getTranslations('followUps.offer'), getTranslations('followUps')])
  const free = item.organizations.filter(
    ({ id }) => id !== item.leadId && can(viewer, 'offerLead', { organizationId: id }),
  )
  return (
    <ActionForm
      action={offerLead}
      hidden={{ series: series.slug, id: item.id, version: item.version }}
      toggle={t('open')}
      toggleVariant={main ? 'main' : 'plain'}
      submit={t('submit')}
      draftKey={`offer:${item.id}:${viewer.personId}`}
      fields={fieldsOf(offerLead, t, {
        organizationId: {
          label: t('to'),
          options: free.map((each) => ({ value: each.id, label: localized(each, 'name', viewer.language) })),
        },
        message: { label: f('optionalMessage'), rows: 2 },
      })}
    />
  )
}
