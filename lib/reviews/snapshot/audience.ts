import { reader } from '../../db/client.ts'
import { nobody, type Viewer } from '../../viewer.ts'
import {
  visibleDocuments,
  visibleEvidence,
  visibleFollowUps,
  visibleRecommendations,
  visibleUpdates,
} from '../../visibility.ts'
import type { SnapshotContent } from './content.ts'
import { type Audience, concernedBy, editionFor, type StillShown } from './edition.ts'

/**
 * What this viewer may see of any snapshot: what was open to them then and still is. Read without the snapshot, so that
 * it is read beside it, and once for several.
 */
export async function editionOf(viewer: Viewer): Promise<(content: SnapshotContent) => SnapshotContent> {
  if (viewer.role === 'secretariat') return (content) => content
  const [slug, shown] = await Promise.all([slugOf(viewer), stillShown(viewer)])
  return (content) => editionFor(content, audienceAs(viewer, slug, content), shown)
}

/** What somebody else may see of it: for the secretariat, who makes files for others. */
export async function editionMadeFor(content: SnapshotContent, audience: Audience, seriesId: string) {
  if (audience === 'secretariat') return content
  return editionFor(content, audience, await stillShown(await eyesOf(audience, seriesId)))
}

/** Whose edition a viewer reads. An organization has one of its own where something is open to it alone. */
export async function audienceOf(viewer: Viewer, content: SnapshotContent): Promise<Audience> {
  return audienceAs(viewer, await slugOf(viewer), content)
}

export async function slugOf(viewer: Viewer) {
  if (viewer.role === 'secretariat' || !viewer.organizationId) return null
  const where = { id: viewer.organizationId }
  return (await reader(viewer).organization.findFirst({ where, select: { slug: true } }))?.slug ?? null
}

function audienceAs({ role }: Viewer, slug: string | null, content: SnapshotContent): Audience {
  if (role === 'secretariat') return 'secretariat'
  if (role === null) return 'public'
  return slug === null ? 'participants' : audienceOfOrganization(slug, content)
}

export function audienceOfOrganization(slug: string, content: SnapshotContent): Audience {
  return ownEditions(content).includes(slug) ? `organization:${slug}` : 'participants'
}

/** Every audience of a snapshot, the secretariat first. */
export function audiencesOf(content: SnapshotContent): Audience[] {
  const own = ownEditions(content).map((slug): Audience => `organization:${slug}`)
  return ['secretariat', 'participants', 'public', ...own]
}

/** The organizations to which something is open that other participants do not see. */
function ownEditions({ recommendations, followUps }: SnapshotContent) {
  const called = recommendations.flatMap(({ visibility, addressees, commentsFor }) => [
    { visibility, organizations: addressees.map(({ organization }) => organization) },
    ...commentsFor.map(alone),
  ])
  const work = followUps.flatMap((it) => [
    { visibility: it.visibility, organizations: concernedBy(it) },
    ...it.updates.map(({ visibility, organization }) => ({ visibility, organizations: [organization ?? it.lead] })),
    ...[...it.evidence, ...it.commentsFor].map(alone),
  ])
  const slugs = [...called, ...work]
    .filter(({ visibility }) => visibility === 'organization')
    .flatMap(({ organizations }) => organizations)
  return [...new Set(slugs)].filter((slug) => slug !== null).sort()
}

function alone<Visible>({ visibility, organization }: { visibility: Visible; organization: string | null }) {
  return { visibility, organizations: [organization] }
}

async function stillShown(viewer: Viewer): Promise<StillShown> {
  const client = reader(viewer.asOf ? { ...viewer, asOf: undefined } : viewer)
  const [recommendations, followUps, updates, evidence, documents] = await Promise.all([
    client.recommendation.findMany({ where: visibleRecommendations(viewer), select: { number: true } }),
    client.followUp.findMany({ where: visibleFollowUps(viewer), select: { number: true } }),
    client.update.findMany({ where: visibleUpdates(viewer), select: { id: true } }),
    client.evidence.findMany({ where: visibleEvidence(viewer), select: { id: true } }),
    client.document.findMany({ where: visibleDocuments(viewer), select: { sha256: true } }),
  ])
  return {
    recommendations: new Set(recommendations.map(({ number }) => number)),
    followUps: new Set(followUps.map(({ number }) => number)),
    parts: new Set([...updates, ...evidence].map(({ id }) => id).concat(documents.map(({ sha256 }) => sha256))),
  }
}

async function eyesOf(audience: Audience, seriesId: string): Promise<Viewer> {
  const eyes = nobody(seriesId, 'en')
  if (audience === 'public') return eyes
  if (audience === 'participants') return { ...eyes, role: 'observer' }
  const slug = audience.slice('organization:'.length)
  const { id } = await reader(eyes).organization.findFirstOrThrow({
    where: { seriesId, slug },
    select: { id: true },
  })
  return { ...eyes, role: 'observer', organizationId: id }
}
