import { z } from 'zod'
import {
  AssignmentState,
  Confidence,
  Decision,
  EvidenceKind,
  Language,
  Progress,
  ResponseKind,
  Visibility,
} from '../../db/generated/enums.ts'
import { byField } from '../../follow-up-fields.ts'
import { statuses } from '../../recommendations/status.ts'
import { frozenWords } from '../../translation.ts'

const slug = z.string()
const number = z.int().positive()
const count = z.int().nonnegative()
/** 2026-09-30 */
const day = z.iso.date()
/** 2026-09-30T08:15:00.000Z */
const instant = z.iso.datetime({ precision: 3 })
/* The columns of a second language are of version 1. */
const before = z.string().nullish()
const names = { name: z.string(), nameJa: before, ...frozenWords }
const shortNames = { shortName: z.string(), shortNameJa: before }

export const snapshotOrganization = z.strictObject({ slug, ...names, ...shortNames })

export const snapshotTheme = z.strictObject({ position: z.int(), ...names, ...shortNames })

/** The words that made a recommendation; start and end in UTF-16 units of the document's normalized text. */
export const snapshotPassage = z.strictObject({
  document: z.strictObject({
    title: z.string(),
    language: z.enum(Language),
    sha256: z.string(),
    date: day.nullable(),
    visibility: z.enum(Visibility),
  }),
  exact: z.string(),
  start: count,
  end: count,
  page: number,
})

/**
 * Comments that were not withdrawn, by who reads them: where that is one organization and the secretariat, which one.
 * `comments` beside it is their sum.
 */
const snapshotComments = z.strictObject({
  visibility: z.enum(Visibility),
  organization: slug.nullable(),
  count: number,
})

export const snapshotRecommendation = z.strictObject({
  number,
  title: z.string(),
  titleJa: before,
  ...frozenWords,
  roundtable: number,
  /** position of its theme */
  theme: z.int().nullable(),
  visibility: z.enum(Visibility),
  status: z.enum(statuses),
  passages: z.array(snapshotPassage),
  addressees: z.array(
    z.strictObject({
      wording: z.string().nullable(),
      ...frozenWords,
      organization: slug.nullable(),
      askedAt: instant.nullable(),
      response: z
        .strictObject({
          kind: z.enum(ResponseKind),
          reason: z.string().nullable(),
          ...frozenWords,
          passedOnTo: slug.nullable(),
          at: instant,
        })
        .nullable(),
    }),
  ),
  /** numbers of the follow-ups that answer it */
  followUps: z.array(number),
  comments: count,
  commentsFor: z.array(snapshotComments),
})

const visible = { visibility: z.enum(Visibility) }

const snapshotUpdate = z.strictObject({
  id: z.uuid(),
  at: instant,
  organization: slug.nullable(),
  noChange: z.boolean(),
  progress: z.enum(Progress),
  confidence: z.enum(Confidence).nullable(),
  changed: z.string(),
  obstacles: z.string(),
  nextStep: z.string(),
  ...frozenWords,
  language: z.enum(Language),
  ...visible,
})

const snapshotEvidence = z.strictObject({
  id: z.uuid(),
  at: instant,
  organization: slug.nullable(),
  kind: z.enum(EvidenceKind),
  title: z.string(),
  ...frozenWords,
  url: z.string().nullable(),
  fileName: z.string().nullable(),
  sha256: z.string().nullable(),
  review: z.enum(Decision),
  ...visible,
})

const contact = z.strictObject({ name: z.string(), translations: frozenWords.translations })

export const snapshotFollowUp = z.strictObject({
  number,
  /* Snapshots of before a field was there do not have it. */
  ...byField(() => z.string().optional()),
  title: z.string(),
  ...frozenWords,
  language: z.enum(Language),
  ...visible,
  recommendations: z.array(number),
  lead: slug.nullable(),
  supports: z.array(slug),
  /** the lead's contact person: the name, with its translations where it has any */
  contact: z.union([z.string(), contact]).nullable(),
  offer: z.strictObject({ organization: slug, state: z.enum(AssignmentState), at: instant }).nullable(),
  createdAt: instant,
  dueOn: day.nullable(),
  /** every agreed move of the due date, in order */
  moves: z.array(z.strictObject({ from: day.nullable(), to: day, at: instant, reason: z.string() })),
  progress: z.enum(Progress),
  confidence: z.enum(Confidence).nullable(),
  reportedAt: instant.nullable(),
  verifiedAt: instant.nullable(),
  /** how often a closure was returned */
  returned: count,
  lastConfirmedAt: instant,
  overdue: z.boolean(),
  stale: z.boolean(),
  /** asked to be discussed */
  discuss: z.boolean(),
  /** of which it is on record that its lead gave no answer in the running review; snapshots of before do not say */
  noAnswer: z.boolean().optional(),
  /** newest first */
  updates: z.array(snapshotUpdate),
  evidence: z.array(snapshotEvidence),
  comments: count,
  commentsFor: z.array(snapshotComments),
})

/**
 * All that a snapshot holds. Organizations are named by slug, themes by position, recommendations and follow-ups by
 * number; lists are sorted by these. Figures are not kept: lib/reviews/snapshot/figures.ts counts them, always the same way.
 */
export const snapshotContent = z.strictObject({
  format: z.literal('roundtable-follow-up/snapshot'),
  version: z.literal([1, 2]),
  series: z.strictObject({ slug, ...names, timeZone: z.string(), staleAfterDays: count, fictional: z.boolean() }),
  number: number.nullable(),
  title: z.string(),
  takenAt: instant,
  /** what the chain of events ended with; snapshots of before it do not say, see lib/events/chain.ts */
  chainHead: z.string().optional(),
  /** the roundtable that it prepares */
  roundtable: z
    .strictObject({
      number,
      title: z.string(),
      titleJa: before,
      ...frozenWords,
      startsAt: instant.nullable(),
      place: z.string().nullable(),
      placeJa: before,
    })
    .nullable(),
  /** whose eyes it is for: everything, the participants', the public's, or one organization's (its slug behind a colon) */
  audience: z.string().regex(/^(secretariat|participants|public|organization:.+)$/),
  organizations: z.array(snapshotOrganization),
  themes: z.array(snapshotTheme),
  recommendations: z.array(snapshotRecommendation),
  followUps: z.array(snapshotFollowUp),
})

export type SnapshotContent = z.infer<typeof snapshotContent>
export type SnapshotRecommendation = z.infer<typeof snapshotRecommendation>
export type SnapshotFollowUp = z.infer<typeof snapshotFollowUp>
export type SnapshotUpdate = z.infer<typeof snapshotUpdate>
export type SnapshotComments = z.infer<typeof snapshotComments>
