import { fileURLToPath } from 'node:url'
import { ownerClient } from '#lib/db/client.ts'
import { castOf } from './fill/cast.ts'
import { followUpsOf } from './fill/follow-ups.ts'

/**
 * `npm run fill -- 10000`: a fictional series of its own with that many follow-ups, to measure by. It goes past the
 * commands, writes all or nothing, and touches no other series. Filling again by the same number changes nothing.
 */
export async function fill(count: number) {
  const db = ownerClient()
  try {
    return await filled(db, count)
  } finally {
    await db.$disconnect()
  }
}

async function filled(db: ReturnType<typeof ownerClient>, count: number) {
  const slug = `fill-${count}`
  if (await db.series.findUnique({ where: { slug }, select: { id: true } })) return `${slug}: already there`
  await db.$transaction(
    async (tx) => {
      const cast = castOf(slug, count)
      await tx.series.create({ data: cast.series })
      await tx.theme.createMany({ data: cast.themes })
      await tx.organization.createMany({ data: cast.organizations })
      await tx.person.createMany({ data: cast.people })
      await tx.membership.createMany({ data: cast.memberships })
      await tx.roundtable.createMany({ data: cast.roundtables })
      await tx.document.create({ data: cast.document })
      await tx.recommendation.createMany({ data: cast.recommendations })
      await tx.passage.createMany({ data: cast.passages })
      await tx.addressee.createMany({ data: cast.addressees })
      for (let from = 1; from <= count; from += 1000) {
        const batch = followUpsOf(cast, from, Math.min(from + 999, count))
        await tx.followUp.createMany({ data: batch.followUps })
        await tx.followUpRecommendation.createMany({ data: batch.answers })
        await tx.support.createMany({ data: batch.supports })
        await tx.assignment.createMany({ data: batch.assignments })
        await tx.update.createMany({ data: batch.updates })
        await tx.extension.createMany({ data: batch.extensions })
        await tx.closure.createMany({ data: batch.closures })
        await tx.event.createMany({ data: batch.events })
      }
    },
    { timeout: 900_000, maxWait: 10_000 },
  )
  await db.$executeRaw`analyze`
  return `${slug}: ${count} follow-ups`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const count = Number(process.argv[2] ?? 10_000)
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000) {
    console.error('Say how many follow-ups to make, such as: npm run fill -- 10000')
    process.exitCode = 1
  } else {
    const begun = Date.now()
    console.log(`${await fill(count)} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
  }
}
