import { cause } from '../current-request.ts'
import { db } from '../db/client.ts'
import { env } from '../env.ts'
import { networkOf } from '../network.ts'
import type { AuditKind } from './kinds.ts'

/** `slug`: of the series, where its id is not known; `subjectId`: whom it was done to. */
type About = {
  seriesId?: string | null
  slug?: string
  personId?: string | null
  subjectId?: string | null
  detail?: string
}

/** No more of where something came from than tells two houses apart. */
const coarse = { v4: 3, v6: 3 }

type Entry = About & { kind: AuditKind; at: Date; network: string | null; request: string | null }

// The web server and pages are bundled apart; who ends the process waits for both.
const kept = globalThis as { roundtableAudit?: { waiting: Entry[]; writing?: Promise<void> } }
kept.roundtableAudit ??= { waiting: [] }
const record = kept.roundtableAudit

/**
 * Puts on the audit record what a request did, or was refused. Nobody waits for that, and nothing fails by it: what the
 * database does not take is in the log. Seed and tests, which are no request, leave no entry.
 */
export function note(kind: AuditKind, about: About) {
  const from = cause.getStore()
  if (!from) return
  const network = from.network ? networkOf(from.network, coarse) : null
  record.waiting.push({ kind, at: new Date(), network, request: from.request ?? null, ...about })
  record.writing ??= write()
}

/** Resolves once all that was noted is written. */
export async function written() {
  await record.writing
}

/** From where something came is kept for as long as the operator says. */
export async function dropOldNetworks(now = new Date()) {
  const before = new Date(now.getTime() - env().AUDIT_NETWORK_DAYS * 24 * 60 * 60 * 1000)
  await db.auditEntry.updateMany({ where: { at: { lt: before }, network: { not: null } }, data: { network: null } })
}

async function write() {
  while (record.waiting.length > 0) {
    const entries = record.waiting.splice(0, 500)
    try {
      const slugs = new Set(entries.flatMap(({ slug }) => slug ?? []))
      const series = slugs.size ? await db.series.findMany({ where: { slug: { in: [...slugs] } } }) : []
      const idOf = new Map(series.map(({ id, slug }) => [slug, id]))
      const data = entries.map(({ slug = '', ...entry }) => ({ ...entry, seriesId: entry.seriesId ?? idOf.get(slug) }))
      await db.auditEntry.createMany({ data })
    } catch (error) {
      for (const entry of entries)
        console.error('not on the audit record:', JSON.stringify({ ...entry, network: undefined }))
      console.error('audit record:', error)
    }
  }
  record.writing = undefined
}
