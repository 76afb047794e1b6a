import { z } from 'zod'
import { env } from '../env.ts'

/** What keeps the database from serving and only its operator can mend. */
export type Trouble = 'full' | 'readOnly' | 'rights' | 'gone'

/** By PostgreSQL's SQLSTATE or Prisma's own code. */
const troubles = new Map<unknown, Trouble>([
  ['53100', 'full'],
  ['25006', 'readOnly'],
  ['42501', 'rights'],
  ...['P1001', 'P1002', 'P1008', 'P1017', '57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08006'].map(
    (code): [string, Trouble] => [code, 'gone'],
  ),
])

const ofPrisma = z.object({
  meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) }),
})
const coded = z.object({ code: z.string(), port: z.number().optional() })

export function troubleIn(error: unknown): Trouble | null {
  const state = ofPrisma.safeParse(error).data?.meta.driverAdapterError.cause.originalCode
  const { code, port } = coded.safeParse(error).data ?? {}
  const refused = code === 'ECONNREFUSED' && port === Number(new URL(env().DATABASE_URL).port || 5432)
  return troubles.get(state) ?? troubles.get(code) ?? (refused ? 'gone' : null)
}
