import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { inOtherLanguages } from '#app/_ui/in-languages.ts'
import { langOf } from '#app/_ui/translated.tsx'
import type { Lacking } from '#lib/translations/lacking.ts'
import type { Actor } from '#lib/viewer.ts'
import { sentenceCase, wordsOf } from '#lib/vocabulary.ts'
import { translate } from './actions.ts'
import { holding } from './translate.tsx'

export async function LackingRow({ row, viewer, series }: { row: Lacking; viewer: Actor; series: string }) {
  const t = await getTranslations('translations')
  const { table, id, field, language, original, text, of } = row
  const words: Record<string, string> = wordsOf(viewer.language).field
  const label = sentenceCase(words[field] ?? field, viewer.language)
  const translations = text === null ? {} : { [language]: { [field]: { text, of: of ?? '' } } }
  const fields = await inOtherLanguages(
    { kind: 'area', name: field, label, rows: 2, maxLength: 10_000, defaultValue: original },
    { language: row.written, translations },
  )
  const which = { series, table, id }
  return (
    <li>
      <span>
        <small>
          <a href={`/${series}${row.path}`}>{row.called}</a>
        </small>
        <span className="said" lang={langOf({ language: row.written }, viewer.language)}>
          {original}
        </span>
      </span>
      <div className="across">
        <ActionForm
          action={translate}
          hidden={{ ...which, [`was.${language}.${field}`]: text ?? '' }}
          fields={fields.filter(({ name }) => name === `translations.${language}.${field}`)}
          submit={t('save')}
          variant="plain"
          draftKey={`translate:${row.key}:${viewer.personId}`}
        />
        {text !== null && (
          <ActionForm
            action={translate}
            hidden={holding(which, { language, field, text })}
            submit={t('holdsHere')}
            variant="quiet"
          />
        )}
      </div>
    </li>
  )
}
