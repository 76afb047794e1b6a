import { Temporal } from 'temporal-polyfill'
import { type FollowUpField, fieldLabel, isFollowUpField } from '../../follow-up-fields.ts'
import type { Messages } from '../../messages/load.ts'
import type { Said } from '../document.ts'
import type { Pack } from '../model.ts'

/**
 * A cell of a table: words, a number, or a date. A day is midnight UTC, a moment the time on the clock of the series; both
 * have no zone, as dates in a spreadsheet have none.
 */
export type Cell = Said | number | { day: Date } | { moment: Date } | null

export type TableColumn = { label: Said; width: number; cell: 'text' | 'number' | 'day' | 'moment' }

type Key = keyof Messages['packs']['columns'] | FollowUpField
export type Shape<Row> = { key: Key; kind?: TableColumn['cell']; width?: number; of: (row: Row) => Cell }

/** A table from its columns: how each is called, how wide it is (in characters) and what stands in it. */
export function table<Row>({ voice }: Pack, shapes: Shape<Row>[], rows: Row[]) {
  return {
    columns: shapes.map(
      ({ key, kind = 'text', width = kind === 'text' ? 24 : 12 }): TableColumn => ({
        label: isFollowUpField(key) ? voice.each((language) => fieldLabel(key, language)) : voice.column(key),
        width,
        cell: kind,
      }),
    ),
    rows: rows.map((row) => shapes.map(({ of }) => of(row))),
  }
}

/** How days and moments stand in a cell of this pack. */
export function dates({ content }: Pack) {
  const local = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(content.series.timeZone)
  return {
    day: (iso: string | null | undefined): Cell => (iso ? { day: new Date(`${iso}T00:00:00Z`) } : null),
    dayOf: (instant: string | null | undefined): Cell =>
      instant ? { day: new Date(`${local(instant).toPlainDate().toString()}T00:00:00Z`) } : null,
    moment: (instant: string): Cell => ({
      moment: new Date(`${local(instant).toPlainDateTime().toString({ smallestUnit: 'minute' })}Z`),
    }),
  }
}
