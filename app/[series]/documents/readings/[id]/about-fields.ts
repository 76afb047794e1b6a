import { getTranslations } from 'next-intl/server'
import type { FieldSpec } from '#app/_ui/field-spec.ts'
import type { FoundReading, Proposal } from '#lib/curation/readings.ts'
import { Language, type Visibility } from '#lib/db/generated/enums.ts'

import type { SeriesRow } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import { wordsOf } from '#lib/vocabulary.ts'

const seenBy = ['public', 'participants', 'secretariat'] as const satisfies Visibility[]

/** What the document is and of which roundtable it tells. */
export async function aboutFields(
  { fileName, corrects }: FoundReading,
  { title, date, place, language, known }: Proposal,
  series: SeriesRow,
  viewer: Viewer,
): Promise<FieldSpec[]> {
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
  const notHeld = ['roundtable', 'new', ...(planned ? [planned.id] : [])] as [string, ...string[]]
  return [
    { kind: 'text', name: 'title', label: t('documentTitle'), defaultValue: named, maxLength: 300, required: true },
    {
      kind: 'select',
      name: 'language',
      label: t('language'),
      defaultValue: language,
      required: true,
      options: Object.values(Language).map((value) => ({ value, label: words.language[value] })),
    },
    {
      kind: 'select',
      name: 'visibility',
      label: t('visibility'),
      hint: t('visibilityHint'),
      defaultValue: 'participants',
      required: true,
      options: seenBy.map((value) => ({ value, label: words.visibility[value] })),
    },
    {
      kind: 'radio',
      name: 'roundtable',
      heading: t('roundtable'),
      label: t('whichRoundtable'),
      defaultValue: proposed,
      required: true,
      options: [
        ...known.roundtables.map((each) => ({
          value: each.id,
          label: localized(each, 'title', viewer.language),
          hint: [each.startsAt && day(each.startsAt), t(each.held ? 'held' : 'planned')].filter(Boolean).join(' · '),
        })),
        { value: 'new', label: t('newRoundtable') },
      ],
    },
    {
      kind: 'text',
      name: 'roundtableTitle',
      label: t('roundtableTitle'),
      defaultValue: meetingIn(title ?? ''),
      maxLength: 200,
      required: true,
      when: notHeld,
    },
    {
      kind: 'date',
      name: 'day',
      label: t('day'),
      hint: date.iso ? undefined : t(`noDate.${date.reason ?? 'none'}`, { words: date.text ?? '' }),
      defaultValue: date.iso ?? (planned?.startsAt ? isoDay(planned.startsAt, series) : ''),
      required: true,
      when: notHeld,
      row,
    },
    { kind: 'text', name: 'from', label: t('from'), maxLength: 5, when: notHeld, row },
    { kind: 'text', name: 'to', label: t('to'), maxLength: 5, when: notHeld, row },
    { kind: 'text', name: 'place', label: t('place'), defaultValue: place ?? '', maxLength: 200, when: notHeld },
  ]
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
