import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import type { Language } from '#lib/db/generated/enums.ts'
import type { Settings } from '#lib/roundtables/settings-page.ts'
import { timeZones } from '#lib/roundtables/time-zones.ts'
import { wordsOf } from '#lib/vocabulary.ts'
import { saveSettings } from './actions.ts'

type Props = { settings: Settings; hidden: Record<string, string>; language: Language }

export async function General({ settings, hidden, language }: Props) {
  const t = await getTranslations('settings')
  const words = wordsOf(language)
  return (
    <section>
      <h2>{t('general')}</h2>
      <ActionForm
        action={saveSettings}
        hidden={hidden}
        fields={fieldsOf(saveSettings, t, {
          staleAfterDays: { hint: true, defaultValue: String(settings.staleAfterDays) },
          defaultVisibility: {
            hint: true,
            defaultValue: settings.defaultVisibility,
            word: (value) => words.visibility[value],
          },
          languages: { hint: true, defaultValue: settings.languages, word: (value) => words.language[value] },
          timeZone: { hint: true, defaultValue: settings.timeZone, suggestions: timeZones },
        })}
        submit={t('save')}
      />
    </section>
  )
}
