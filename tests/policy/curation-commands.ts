import { accept, acceptPicked } from '#lib/curation/accept.ts'
import { addCandidate, adjust } from '#lib/curation/adjust-and-add.ts'
import { adoptAccepted } from '#lib/curation/adopt-accepted.ts'
import { attachPassage } from '#lib/curation/attach.ts'
import { confirmReading } from '#lib/curation/confirm.ts'
import { changeDocumentVisibility } from '#lib/curation/document-visibility.ts'
import { importDocument, pasted } from '#lib/curation/import-document.ts'
import { mergeCandidates } from '#lib/curation/merge.ts'
import { reject } from '#lib/curation/reject.ts'
import { undoPicked } from '#lib/curation/undo.ts'
import { db } from '#lib/db/client.ts'
import { confirmation } from '#tests/lib/curation/given.ts'
import type { World } from '#tests/world.ts'
import { type Row, send } from './cells.ts'

/** Whoever may not curate is told so before anything is looked up, so that a stranger's series is none to them. */
const secretariat = 'affffffn'

/** Columns: secretary, focal point and contributor of lead, of support, another focal point, observer, outsider. */
export const curationCommands: Record<string, Row> = {
  importDocument: ['affffff-', (actor) => send(importDocument, actor, pasted('A short text.', 'text'))],
  confirmReading: [
    secretariat,
    async (actor, world) =>
      send(confirmReading, actor, confirmation({ id: await reading(world), version: 1 }, { p0: '', p1: '', p2: '' })),
  ],
  accept: [
    secretariat,
    async (actor, world) =>
      send(accept, actor, {
        ...(await candidate(world)),
        title: 'A title',
        translations: {},
        themeId: '',
        organizations: [],
      }),
  ],
  acceptPicked: [secretariat, async (actor, world) => send(acceptPicked, actor, { pick: await candidate(world) })],
  reject: [
    secretariat,
    async (actor, world) =>
      send(reject, actor, { ...(await candidate(world)), reason: 'No.', visibility: 'participants' }),
  ],
  mergeCandidates: [
    secretariat,
    async (actor, world) => {
      const one = await candidate(world)
      return send(mergeCandidates, actor, { ...one, intoId: one.id })
    },
  ],
  attachPassage: [
    secretariat,
    async (actor, world) =>
      send(attachPassage, actor, { ...(await candidate(world)), recommendationId: world.recommendations.r1.id }),
  ],
  adjust: [
    secretariat,
    async (actor, world) =>
      send(adjust, actor, { ...(await candidate(world)), exact: 'Governments', start: undefined }),
  ],
  addCandidate: [
    secretariat,
    (actor, { document }) =>
      send(addCandidate, actor, { documentId: document.id, exact: 'Committees should', start: undefined }),
  ],
  undoPicked: [secretariat, async (actor, world) => send(undoPicked, actor, { pick: await candidate(world) })],
  adoptAccepted: [secretariat, (actor, { document }) => send(adoptAccepted, actor, { id: document.id, stamp: '0.0' })],
  changeDocumentVisibility: [
    secretariat,
    (actor, { document }) =>
      send(changeDocumentVisibility, actor, { id: document.id, was: 'public', visibility: 'participants' }),
  ],
}

/** The same for everybody who tries in one world, and written without an event. */
async function candidate({ document }: World) {
  const there = await db.candidate.findFirst({ select: { id: true, version: true } })
  if (there) return there
  const exact = 'Governments should engage in multilateral frameworks.'
  return db.candidate.create({
    data: { documentId: document.id, exact, prefix: '', suffix: '', start: 0, end: exact.length, title: 'Engage' },
    select: { id: true, version: true },
  })
}

async function reading({ series }: World) {
  const there = await db.documentReading.findFirst({ select: { id: true } })
  if (there) return there.id
  const data = { seriesId: series.id, fileName: 'a.txt', bytes: new Uint8Array([65]), sha256: 'b'.repeat(64) }
  return (await db.documentReading.create({ data, select: { id: true } })).id
}
