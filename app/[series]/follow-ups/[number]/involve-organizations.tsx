import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { contactChoices } from '#lib/follow-ups/choices.ts'
import { isUnderway } from '#lib/follow-ups/state.ts'
import { can } from '#lib/policy.ts'
import { addSupport, changeContact, endSupport, withdrawOffer } from './actions.ts'
import type { FollowUpView } from './follow-up-view.ts'
import { OfferLead } from './lead-forms.tsx'
import { nextStep } from './next-step.ts'
import { wording } from './wording.ts'

export async function Involve(view: FollowUpView) {
  const { item, viewer, series } = view
  const t = await getTranslations('followUps')
  const { organization } = wording(viewer.language)
  const hidden = { series: series.slug, id: item.id, version: item.version }
  const underway = isUnderway(item)
  const offered = item.offer?.organization
  const mayChange = (id: string) => can(viewer, 'changeSupport', { leadId: item.leadId, organizationId: id })
  const addable = item.organizations.filter(
    ({ id }) => underway && id !== item.leadId && !item.supportIds.includes(id) && mayChange(id),
  )
  const endable = item.supports.filter(({ id }) => mayChange(id))
  const contact = item.leadId !== null && can(viewer, 'changeContact', item)
  const offers =
    underway &&
    !offered &&
    viewer.role === 'secretariat' &&
    can(viewer, 'offerLead') &&
    nextStep(viewer, item) !== 'offerLead'
  const withdraws = offered && can(viewer, 'offerLead', { organizationId: offered.id })
  const [only] = addable
  if (only && only.id === viewer.organizationId && addable.length === 1 && !contact)
    return (
      <ActionForm
        action={addSupport}
        hidden={{ ...hidden, organizationId: only.id }}
        submit={t('support.addOwn', { name: organization(only) })}
        variant="quiet"
      />
    )
  if (!contact && !offers && !withdraws && addable.length + endable.length === 0) return null
  return (
    <details className="more">
      <summary>{t('involve')}</summary>
      <div className="acts">
        {contact && item.leadId && <ChangeContact {...view} leadId={item.leadId} />}
        {offers && <OfferLead {...view} />}
        {withdraws && (
          <ActionForm
            action={withdrawOffer}
            hidden={{ ...hidden, organizationId: offered.id }}
            submit={t('offer.withdraw', { name: organization(offered) })}
            variant="plain"
          />
        )}
        {addable.length > 0 && (
          <ActionForm
            action={addSupport}
            hidden={hidden}
            toggle={t('support.add')}
            submit={t('support.submit')}
            fields={fieldsOf(addSupport, t, {
              organizationId: {
                label: t('support.organization'),
                options: addable.map((each) => ({ value: each.id, label: organization(each) })),
              },
            })}
          />
        )}
        {endable.map((each) => (
          <ActionForm
            key={each.id}
            action={endSupport}
            hidden={{ ...hidden, organizationId: each.id }}
            submit={t('support.end', { name: organization(each) })}
            variant="plain"
          />
        ))}
      </div>
    </details>
  )
}

async function ChangeContact({ item, viewer, series, leadId }: FollowUpView & { leadId: string }) {
  const [t, people] = await Promise.all([getTranslations('followUps'), contactChoices(viewer, leadId)])
  return (
    <ActionForm
      action={changeContact}
      hidden={{ series: series.slug, id: item.id, version: item.version }}
      toggle={t('changeContact.open')}
      submit={t('changeContact.submit')}
      fields={fieldsOf(changeContact, t, {
        contactId: {
          label: t('contact'),
          hint: t('changeContact.hint'),
          defaultValue: item.contactId ?? '',
          options: [
            { value: '', label: t('nobodyNamed') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ],
        },
      })}
    />
  )
}
