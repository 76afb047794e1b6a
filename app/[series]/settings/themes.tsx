import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { allInLanguages } from '#app/_ui/in-languages.ts'
import type { Language } from '#lib/db/generated/enums.ts'
import type { Settings } from '#lib/roundtables/settings-page.ts'
import { localized } from '#lib/translation.ts'
import { restore, retire, saveNewTheme, saveThemeNames } from './actions.ts'

type Theme = Settings['themes'][number]
type Props = { settings: Settings; hidden: Record<string, string>; language: Language }

/** The themes in their order: renamed, retired, brought back; never deleted, since recommendations carry them. */
export async function Themes({ settings, hidden, language }: Props) {
  const t = await getTranslations('settings')
  const fields = (theme?: Theme) => {
    const names = fieldsOf(saveNewTheme, t, {
      name: { label: t('theme.name'), defaultValue: theme?.name },
      shortName: { label: t('theme.shortName'), hint: t('theme.shortNameHint'), defaultValue: theme?.shortName },
    })
    return allInLanguages(saveNewTheme, names, theme)
  }
  const renaming = await Promise.all(settings.themes.map(fields))
  return (
    <section>
      <h2>{t('theme.heading')}</h2>
      <ul className="rows">
        {settings.themes.map((theme, at) => (
          <li key={theme.id}>
            <span>
              <b>{localized(theme, 'name', language)}</b>{' '}
              {theme.retired && <span className="tag">{t('theme.retired')}</span>}
              <small>
                {t('theme.carries', { short: localized(theme, 'shortName', language), count: theme.recommendations })}
              </small>
            </span>
            <div className="acts across">
              <ActionForm
                action={saveThemeNames}
                hidden={{ ...hidden, id: theme.id }}
                fields={renaming[at]}
                submit={t('theme.saveNames')}
                variant="plain"
                toggle={t('theme.rename')}
                toggleVariant="quiet"
              />
              <ActionForm
                action={theme.retired ? restore : retire}
                hidden={{ ...hidden, id: theme.id }}
                submit={t(theme.retired ? 'theme.restore' : 'theme.retire')}
                variant="quiet"
              />
            </div>
          </li>
        ))}
      </ul>
      <div className="acts">
        <ActionForm
          action={saveNewTheme}
          hidden={hidden}
          fields={await fields()}
          submit={t('theme.add')}
          variant="plain"
          toggle={t('theme.addToggle')}
        />
      </div>
    </section>
  )
}
