import { getTranslations } from 'next-intl/server'
import { InLanguage } from '#app/_ui/translated.tsx'
import type { Settings } from '#lib/roundtables/settings-page.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { inLanguage } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import { Translate } from '../translations/translate.tsx'

type Props = { settings: Settings; series: SeriesRow; viewer: Viewer }

/** The roundtables that were held: nothing of them changes but how they are called, where they met, and what is noted. */
export async function HeldRoundtables({ settings, series, viewer }: Props) {
  if (settings.roundtables.length === 0) return null
  const t = await getTranslations('settings')
  const { day } = clock(viewer.language, series.timeZone)
  return (
    <section>
      <h2>{t('held')}</h2>
      <ul className="rows">
        {settings.roundtables.map((roundtable) => (
          <li key={roundtable.id}>
            <span>
              <b>
                <InLanguage of={inLanguage(roundtable, 'title', viewer.language)} page={viewer.language} />
              </b>
              {roundtable.startsAt && <small>{day(roundtable.startsAt)}</small>}
            </span>
            <div className="acts across">
              <Translate table="Roundtable" thing={roundtable} viewer={viewer} series={series} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
