import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { Language, Visibility } from '#lib/db/generated/enums.ts'
import type { Settings } from '#lib/roundtables/settings-page.ts'
import { timeZones } from '#lib/roundtables/time-zones.ts'
import { wordsOf } from '#lib/vocabulary.ts'
import { saveSettings } from './actions.ts'

type Props = { settings: Settings; hidden: Record<string, string>; language: Language }

/** What holds for every follow-up of the series. */
export async function General({ settings, hidden, language }: Props) {
  const t = await getTranslations('settings')
  const words = wordsOf(language)
  return (
    <section>
      <h2>{t('general')}</h2>
      <ActionForm
        action={saveSettings}
        hidden={hidden}
        fields={[
          {
            kind: 'number',
            name: 'staleAfterDays',
            label: t('staleAfterDays'),
            hint: t('staleAfterDaysHint'),
            required: true,
            defaultValue: String(settings.staleAfterDays),
          },
          {
            kind: 'radio',
            name: 'defaultVisibility',
            label: t('defaultVisibility'),
            hint: t('defaultVisibilityHint'),
            required: true,
            defaultValue: settings.defaultVisibility,
            options: Object.values(Visibility).map((value) => ({ value, label: words.visibility[value] })),
          },
          {
            kind: 'checks',
            name: 'languages',
            label: t('languages'),
            hint: t('languagesHint'),
            required: true,
            defaultValue: settings.languages,
            options: Object.values(Language).map((value) => ({ value, label: words.language[value] })),
          },
          {
            kind: 'text',
            name: 'timeZone',
            label: t('timeZone'),
            hint: t('timeZoneHint'),
            required: true,
            defaultValue: settings.timeZone,
            suggestions: timeZones,
          },
        ]}
        submit={t('save')}
      />
    </section>
  )
}
