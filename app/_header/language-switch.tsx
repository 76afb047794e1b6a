import { switchLanguage } from '#app/account/actions.ts'
import { Language } from '#lib/db/generated/enums.ts'
import { languageNames } from '#lib/messages/languages.ts'

/** A button for each language that the page is not in, named as those who read it call it. */
export function LanguageSwitch({ now }: { now: Language }) {
  return (
    <form action={switchLanguage}>
      {Object.values(Language)
        .filter((language) => language !== now)
        .map((language) => (
          <button key={language} type="submit" name="language" value={language} lang={language}>
            {languageNames(language)[language]}
          </button>
        ))}
    </form>
  )
}
