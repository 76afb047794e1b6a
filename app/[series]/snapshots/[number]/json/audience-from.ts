import type { Audience } from '#lib/reviews/snapshot/edition.ts'

/** The audience that an address names; null where it names none that there is. */
export function audienceFrom(text: string | null): Audience | null {
  if (text === 'secretariat' || text === 'participants' || text === 'public') return text
  const slug = /^organization:([a-z0-9-]+)$/.exec(text ?? '')?.[1]
  return slug ? `organization:${slug}` : null
}
