import { z } from 'zod'
import { TableKind } from '../../db/generated/enums.ts'
import { kind } from './kind.ts'

const counts = z.object({ created: z.number(), changed: z.number(), refused: z.number() })

export const importKinds = {
  'table.imported': kind({ payload: counts.extend({ fileName: z.string(), kind: z.enum(TableKind) }) }),
}
