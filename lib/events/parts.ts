import { z } from 'zod'
import {
  type AttendanceKind,
  type DecisionKind,
  type Language,
  Progress,
  ResponseKind,
  Role,
  Visibility,
} from '../db/generated/enums.ts'
import { localized } from '../localized.ts'

/** Names are written into the event, so that history reads as it was, whatever is renamed later. */
export const organizationRef = z.object({ id: z.uuid(), name: z.string(), nameJa: z.string().nullish() })
export const personRef = z.object({ id: z.uuid(), name: z.string() })
/** 2026-09-30 */
export const day = z.iso.date()
export const reason = z.string()
/** Of what is never without a value. */
export const swap = <T extends z.ZodType>(value: T) => z.object({ old: value, new: value })
export const change = <T extends z.ZodType>(value: T) => z.object({ old: value.nullable(), new: value.nullable() })

export type OrganizationRef = z.infer<typeof organizationRef>

/** How one reader's sentence spells values. */
export type Speller = {
  org: (ref: OrganizationRef) => string
  day: (iso: string) => string
  word: (group: keyof typeof words, value: string) => string
}

export function speller(language: Language): Speller {
  const format = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return {
    org: (ref) => localized(ref, 'name', language),
    day: (iso) => format.format(new Date(`${iso}T00:00:00Z`)),
    word: (group, value) => {
      const pair: readonly [string, string] | undefined = (words[group] as Record<string, readonly [string, string]>)[
        value
      ]
      return pair ? pair[language === 'ja' ? 1 : 0] : value
    },
  }
}

/** The words of every enum in both languages: [English, Japanese]. Pages, mail and exports use these too. */
export const words = {
  progress: {
    notStarted: ['not started', '未着手'],
    inProgress: ['in progress', '進行中'],
    onHold: ['on hold', '保留中'],
    implemented: ['implemented', '実施済み'],
    discontinued: ['discontinued', '中止'],
  } satisfies Record<Progress, readonly [string, string]>,
  confidence: {
    secured: ['secured', '確実'],
    achievable: ['achievable', '達成可能'],
    supportNeeded: ['support needed', '支援が必要'],
    atRisk: ['at risk', '達成困難'],
  },
  visibility: {
    public: ['public', '一般公開'],
    participants: ['participants', '参加者'],
    organization: ['organization and secretariat', '当該機関と事務局'],
    secretariat: ['secretariat only', '事務局のみ'],
  } satisfies Record<Visibility, readonly [string, string]>,
  response: {
    accepted: ['accepted', '受け入れる'],
    acceptedInPart: ['accepted in part', '一部受け入れる'],
    declined: ['declined', '受け入れない'],
    passedOn: ['passed on', '他機関へ回付'],
  } satisfies Record<ResponseKind, readonly [string, string]>,
  role: {
    secretariat: ['secretariat', '事務局'],
    focalPoint: ['focal point', '窓口担当者'],
    contributor: ['contributor', '協力者'],
    observer: ['observer', 'オブザーバー'],
  } satisfies Record<Role, readonly [string, string]>,
  decision: {
    pending: ['waiting', '審査待ち'],
    agreed: ['accepted', '承認'],
    refused: ['not accepted', '不承認'],
  },
  sector: {
    government: ['ministry or government', '省庁・政府'],
    agency: ['agency', '公的機関'],
    embassy: ['embassy', '大使館'],
    university: ['university', '大学'],
    foundation: ['foundation or research institution', '財団・研究機関'],
  },
  setting: {
    staleAfterDays: ['stale after days', '報告なしとみなす日数'],
    defaultVisibility: ['who sees new follow-ups', '新しいフォローアップの公開範囲'],
    languages: ['languages', '使用言語'],
    timeZone: ['time zone', 'タイムゾーン'],
    nextTitle: ['title of the next roundtable', '次回の名称'],
    nextTitleJa: ['Japanese title of the next roundtable', '次回の日本語名称'],
    nextStart: ['start of the next roundtable', '次回の開始日時'],
    nextEnd: ['end of the next roundtable', '次回の終了日時'],
    nextPlace: ['place of the next roundtable', '次回の会場'],
    nextPlaceJa: ['Japanese place of the next roundtable', '次回の会場（日本語）'],
  },
  outcome: {
    note: ['note', 'メモ'],
    continue: ['continue', '継続'],
    reviseDate: ['revise the date', '期限の変更'],
    escalate: ['escalate', '上位者への申し入れ'],
    verify: ['verify', '実施の確認'],
    discontinue: ['discontinue', '中止'],
    merge: ['merge', '統合'],
    newFollowUp: ['new follow-up', '新たなフォローアップ'],
  } satisfies Record<DecisionKind, readonly [string, string]>,
  attendance: {
    inPerson: ['in person', '会場出席'],
    online: ['online', 'オンライン出席'],
    absent: ['absent', '欠席'],
  } satisfies Record<AttendanceKind, readonly [string, string]>,
  language: { en: ['English', '英語'], ja: ['Japanese', '日本語'] } satisfies Record<
    Language,
    readonly [string, string]
  >,
} as const

export const progress = z.enum(Progress)
export const visibility = z.enum(Visibility)
export const responseKind = z.enum(ResponseKind)
export const role = z.enum(Role)
