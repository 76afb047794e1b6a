import { db } from '../db/client.ts'
import { nameSelect } from '../translation.ts'

/** Every series of this installation, real ones first. */
export function listSeries() {
  return db.series.findMany({
    select: { slug: true, ...nameSelect, fictional: true },
    orderBy: [{ fictional: 'asc' }, { createdAt: 'asc' }],
  })
}
