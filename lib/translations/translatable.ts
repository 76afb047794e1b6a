import type { Tx } from '../db/client.ts'
import type { Language, Prisma, Visibility } from '../db/generated/client.ts'
import type { Subjects } from '../events/record.ts'
import { languageOfName } from '../language-of.ts'
import type { Item } from '../policy.ts'
import type { Actor } from '../viewer.ts'
import {
  visibleComments,
  visibleEvidence,
  visibleFollowUps,
  visibleRecommendations,
  visibleUpdates,
} from '../visibility.ts'
import { sameWording } from './rewordings.ts'
import { type Table, texts } from './texts.ts'

/** A thing with words that people read, as the command to translate them sees it. */
export type Translatable = {
  id: string
  words: Record<string, string | null>
  language?: Language
  translations: unknown
  /** how its history calls it: R-2, F-7 or a name */
  called: string
  concerns?: Item
  about: Subjects & { visibility: Visibility }
}

type Find = (tx: Tx, actor: Actor, id: string) => Promise<Translatable | null>

const everybody = { about: { visibility: 'public' as const } }
const ofFollowUp = { select: { id: true, number: true, leadId: true } } as const
const ofRecommendation = { select: { id: true, number: true, visibility: true } } as const
const onRecommendation = ({ id, number, visibility }: { id: string; number: number; visibility: Visibility }) => ({
  called: `R-${number}`,
  about: { recommendationId: id, visibility },
})

/** Whatever has translations, by its table: found through the actor, who translates only what they may read. */
export const translatable: Record<Table, Find> = {
  Series: async (tx, { seriesId }, id) => {
    const row = id === seriesId ? await tx.series.findUnique({ where: { id } }) : null
    return row && { ...row, words: pick(row, ...texts.Series), called: row.name, ...everybody }
  },
  Roundtable: async (tx, { seriesId }, id) => {
    const row = await tx.roundtable.findUnique({ where: { id, seriesId } })
    return row && { ...row, words: pick(row, ...texts.Roundtable), called: row.title, ...everybody }
  },
  Theme: async (tx, { seriesId }, id) => {
    const row = await tx.theme.findUnique({ where: { id, seriesId } })
    return row && { ...row, words: pick(row, ...texts.Theme), called: row.name, ...everybody }
  },
  Organization: async (tx, { seriesId }, id) => {
    const row = await tx.organization.findUnique({ where: { id, seriesId } })
    return (
      row && {
        ...row,
        words: pick(row, ...texts.Organization),
        called: row.name,
        concerns: { organizationId: id },
        ...everybody,
      }
    )
  },
  Person: async (tx, { seriesId }, id) => {
    const inSeries = {
      OR: [{ memberships: { some: { seriesId } } }, { participations: { some: { roundtable: { seriesId } } } }],
    }
    const row = await tx.person.findFirst({
      where: { id, ...inSeries },
      select: { id: true, name: true, translations: true },
    })
    const about = { personId: id, visibility: 'participants' as const }
    if (!row) return null
    const language = languageOfName(row.name)
    const words = pick(row, ...texts.Person)
    return { ...row, words, language, called: row.name, concerns: { authorId: id }, about }
  },
  Participation: async (tx, { seriesId }, id) => {
    const row = await tx.participation.findFirst({ where: { id, roundtable: { seriesId } }, include: { person: true } })
    if (!row) return null
    const about = { personId: row.personId, visibility: 'participants' as const }
    const concerns = { authorId: row.personId }
    return { ...row, words: pick(row, ...texts.Participation), called: row.person.name, concerns, about }
  },
  Recommendation: async (tx, actor, id) => {
    const row = await tx.recommendation.findFirst({ where: { AND: [visibleRecommendations(actor), { id }] } })
    return row && { ...row, words: pick(row, ...texts.Recommendation), ...onRecommendation(row) }
  },
  Addressee: async (tx, actor, id) => {
    const where = { id, recommendation: visibleRecommendations(actor) }
    const row = await tx.addressee.findFirst({ where, include: { recommendation: ofRecommendation } })
    return row && { ...row, words: pick(row, ...texts.Addressee), ...onRecommendation(row.recommendation) }
  },
  Response: async (tx, actor, id) => {
    const where = { id, recommendation: visibleRecommendations(actor) }
    const row = await tx.response.findFirst({ where, include: { recommendation: ofRecommendation } })
    const concerns = { organizationId: row?.organizationId }
    return row && { ...row, words: pick(row, ...texts.Response), concerns, ...onRecommendation(row.recommendation) }
  },
  FollowUp: async (tx, actor, id) => {
    const row = await tx.followUp.findFirst({ where: { AND: [visibleFollowUps(actor), { id }] } })
    if (!row) return null
    const about = { followUpId: id, visibility: row.visibility }
    return { ...row, words: pick(row, ...texts.FollowUp), called: `F-${row.number}`, concerns: row, about }
  },
  Update: async (tx, actor, id) => {
    const where = { AND: [visibleUpdates(actor), { id }] }
    const row = await tx.update.findFirst({ where, include: { followUp: ofFollowUp } })
    if (!row) return null
    const part = partOf(row.followUp, row)
    const about = { ...part.about, updateId: id }
    return { ...row, words: pick(row, ...texts.Update), ...part, about }
  },
  Evidence: async (tx, actor, id) => {
    const where = { AND: [visibleEvidence(actor), { id }] }
    const row = await tx.evidence.findFirst({ where, include: { followUp: ofFollowUp } })
    if (!row) return null
    const part = partOf(row.followUp, row)
    return { ...row, words: pick(row, ...texts.Evidence), ...part, about: { ...part.about, evidenceId: id } }
  },
  Comment: async (tx, actor, id) => {
    const where = { AND: [visibleComments(actor), { id, withdrawnAt: null }] }
    const include = { followUp: { select: { number: true } }, recommendation: { select: { number: true } } }
    const row = await tx.comment.findFirst({ where, include })
    if (!row) return null
    const { followUpId, recommendationId, visibility } = row
    const called = row.followUp ? `F-${row.followUp.number}` : `R-${row.recommendation?.number}`
    const about = {
      commentId: id,
      visibility,
      ...(followUpId && { followUpId }),
      ...(recommendationId && { recommendationId }),
    }
    const { authorId, organizationId } = row
    return { ...row, words: pick(row, ...texts.Comment), called, concerns: { authorId, organizationId }, about }
  },
  Review: async (tx, { seriesId }, id) => {
    const row = await tx.review.findUnique({ where: { id, seriesId }, include: { roundtable: true } })
    if (!row) return null
    const about = { reviewId: id, visibility: 'participants' as const }
    return {
      ...row,
      words: { message: row.message, questions: row.questions.join('\n') },
      called: row.roundtable.title,
      about,
    }
  },
}

type To = { where: { id: string }; data: { translations: Prisma.InputJsonObject } }

export const store: Record<Table, (tx: Tx, to: To) => Promise<unknown>> = {
  Series: (tx, to) => tx.series.update(to),
  Roundtable: (tx, to) => tx.roundtable.update(to),
  Theme: (tx, to) => tx.theme.update(to),
  Organization: (tx, to) => tx.organization.update(to),
  Person: (tx, to) => tx.person.update(to),
  Participation: (tx, to) => tx.participation.update(to),
  Recommendation: (tx, to) => tx.recommendation.update(to),
  Addressee: sameWording,
  Response: (tx, to) => tx.response.update(to),
  FollowUp: (tx, to) => tx.followUp.update(to),
  Update: (tx, to) => tx.update.update(to),
  Evidence: (tx, to) => tx.evidence.update(to),
  Comment: (tx, to) => tx.comment.update(to),
  Review: (tx, to) => tx.review.update(to),
}

function pick<Row extends object, Field extends keyof Row & string>(row: Row, ...fields: Field[]) {
  return Object.fromEntries(fields.map((field) => [field, row[field]])) as Record<Field, Row[Field]>
}

/* A report or evidence is its organization's, and the lead's. */
function partOf(
  { id, number, leadId }: { id: string; number: number; leadId: string | null },
  { organizationId, visibility }: { organizationId: string | null; visibility: Visibility },
) {
  return { called: `F-${number}`, concerns: { leadId, organizationId }, about: { followUpId: id, visibility } }
}
