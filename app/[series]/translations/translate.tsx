import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { inOtherLanguages } from '#app/_ui/in-languages.ts'
import { Language } from '#lib/db/generated/enums.ts'
import { can, type Item } from '#lib/policy.ts'
import { translationOf } from '#lib/translation.ts'
import { isRewordable, rewordings } from '#lib/translations/rewordings.ts'
import { type Field, type Table, texts } from '#lib/translations/texts.ts'
import type { Viewer } from '#lib/viewer.ts'
import { sentenceCase, wordsOf } from '#lib/vocabulary.ts'
import { reword, translate } from './actions.ts'

type Thing<T extends Table> = { [F in Field<T>]?: string | string[] | null } & {
  id: string
  language?: Language
  translations: unknown
}

type Props<T extends Table> = {
  table: T
  thing: Thing<T>
  viewer: Viewer
  series: { slug: string }
  /** what the policy looks at, as the command does */
  concerns?: Item
}

/**
 * Right where its texts stand: gives a thing's translations, corrects them, or says that they hold for the wording of now.
 * Whoever may puts the original right with them.
 */
export async function Translate<T extends Table>({ table, thing, viewer, series, concerns }: Props<T>) {
  if (!can(viewer, 'translate', concerns)) return null
  const t = await getTranslations('translations')
  const rewords = isRewordable(table) && can(viewer, 'reword', concerns) ? rewordings[table].specs : undefined
  const written = texts[table].flatMap((name: Field<T>) => {
    const words: string | string[] | null | undefined = thing[name]
    const original = Array.isArray(words) ? words.join('\n') : (words ?? '')
    return original || rewords ? { name, original } : []
  })
  if (written.length === 0) return null
  const words = wordsOf(viewer.language)
  const spoken = (name: Field<T>) => sentenceCase(words.field[name], viewer.language)
  const own = thing.language ?? Language.en
  const fields = await Promise.all(
    written.map(async ({ name, original }) => {
      const { maximum, empty } = rewords?.get(name) ?? { maximum: 10_000 }
      const shared = { name, label: spoken(name), maxLength: maximum }
      const field =
        maximum > 200 ? ({ kind: 'area', rows: 2, ...shared } as const) : ({ kind: 'text', ...shared } as const)
      const others = await inOtherLanguages({ ...field, defaultValue: original }, thing)
      const required = empty === undefined
      const first = { ...field, name: `translations.${own}.${name}`, required, defaultValue: original }
      return rewords ? [first, ...others] : others
    }),
  )
  const given = Object.values(Language).flatMap((language) =>
    written.flatMap(({ name, original }) => {
      const translation = translationOf(thing, name, language)
      if (!translation || language === thing.language) return []
      return { language, name, text: translation.text, earlier: translation.of !== original }
    }),
  )
  const which = { series: series.slug, table, id: thing.id }
  const originals = written.map(({ name, original }) => [`was.${own}.${name}`, original])
  const was = given.map(({ language, name, text }) => [`was.${language}.${name}`, text])
  return (
    <>
      <ActionForm
        action={rewords ? reword : translate}
        hidden={{ ...which, ...Object.fromEntries(rewords ? [...originals, ...was] : was) }}
        fields={fields.flat()}
        submit={t(rewords ? 'saveWords' : 'save')}
        variant="plain"
        toggle={t(rewords ? 'reword' : given.length > 0 ? 'correct' : 'translate')}
        toggleVariant="quiet"
        draftKey={`translate:${thing.id}:${viewer.personId}`}
      />
      {given
        .filter(({ earlier }) => earlier)
        .map(({ language, name, text }) => (
          <ActionForm
            key={`${language}.${name}`}
            action={translate}
            hidden={holding(which, { language, field: name, text })}
            submit={t('holds', { field: spoken(name), language: words.language[language] })}
            variant="quiet"
          />
        ))}
    </>
  )
}

/** The hidden values of one click by which a translation of an earlier wording becomes one of the wording of now. */
export function holding<Which>(
  which: Which,
  { language, field, text }: { language: string; field: string; text: string },
) {
  return { ...which, [`translations.${language}.${field}`]: text, [`was.${language}.${field}`]: text, holds: 'yes' }
}
