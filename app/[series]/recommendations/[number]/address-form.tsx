import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { organizationsOf } from '#lib/recommendations/organizations.ts'
import { localized } from '#lib/translation.ts'
import { address } from './actions.ts'
import type { RecommendationView } from './recommendation-view.ts'

/** With which the secretariat says whom a wording means, or addresses somebody whom the text does not name. */
export async function AddressForm({ item, viewer, series }: RecommendationView) {
  const [t, organizations] = await Promise.all([getTranslations('recommendations'), organizationsOf(viewer)])
  const addressed = new Set(item.addressees.map((each) => each.organization?.id))
  const wordings = new Map(
    item.addressees.flatMap(({ id, wording }) => (wording ? [[wording, id] as const] : [])).reverse(),
  )
  return (
    <div className="acts">
      <ActionForm
        action={address}
        hidden={{ series: series.slug, id: item.id }}
        fields={fieldsOf(address, t, {
          organizationId: {
            label: t('organization'),
            options: organizations
              .filter((each) => !addressed.has(each.id))
              .map((each) => ({ value: each.id, label: localized(each, 'name', viewer.language) })),
          },
          addresseeId: wordings.size > 0 && {
            label: t('meantBy'),
            options: [
              { value: '', label: t('notInTheText') },
              ...[...wordings].reverse().map(([wording, id]) => ({ value: id, label: wording })),
            ],
          },
        })}
        submit={t('address')}
        variant="plain"
        toggle={t('addressOrganization')}
        toggleVariant="quiet"
      />
    </div>
  )
}
