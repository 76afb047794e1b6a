import { getTranslations } from 'next-intl/server'
import { acceptedDocuments } from '#lib/documents/read/media-types.ts'
import type { SeriesRow } from '#lib/session.ts'

/** Two plain forms to the same route: a file, or text that was copied from somewhere. */
export async function HandIn({ series, corrects }: { series: SeriesRow; corrects?: string }) {
  const t = await getTranslations('curation.new')
  const form = {
    className: 'form',
    method: 'post',
    action: `/${series.slug}/documents/new/file`,
    encType: 'multipart/form-data',
  } as const
  const which = corrects && <input type="hidden" name="corrects" value={corrects} />
  return (
    <>
      <form {...form}>
        {which}
        <div className="field">
          <label htmlFor="file">{t('file')}</label>
          <p className="hint" id="file-hint">
            {t('fileHint')}
          </p>
          <input
            className="input"
            type="file"
            id="file"
            name="file"
            accept={acceptedDocuments}
            required
            aria-describedby="file-hint"
          />
        </div>
        <div className="send">
          <button type="submit" className="btn main">
            {t('read')}
          </button>
        </div>
      </form>
      <h2>{t('orPaste')}</h2>
      <form {...form}>
        {which}
        <div className="field">
          <label htmlFor="name">{t('name')}</label>
          <input className="input" id="name" name="name" maxLength={100} required />
        </div>
        <div className="field">
          <label htmlFor="text">{t('text')}</label>
          <textarea className="input" id="text" name="text" rows={12} required />
        </div>
        <div className="send">
          <button type="submit" className="btn">
            {t('readText')}
          </button>
        </div>
      </form>
    </>
  )
}
