import { db } from '../../db/client.ts'
import { checkChain, everEndedWith } from '../../events/chain.ts'
import { sha256Of } from './canonical.ts'
import { snapshotContent } from './content.ts'
import type { Verified } from './verify.ts'

/** Whether the record of every series is as it was written, and every snapshot as it was frozen. */
export async function checkDatabase(): Promise<Verified> {
  const series = await db.series.findMany({ orderBy: { createdAt: 'asc' }, select: { id: true, name: true } })
  const found: string[] = []
  const unchanged: string[] = []
  for (const { id, name } of series) {
    const chain = await checkChain(id)
    const snapshots = await faultsOfSnapshots(id)
    found.push(...[...chain.found, ...snapshots.found].map((fault) => `${name}: ${fault}`))
    unchanged.push(
      `Unchanged: ${name}, ${chain.links} events, ${snapshots.count} snapshots. The chain ends with ${chain.head ?? 'nothing'}`,
    )
  }
  return found.length > 0 ? { whole: false, said: found } : { whole: true, said: unchanged }
}

async function faultsOfSnapshots(seriesId: string) {
  const all = await db.snapshot.findMany({ where: { seriesId }, orderBy: { number: 'asc' }, select: { id: true } })
  const found: string[] = []
  for (const { id } of all) {
    const { content, sha256, number, title } = await db.snapshot.findUniqueOrThrow({ where: { id } })
    const which = `snapshot ${number} “${title}”`
    const read = sha256Of(content) === sha256 ? snapshotContent.safeParse(JSON.parse(content)) : undefined
    if (!read?.success) found.push(`${which} is not as it was frozen.`)
    else if (read.data.chainHead && !(await everEndedWith(seriesId, read.data.chainHead)))
      found.push(`${which} names an end of the chain that is no longer there (${read.data.chainHead}).`)
  }
  return { count: all.length, found }
}
