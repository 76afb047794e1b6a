import { getTranslations } from 'next-intl/server'
import { languageOf } from '#lib/language-of.ts'
import { can } from '#lib/policy.ts'
import { byWording } from '#lib/recommendations/addressees.ts'
import { AddressForm } from './address-form.tsx'
import { AddressedOrganization } from './addressed-organization.tsx'
import type { RecommendationView } from './recommendation-view.ts'

/** Whom the recommendation calls on, in the words of the text, and what came back. */
export async function Addressed(view: RecommendationView) {
  const { item, viewer } = view
  const t = await getTranslations('recommendations')
  return (
    <section>
      <h2>{t('addressedTo')}</h2>
      {item.addressees.length === 0 && <p className="sub">{t('addressedToNobody')}</p>}
      {byWording(item.addressees).map(({ wording, members }) => (
        <div key={wording ?? ''} className="addressed">
          {wording && (
            <p className="sub">
              {t.rich('inTheText', {
                wording: () => (
                  <q lang={languageOf(wording)} key="wording">
                    {wording}
                  </q>
                ),
              })}
            </p>
          )}
          {!wording && item.addressees.some((each) => each.wording) && <p className="sub">{t('addedLater')}</p>}
          {members.length === 0 && <p className="sub">{t('namesNobody')}</p>}
          {members.map((member) => (
            <AddressedOrganization key={member.id} member={member} view={view} />
          ))}
        </div>
      ))}
      {can(viewer, 'address') && <AddressForm {...view} />}
    </section>
  )
}
