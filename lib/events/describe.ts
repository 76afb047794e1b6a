import type { Language } from '../db/generated/enums.ts'
import { localized } from '../localized.ts'
import { catalogue, type EventKind, sentence } from './catalogue.ts'
import { speller } from './parts.ts'

export type Described = {
  /** The secretariat, else the organization on whose behalf it was done, else the person. */
  who: string
  /** The person who did it, where that is somebody else than `who`. */
  person: string | null
  /** The sentence behind `who`; in Japanese the particle が stands between them. */
  text: string
  /** The words of whoever did it, to be quoted. */
  why: string | null
}

export type Describable = {
  kind: string
  payload: unknown
  organization?: { shortName: string; shortNameJa: string | null } | null
  actor?: { name: string; secretariat?: boolean } | null
}

/** The one describer: pages, mail and exports say the same of an event. */
export function describe(event: Describable, language: Language): Described {
  const { who, person } = doer(event, language)
  return { who, person, ...said(event, language) }
}

/** The whole line as plain text: Cabinet Office handed back F-2: “no staff” · 内閣府がF-2を返上：「人員不足」 */
export function line({ who, text, why }: Described, language: Language) {
  if (language === 'ja') return `${who}が${text}${why ? `：「${why}」` : ''}`
  return `${who} ${text}${why ? `: “${why}”` : ''}`
}

function doer({ organization, actor }: Describable, language: Language) {
  const ja = language === 'ja'
  // Members of the secretariat never act for the organization that they come from: policy.ts lets them not.
  if (actor?.secretariat) return { who: ja ? '事務局' : 'Secretariat', person: actor.name }
  if (organization) return { who: localized(organization, 'shortName', language), person: actor?.name ?? null }
  return { who: actor?.name ?? (ja ? 'システム' : 'System'), person: null }
}

/* An event that an older version wrote may not fit today's schema; one such line must not take the page down. */
function said({ kind, payload }: Describable, language: Language) {
  try {
    if (kind in catalogue) return sentence(kind as EventKind, payload, language, speller(language))
  } catch {}
  return { text: language === 'ja' ? `「${kind}」を記録` : `recorded “${kind}”`, why: null }
}
