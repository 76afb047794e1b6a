import { db } from '#lib/db/client.ts'
import { Confidence, Progress, Visibility } from '#lib/db/generated/enums.ts'
import { givenFollowUp, type World } from '#tests/world.ts'

const visibilities = Object.values(Visibility)
const progresses = Object.values(Progress)
const confidences = [null, ...Object.values(Confidence)]
const day = 24 * 60 * 60 * 1000

/**
 * The world with `count` follow-ups in every mixture of who sees them, who leads, supports and was offered them, how they
 * stand and what was said on them, so that a rule that is off somewhere shows. The same for the same count.
 */
export async function givenVariety(world: World, count: number, now = new Date()) {
  const { organizations, actors, recommendations } = world
  const orgs = [organizations.cabinetOffice, organizations.mext, organizations.foreignMinistry, organizations.jst]
  const called = Object.values(recommendations)
  await db.recommendation.update({ where: { id: recommendations.r2.id }, data: { visibility: 'organization' } })
  await db.recommendation.update({ where: { id: recommendations.r3.id }, data: { visibility: 'secretariat' } })
  await db.addressee.updateMany({ where: { recommendationId: recommendations.r2.id }, data: { askedAt: now } })
  const ago = (days: number) => new Date(now.getTime() - days * day)
  const org = (n: number) => orgs[n % orgs.length]?.id ?? null
  for (let n = 0; n < count; n += 1) {
    const visibility = visibilities[n % 4] ?? 'public'
    const progress = progresses[(n >> 1) % 5] ?? 'inProgress'
    const leadId = n % 5 === 0 ? null : org(n)
    const implemented = progress === 'implemented'
    const recommendation = called[n % 3] ?? recommendations.r1
    const followUp = await givenFollowUp(
      world,
      {
        visibility,
        progress,
        leadId,
        confidence: confidences[n % 5],
        contactId: leadId && n % 2 ? actors.cabinetFocal.personId : null,
        dueOn: n % 6 ? new Date(`2026-0${1 + (n % 9)}-15T00:00:00Z`) : null,
        reportedAt: implemented ? ago(20) : null,
        verifiedAt: implemented && n % 3 ? ago(10) : null,
        lastConfirmedAt: ago((n * 13) % 120),
        createdAt: ago(130),
        supports: n % 3 ? { create: { organizationId: org(n + 1) ?? '' } } : undefined,
        assignments: leadId ? undefined : { create: { organizationId: org(n + 2) ?? '', offeredAt: ago(9) } },
      },
      recommendation.id,
    )
    const second = called[(n + 1) % 3]
    if (second && n % 7 === 0)
      await db.followUpRecommendation.create({ data: { followUpId: followUp.id, recommendationId: second.id } })
    const said = { followUpId: followUp.id, language: 'en', progress, progressWas: progress } as const
    for (const [at, seen] of visibilities.entries())
      await db.update.create({
        data: {
          ...said,
          changed: `${n}`,
          visibility: seen,
          organizationId: at % 2 ? org(n + at) : null,
          at: ago(at + 1),
        },
      })
    for (const [at, seen] of visibilities.entries())
      await db.evidence.create({
        data: {
          ...{ followUpId: followUp.id, kind: 'link', title: `${n}`, url: 'https://example.org', visibility: seen },
          organizationId: org(n + at),
          at: ago(at + 1),
        },
      })
    const on = { seriesId: world.series.id, followUpId: followUp.id, body: 'x', language: 'en' } as const
    for (const [at, seen] of visibilities.entries()) {
      const by = { authorId: actors.observer.personId, organizationId: org(n + at) }
      const { id } = await db.comment.create({ data: { ...on, ...by, visibility: seen } })
      const answering = { authorId: actors.secretary.personId, organizationId: org(n + at + 1), parentId: id }
      await db.comment.create({ data: { ...on, ...answering, visibility: seen } })
      await db.comment.create({ data: { ...on, ...by, visibility: seen, withdrawnAt: now } })
    }
    if (n % 4 === 1)
      await db.extension.create({
        data: {
          followUpId: followUp.id,
          fromDueOn: new Date('2026-01-01T00:00:00Z'),
          toDueOn: new Date('2026-03-01T00:00:00Z'),
          reason: 'Budget',
          decision: n % 8 === 1 ? 'agreed' : 'refused',
          decidedAt: ago(3),
        },
      })
  }
}
