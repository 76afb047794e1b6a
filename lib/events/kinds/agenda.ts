import { z } from 'zod'
import { number } from '../payload.ts'
import { kind } from './kind.ts'

/** `number` is the review's; `item` as it is called: “F-3 Compare advisor systems”. */
const item = z.object({ number, item: z.string() })

export const agendaKinds = {
  'agenda.proposed': kind({ payload: z.object({ number, added: number }) }),
  'agenda.added': kind({ payload: item }),
  'agenda.removed': kind({ payload: item }),
  'agenda.moved': kind({ payload: item.extend({ from: number, to: number }) }),
  'agenda.retimed': kind({ payload: item.extend({ old: number, new: number }) }),
}
