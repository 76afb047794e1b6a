import { db } from '../db/client.ts'
import { nameSelect, titleSelect } from '../translation.ts'
import type { Actor } from '../viewer.ts'
import { localTime, nextRoundtable } from './plan-roundtable.ts'

export type Settings = Awaited<ReturnType<typeof settingsOf>>

/** Everything that the secretariat may set, as the forms show it: the next roundtable in the clocks of the time zone. */
export async function settingsOf({ seriesId }: Actor) {
  const [series, next] = await Promise.all([
    db.series.findUniqueOrThrow({
      where: { id: seriesId },
      select: {
        version: true,
        staleAfterDays: true,
        defaultVisibility: true,
        languages: true,
        timeZone: true,
        roundtables: {
          where: { held: true },
          orderBy: { number: 'asc' },
          select: { id: true, number: true, ...titleSelect, place: true, note: true, startsAt: true },
        },
        themes: {
          orderBy: { position: 'asc' },
          select: {
            id: true,
            ...nameSelect,
            shortName: true,
            retired: true,
            _count: { select: { recommendations: true } },
          },
        },
      },
    }),
    nextRoundtable(seriesId),
  ])
  const { themes, ...settings } = series
  const [day, from] = (localTime(next?.startsAt ?? null, series.timeZone) ?? ' ').split(' ')
  const [, to] = (localTime(next?.endsAt ?? null, series.timeZone) ?? ' ').split(' ')
  return {
    ...settings,
    themes: themes.map(({ _count, ...theme }) => ({ ...theme, recommendations: _count.recommendations })),
    next: { ...next, day: day ?? '', from: from ?? '', to: to ?? '' },
  }
}
