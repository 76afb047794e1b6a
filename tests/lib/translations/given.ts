import { db } from '#lib/db/client.ts'
import type { Visibility } from '#lib/db/generated/enums.ts'
import type { Table } from '#lib/translations/texts.ts'
import { givenFollowUp, type World } from '#tests/world.ts'

/** A text of each table, not in Japanese yet; `visibility`: who sees the items and what is said on them. */
export async function givenTexts(world: World, visibility: Visibility) {
  const { series, roundtable, themes, actors, organizations, recommendations } = world
  const { personId, organizationId } = actors.cabinetContributor
  const organization = organizations.cabinetOffice
  const recommendationId = recommendations.r1.id
  await db.series.updateMany({ data: { translations: {} } })
  await db.theme.updateMany({ data: { translations: {} } })
  await db.organization.updateMany({ data: { translations: {} } })
  await db.recommendation.update({ where: { id: recommendationId }, data: { visibility } })
  const { id: followUpId } = await givenFollowUp(world, { leadId: organizations.mext.id, visibility })
  const seat = { personId, roundtableId: roundtable.id, position: 1, printedTitle: 'Head', printedAs: 'Ren' }
  const answer = {
    recommendationId,
    organizationId: organization.id,
    personId,
    kind: 'accepted' as const,
    reason: 'Yes',
  }
  const by = { followUpId, organizationId, personId, visibility }
  const progress = { progress: 'inProgress', progressWas: 'inProgress', changed: 'Begun', language: 'en' } as const
  const comment = { recommendationId, seriesId: series.id, authorId: personId, organizationId: organization.id }
  const said = { ...comment, body: 'A word', language: 'en' as const }
  const review = { seriesId: series.id, roundtableId: roundtable.id, number: 1, message: 'Please', questions: ['Why?'] }
  return {
    Series: ['name', series],
    Roundtable: ['title', roundtable],
    Theme: ['name', themes.advice],
    Organization: ['name', organization],
    Person: ['name', { id: personId }],
    Participation: ['printedTitle', await db.participation.create({ data: seat })],
    Recommendation: ['title', recommendations.r1],
    Addressee: ['wording', await db.addressee.findFirstOrThrow({ where: { recommendationId } })],
    Response: ['reason', await db.response.create({ data: answer })],
    FollowUp: ['title', { id: followUpId }],
    Update: ['changed', await db.update.create({ data: { ...by, ...progress } })],
    Evidence: [
      'title',
      await db.evidence.create({ data: { ...by, kind: 'link', title: 'A link', url: 'https://example.org' } }),
    ],
    Comment: ['body', await db.comment.create({ data: { ...said, visibility } })],
    Review: ['questions', await db.review.create({ data: review })],
  } satisfies Record<Table, [field: string, row: { id: string }]>
}
