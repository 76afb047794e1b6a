import { db } from '#lib/db/client.ts'
import { attachFile, attachLink, reviewEvidence } from '#lib/follow-ups/evidence.ts'
import { secretary } from './deeds.ts'
import { type Life, told, turn, worker } from './life.ts'

export function attaches(life: Life, kind: 'file' | 'link' = life.chance.chance(0.5) ? 'file' : 'link') {
  const by = worker(life)
  if (kind === 'link') attachesLink(life, by)
  else attachesFile(life, by)
}

/** The secretariat reviews all that waits. @param refused the reason for which the newest piece is no proof */
export function reviews(life: Life, refused?: string) {
  turn(life, secretary(life), 'reviews the evidence', async ({ actor, item }) => {
    const waiting = await db.evidence.findMany({
      where: { followUpId: item.id, review: 'pending' },
      orderBy: { at: 'desc' },
      select: { id: true },
    })
    for (const [index, { id }] of waiting.entries()) {
      const judged = refused && index === 0 ? { decision: 'refused' as const, note: refused } : accepted
      const outcome = await reviewEvidence(actor, { id: item.id, evidenceId: id, ...judged })
      if (outcome.status !== 'ok') return outcome
    }
    return { status: 'ok', value: undefined }
  })
}

const accepted = { decision: 'agreed' as const, note: '' }

function attachesLink(life: Life, by: string) {
  const title = life.chance.pick(life.words.evidenceLinks)
  const url = `https://example.org/coast/${life.chance.between(2000, 9999)}`
  turn(life, by, 'attaches a link', async ({ actor, item }) =>
    attachLink(actor, { id: item.id, title, url, updateId: await lastUpdate(item.id) }),
  )
}

function attachesFile(life: Life, by: string) {
  const { title, fileName, text } = life.chance.pick(life.words.evidenceFiles)
  const bytes = new TextEncoder().encode(told(life, text))
  turn(life, by, 'attaches a file', async ({ actor, item }) =>
    attachFile(actor, { id: item.id, title, fileName, bytes, updateId: await lastUpdate(item.id) }),
  )
}

async function lastUpdate(followUpId: string) {
  const last = await db.update.findFirst({ where: { followUpId }, orderBy: { at: 'desc' }, select: { id: true } })
  return last?.id
}
