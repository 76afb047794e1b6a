import { getTranslations } from 'next-intl/server'
import { TableKind } from '#lib/db/generated/enums.ts'
import type { SeriesRow } from '#lib/session.ts'

/** A plain form to a route: a file or pasted rows. It needs no script. */
export async function HandIn({ series }: { series: SeriesRow }) {
  const t = await getTranslations('imports')
  return (
    <form className="form" method="post" action={`/${series.slug}/imports/upload`} encType="multipart/form-data">
      <div className="field">
        <label htmlFor="file">{t('file')}</label>
        <input className="input" type="file" id="file" name="file" accept=".csv,.tsv,.txt,.xlsx" />
      </div>
      <div className="field">
        <label htmlFor="rows">{t('paste')}</label>
        <p className="hint" id="rows-hint">
          {t('pasteHint')}
        </p>
        <textarea className="input" id="rows" name="rows" rows={4} aria-describedby="rows-hint" />
      </div>
      <div className="field">
        <label htmlFor="kind">{t('kind')}</label>
        <select className="input" id="kind" name="kind" defaultValue="">
          <option value="">{t('kinds.guess')}</option>
          {Object.values(TableKind).map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="send">
        <button type="submit" className="btn main">
          {t('look')}
        </button>
      </div>
    </form>
  )
}
