import { getTranslations } from 'next-intl/server'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import type { FoundReading, Proposal } from '#lib/curation/readings.ts'
import type { Visibility } from '#lib/db/generated/enums.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import { wordsOf } from '#lib/vocabulary.ts'
import { confirmRead } from './actions.ts'

const seenBy = ['public', 'participants', 'secretariat'] as const satisfies Visibility[]

/** What the document is and of which roundtable it tells. */
export async function aboutFields(
  { fileName, corrects }: FoundReading,
  { title, date, place, language, known }: Proposal,
  series: SeriesRow,
  viewer: Viewer,
) {
  const t = await getTranslations('curation.reading')
  const words = wordsOf(viewer.language)
  const { day } = clock(viewer.language, series.timeZone)
  const planned = known.roundtables.find(({ held }) => !held)
  const sameDay = known.roundtables.find(
    ({ startsAt }) => startsAt && date.iso && isoDay(startsAt, series) === date.iso,
  )
  const proposed = corrects?.roundtableId ?? sameDay?.id ?? planned?.id ?? 'new'
  const named = title ?? fileName.replace(/\.\w+$/, '')
  const row = t('when')
  const when: ['roundtable', ...string[]] = ['roundtable', 'new', ...(planned ? [planned.id] : [])]
  return fieldsOf(confirmRead, t, {
    title: { label: t('documentTitle'), defaultValue: named },
    language: { kind: 'select', defaultValue: language, word: (value) => words.language[value] },
    visibility: {
      kind: 'select',
      hint: true,
      defaultValue: 'participants',
      options: seenBy.map((value) => ({ value, label: words.visibility[value] })),
    },
    roundtable: {
      kind: 'radio',
      heading: t('roundtable'),
      label: t('whichRoundtable'),
      defaultValue: proposed,
      options: [
        ...known.roundtables.map((each) => ({
          value: each.id,
          label: localized(each, 'title', viewer.language),
          hint: [each.startsAt && day(each.startsAt), t(each.held ? 'held' : 'planned')].filter(Boolean).join(' · '),
        })),
        { value: 'new', label: t('newRoundtable') },
      ],
    },
    roundtableTitle: { defaultValue: meetingIn(title ?? ''), required: true, when },
    day: {
      kind: 'date',
      hint: date.iso ? undefined : t(`noDate.${date.reason ?? 'none'}`, { words: date.text ?? '' }),
      defaultValue: date.iso ?? (planned?.startsAt && isoDay(planned.startsAt, series)),
      required: true,
      when,
      row,
    },
    from: { when, row },
    to: { when, row },
    place: { defaultValue: place, when },
  })
}

/** The day of an instant by the clocks of the series: 2026-10-14. */
function isoDay(at: Date, { timeZone }: SeriesRow) {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)
}

/** `Summary of the Second Roundtable` tells of the Second Roundtable. */
function meetingIn(title: string) {
  return title
    .replace(
      /^(?:(?:the )?chair(?:’s|'s)? )?(?:summary|report|minutes|proceedings|outcomes?)(?: report)? (?:of|on|from) (?:the )?/iu,
      '',
    )
    .replace(/(?:の)?(?:概要|要旨|議事要旨|議事概要|議事録|報告書|まとめ)$/u, '')
}
