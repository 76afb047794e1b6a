import { switchLanguage } from '#app/account/actions.ts'
import { Language } from '#lib/db/generated/enums.ts'
import { messages } from '#lib/messages/load.ts'

/** A button for each language that the page is not in, named as those who read it call it. */
export function LanguageSwitch({ now }: { now: Language }) {
  return (
    <form action={switchLanguage}>
      {Object.values(Language)
        .filter((language) => language !== now)
        .map((language) => (
          <button key={language} type="submit" name="language" value={language} lang={language}>
            {messages[language].language.name}
          </button>
        ))}
    </form>
  )
}
