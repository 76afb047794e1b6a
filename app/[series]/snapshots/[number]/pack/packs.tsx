import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import type { ListedPack } from '#lib/packs/find-pack.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'
import { wordsOf } from '#lib/vocabulary.ts'
import { Refresh } from '../../../../_ui/refresh-while-underway.tsx'
import { cancelPack } from './actions.ts'
import { Downloads } from './downloads.tsx'

type Props = {
  packs: ListedPack[]
  words: (pack: ListedPack) => string
  series: SeriesRow
  viewer: Viewer
}

/** The viewer's own packs of one snapshot: how far each is, and its files. */
export async function Packs({ packs, words, series, viewer }: Props) {
  if (packs.length === 0) return null
  const t = await getTranslations('packs')
  const { moment } = clock(viewer.language, series.timeZone)
  const names = wordsOf(viewer.language).language
  const isUnderway = ({ state }: ListedPack) => state === 'waiting' || state === 'running'
  return (
    <section>
      <h2>{t('yours')}</h2>
      {packs.some(isUnderway) && (
        <>
          <Refresh />
          <noscript>
            <meta httpEquiv="refresh" content="3" />
          </noscript>
        </>
      )}
      <ul className="rows">
        {packs.map((pack) => (
          <li key={pack.id}>
            <div>
              <b>{words(pack)}</b>
              <small>
                {t('madeAt', {
                  language: pack.language === 'both' ? t('bothLanguages') : names[pack.language],
                  at: moment(pack.createdAt),
                })}
              </small>
              {pack.state === 'done' && <Downloads pack={pack} series={series.slug} language={viewer.language} />}
            </div>
            {isUnderway(pack) ? (
              <div role="status">
                <label>
                  {t(`states.${pack.state}`)} <progress value={pack.done} max={pack.total || 1} />{' '}
                  {pack.total > 0 && t('step', { done: pack.done, total: pack.total })}
                </label>
                <ActionForm
                  action={cancelPack}
                  hidden={{ series: series.slug, id: pack.id }}
                  submit={t('cancel')}
                  variant="plain"
                />
              </div>
            ) : (
              <span className={pack.state === 'failed' ? 'late' : 'sub'}>{t(`states.${pack.state}`)}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="sub">{t('keptFor')}</p>
    </section>
  )
}
