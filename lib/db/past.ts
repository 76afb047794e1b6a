import type { Prisma, PrismaClient } from './generated/client.ts'

/** What queries read with; it has nothing that would leave the transaction. */
export type Reader = Omit<Prisma.TransactionClient, '$transaction'>

/** From which instant, and with whose eyes; see past.look() in the migration. */
type Sight = { asOf: Date; whole: boolean; organizationId: string | null }

/** A client whose every operation runs in a transaction of its own that looks from that instant, and cannot write. */
export function pastOf(client: PrismaClient, { asOf, whole, organizationId }: Sight) {
  const looking: object = client.$extends({
    query: {
      async $allOperations({ args, query }) {
        const look = client.$queryRaw`select past.look(${asOf}, ${whole}, ${organizationId}::uuid)`
        const [, result] = await client.$transaction([look, query(args)])
        return result
      },
    },
  })
  return looking as Reader
}
