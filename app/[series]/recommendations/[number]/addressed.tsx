import { getTranslations } from 'next-intl/server'
import { langOf } from '#app/_ui/translated.tsx'
import { Translate } from '#app/[series]/translations/translate.tsx'
import { can } from '#lib/policy.ts'
import { byWording } from '#lib/recommendations/addressees.ts'
import { inLanguage } from '#lib/translation.ts'
import { AddressForm } from './address-form.tsx'
import { AddressedOrganization } from './addressed-organization.tsx'
import type { RecommendationView } from './recommendation-view.ts'

type Member = RecommendationView['item']['addressees'][number]

export async function Addressed(view: RecommendationView) {
  const { item, viewer } = view
  const t = await getTranslations('recommendations')
  return (
    <section>
      <h2>{t('addressedTo')}</h2>
      {item.addressees.length === 0 && <p className="sub">{t('addressedToNobody')}</p>}
      {byWording(item.addressees).map(({ wording, members }) => (
        <div key={wording ?? ''} className="addressed">
          {item.addressees
            .filter((each) => each.wording && each.wording === wording)
            .slice(0, 1)
            .map((worded) => (
              <Wording key={worded.id} worded={worded} view={view} />
            ))}
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

async function Wording({ worded, view }: { worded: Member; view: RecommendationView }) {
  const { viewer, series } = view
  const t = await getTranslations('recommendations')
  const words = inLanguage(worded, 'wording', viewer.language)
  return (
    <>
      <p className="sub">
        {t.rich('inTheText', {
          wording: () => (
            <q lang={langOf(words, viewer.language)} key="wording">
              {words.text}
            </q>
          ),
        })}
      </p>
      <div className="acts near">
        <Translate table="Addressee" thing={worded} viewer={viewer} series={series} />
      </div>
    </>
  )
}
