import type { Visibility } from '#lib/db/generated/enums.ts'

/** `after`: days after the one before. `edited`: how the author words it a day later. */
export type Line = {
  by: string
  says: string
  after?: number
  visibility?: Visibility
  edited?: string
  withdrawn?: true
}

/** The first line opens the thread, the others answer it. `on`: R-4, or the title of a follow-up. */
export type Thread = { on: string; day: number; lines: Line[] }
