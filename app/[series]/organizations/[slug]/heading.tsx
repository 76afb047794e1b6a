import { getTranslations } from 'next-intl/server'
import { Translate } from '#app/[series]/translations/translate.tsx'

import { countryName } from '#lib/roundtables/countries.ts'
import { localized } from '#lib/translation.ts'
import { sentenceCase, wordsOf } from '#lib/vocabulary.ts'
import type { OrganizationView } from './organization-view.ts'

export async function Heading({ organization, viewer, series }: OrganizationView) {
  const { language } = viewer
  const t = await getTranslations('organizations')
  const { sector, country, atTable, note } = organization
  const words = note ? localized(organization, 'note', language) : !atTable && t('notAtTable')
  return (
    <>
      <p className="ref">
        {[sentenceCase(wordsOf(language).sector[sector], language), countryName(country, language)].join(t('then'))}
      </p>
      <h1>{localized(organization, 'name', language)}</h1>
      {words && <p className="lede">{sentenceCase(words, language)}</p>}
      <div className="acts near">
        <Translate
          table="Organization"
          thing={organization}
          viewer={viewer}
          series={series}
          concerns={{ organizationId: organization.id }}
        />
      </div>
    </>
  )
}
