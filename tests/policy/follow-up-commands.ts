import { db } from '#lib/db/client.ts'
import { handBack, takeOn } from '#lib/follow-ups/assignment.ts'
import { reportImplemented, returnToLead, verify } from '#lib/follow-ups/closure.ts'
import { changeContact } from '#lib/follow-ups/contact.ts'
import { createFollowUp } from '#lib/follow-ups/create.ts'
import { decideExtension, requestExtension } from '#lib/follow-ups/deadline.ts'
import { describe as describeFollowUp, relink } from '#lib/follow-ups/description.ts'
import { discontinue, reopen } from '#lib/follow-ups/discontinuation.ts'
import { attachFile, attachLink, reviewEvidence } from '#lib/follow-ups/evidence.ts'
import { confirmNoChange } from '#lib/follow-ups/no-change.ts'
import { offerLead, withdrawOffer } from '#lib/follow-ups/offer.ts'
import { hold, report, resume } from '#lib/follow-ups/progress.ts'
import { addSupport, endSupport } from '#lib/follow-ups/support.ts'
import {
  changeEvidenceVisibility,
  changeFollowUpVisibility,
  changeUpdateVisibility,
} from '#lib/follow-ups/visibility.ts'
import type { World } from '#tests/world.ts'
import { itemOf, type Row, send } from './cells.ts'

const version = 1
const reason = 'because'
const dueOn = new Date('2099-01-31T00:00:00Z')

/** Columns: secretary, focal point and contributor of lead, of support, another focal point, observer, outsider. */
export const followUpCommands: Record<string, Row> = {
  createFollowUp: [
    'aafafaf-',
    (actor) =>
      send(createFollowUp, actor, { recommendations: [1], title: 'New', description: '', message: '', supports: [] }),
  ],
  describeFollowUp: [
    'aafffffn',
    async (actor, world) => send(describeFollowUp, actor, { ...(await at(world)), title: 'Renamed', description: '' }),
  ],
  relink: ['aafffffn', async (actor, world) => send(relink, actor, { ...(await at(world)), recommendations: [1, 2] })],
  offerLead: [
    'affffafn',
    async (actor, world) => {
      const { id } = await itemOf(world, { leadId: null, contactId: null })
      return send(offerLead, actor, {
        id,
        version,
        organizationId: world.organizations.foreignMinistry.id,
        message: reason,
      })
    },
  ],
  withdrawOffer: [
    'affffafn',
    async (actor, world) => {
      const organizationId = world.organizations.foreignMinistry.id
      const { id } = await itemOf(world, { leadId: null, contactId: null, assignments: { create: { organizationId } } })
      return send(withdrawOffer, actor, { id, version, organizationId })
    },
  ],
  takeOn: [
    'fafafafn',
    async (actor, world) => {
      const { id } = await itemOf(world, { leadId: null, contactId: null })
      return send(takeOn, actor, { id, version, contactId: actor.personId, dueOn })
    },
  ],
  handBack: ['fafffffn', async (actor, world) => send(handBack, actor, { ...(await at(world)), reason })],
  addSupport: [
    'aafffafn',
    async (actor, world) =>
      send(addSupport, actor, { id: (await itemOf(world)).id, organizationId: world.organizations.foreignMinistry.id }),
  ],
  endSupport: [
    'aafafffn',
    async (actor, world) =>
      send(endSupport, actor, { id: (await itemOf(world)).id, organizationId: world.organizations.mext.id }),
  ],
  changeContact: [
    'aafffffn',
    async (actor, world) =>
      send(changeContact, actor, { ...(await at(world)), contactId: world.actors.cabinetContributor.personId }),
  ],
  report: [
    'faaaaffn',
    async (actor, world) =>
      send(report, actor, {
        ...(await at(world)),
        progress: 'inProgress',
        confidence: 'secured',
        changed: 'Something moved.',
        obstacles: '',
        nextStep: '',
      }),
  ],
  confirmNoChange: ['faaaaffn', async (actor, world) => send(confirmNoChange, actor, await at(world))],
  hold: ['aaaffffn', async (actor, world) => send(hold, actor, { ...(await at(world)), reason })],
  resume: ['aaaffffn', async (actor, world) => send(resume, actor, await at(world, { progress: 'onHold' }))],
  discontinue: ['aafffffn', async (actor, world) => send(discontinue, actor, { ...(await at(world)), reason })],
  reopen: [
    'affffffn',
    async (actor, world) => send(reopen, actor, { ...(await at(world, { progress: 'discontinued' })), reason }),
  ],
  requestExtension: [
    'faaffffn',
    async (actor, world) => send(requestExtension, actor, { ...(await at(world)), dueOn, reason }),
  ],
  decideExtension: [
    'affffffn',
    async (actor, world) => {
      const item = await at(world, { extensions: { create: { toDueOn: dueOn, reason } } })
      return send(decideExtension, actor, {
        ...item,
        extensionId: await idOf('extension', item.id),
        decision: 'agreed',
        reason,
      })
    },
  ],
  reportImplemented: [
    'faaffffn',
    async (actor, world) => send(reportImplemented, actor, { ...(await at(world)), summary: 'All is done.' }),
  ],
  verify: ['affffffn', async (actor, world) => send(verify, actor, { ...(await reported(world)), reason })],
  returnToLead: ['affffffn', async (actor, world) => send(returnToLead, actor, { ...(await reported(world)), reason })],
  attachLink: [
    'aaaaaffn',
    async (actor, world) =>
      send(attachLink, actor, { id: (await itemOf(world)).id, title: 'Minutes', url: 'https://example.org/minutes' }),
  ],
  attachFile: [
    'aaaaaffn',
    async (actor, world) => {
      const { id } = await itemOf(world)
      return send(attachFile, actor, { id, title: '', fileName: 'minutes.txt', bytes: Buffer.from('Minutes') })
    },
  ],
  reviewEvidence: [
    'affffffn',
    async (actor, world) => {
      const { id, evidenceId } = await withEvidence(world)
      return send(reviewEvidence, actor, { id, evidenceId, decision: 'agreed', note: reason })
    },
  ],
  changeFollowUpVisibility: [
    'affffffn',
    async (actor, world) => send(changeFollowUpVisibility, actor, { ...(await at(world)), visibility: 'public' }),
  ],
  changeUpdateVisibility: [
    'affffffn',
    async (actor, world) => {
      const update = { progress: 'inProgress', progressWas: 'notStarted', language: 'en' } as const
      const item = await itemOf(world, { updates: { create: update } })
      const partId = await idOf('update', item.id)
      return send(changeUpdateVisibility, actor, { id: item.id, partId, visibility: 'organization' })
    },
  ],
  changeEvidenceVisibility: [
    'affffffn',
    async (actor, world) => {
      const { id, evidenceId } = await withEvidence(world)
      return send(changeEvidenceVisibility, actor, { id, partId: evidenceId, visibility: 'organization' })
    },
  ],
}

async function at(world: World, data: Parameters<typeof itemOf>[1] = {}) {
  return { id: (await itemOf(world, data)).id, version }
}

function reported(world: World) {
  return at(world, {
    progress: 'implemented',
    reportedAt: new Date(),
    closures: { create: { summary: 'All is done.', progressWas: 'inProgress' } },
  })
}

async function withEvidence(world: World) {
  const evidence = { kind: 'link', title: 'Minutes', url: 'https://example.org/minutes' } as const
  const { id } = await itemOf(world, { evidence: { create: evidence } })
  return { id, evidenceId: await idOf('evidence', id) }
}

async function idOf(part: 'update' | 'evidence' | 'extension', followUpId: string) {
  const where = { where: { followUpId }, select: { id: true } }
  const found = {
    update: () => db.update.findFirstOrThrow(where),
    evidence: () => db.evidence.findFirstOrThrow(where),
    extension: () => db.extension.findFirstOrThrow(where),
  }
  return (await found[part]()).id
}
