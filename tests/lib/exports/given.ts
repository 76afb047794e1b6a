import { db } from '#lib/db/client.ts'
import { searchTextOf } from '#lib/follow-ups/search.ts'
import type { Viewer } from '#lib/viewer.ts'
import { givenFollowUp, type World } from '#tests/world.ts'

export const address = 'https://followup.example.org'
export const now = new Date('2026-06-15T03:00:00Z')

export const formulas = ['=cmd()', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '＝1+1']

export const seriesOf = ({ series }: World) => ({ ...series, timeZone: 'Asia/Tokyo', staleAfterDays: 60 })
export const at = <T extends Viewer>(viewer: T) => ({ ...viewer, at: now })

/** F-1 has everything that a row can have, in Japanese and with signs that break tables; the next ones look like formulas. */
export async function givenRows(world: World) {
  const { cabinetOffice, mext, jst } = world.organizations
  const title = '助言制度の見直し、"引用", comma\nand a new line'
  const full = await givenFollowUp(
    world,
    {
      title,
      searchText: searchTextOf(title),
      language: 'ja',
      translations: {
        en: {
          title: { text: 'Review of advice', of: title, by: { id: 'someone', name: 'Yui' }, at: now.toISOString() },
          description: { text: 'Not listed', of: '' },
        },
      },
      leadId: cabinetOffice.id,
      contactId: world.actors.cabinetFocal.personId,
      dueOn: new Date('2026-05-31T00:00:00Z'),
      progress: 'inProgress',
      confidence: 'atRisk',
      // Late in the evening of the 1st in London is the 2nd in Tokyo.
      lastConfirmedAt: new Date('2026-04-01T22:00:00Z'),
      visibility: 'public',
    },
    world.recommendations.r2.id,
  )
  await db.followUpRecommendation.create({
    data: { followUpId: full.id, recommendationId: world.recommendations.r1.id },
  })
  await db.support.createMany({
    data: [
      { followUpId: full.id, organizationId: mext.id, since: new Date('2026-01-01') },
      { followUpId: full.id, organizationId: jst.id, since: new Date('2026-01-02') },
    ],
  })
  const moves = ['agreed', 'agreed', 'refused'] as const
  await db.extension.createMany({
    data: moves.map((decision) => ({ followUpId: full.id, toDueOn: new Date('2026-05-31'), reason: 'r', decision })),
  })
  for (const formula of formulas) await givenFollowUp(world, { title: formula, visibility: 'participants' })
}
