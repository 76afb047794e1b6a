import { getTranslations } from 'next-intl/server'
import { add, stretch, takeUpPicked, undo } from './actions.ts'
import type { Shown } from './curation-view.ts'
import { Keys } from './keys.tsx'

const sheet = ['j', 'k', 'a', 'e', 'r', 'm', 'u', 's', '?'] as const

/** The two forms that the buttons of the list send, and where there is JavaScript the keys and what is selected. */
export async function Bar({ document, curation, series, path, chosen }: Shown) {
  const t = await getTranslations('curation.keys')
  const open = curation.candidates.find(({ id, recommendation }) => id === chosen && !recommendation)
  return (
    <Keys
      actions={{ takeUp: takeUpPicked, undo, add, stretch }}
      hidden={{ series: series.slug }}
      documentId={document.id}
      open={open && { id: open.id, version: open.version }}
      stampUrl={`${path}/curate/stamp`}
      stamp={curation.stamp}
      words={{
        help: t('help'),
        close: t('close'),
        title: t('title'),
        add: t('add'),
        stretch: t('stretch'),
        changed: t('changed'),
        sheet: sheet.map((key): [string, string] => [key, t(`sheet.${key === '?' ? 'help' : key}`)]),
      }}
    />
  )
}
