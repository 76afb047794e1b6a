import type { Sector } from '../db/generated/enums.ts'
import { Language } from '../db/generated/enums.ts'
import { countries } from '../roundtables/countries.ts'

const sectors: [Sector, RegExp][] = [
  ['embassy', /\b(?:embassy|high commission|consulate|delegation of)\b|大使館|総領事館/iu],
  ['university', /\b(?:university|college|school)\b|大学|高専/iu],
  ['agency', /\b(?:agency|council|authority|commission)\b|機構|庁|振興会/iu],
  ['government', /\b(?:ministry|department|cabinet|government|office of)\b|省|内閣|政府/iu],
  ['foundation', /\b(?:foundation|institute|centre|center|academy|society|association)\b|財団|研究所|学会|協会/iu],
]

/** What kind of organization a name is probably of; to be checked by whoever enters it. */
export function sectorOf(name: string): Sector | undefined {
  return sectors.find(([, pattern]) => pattern.test(name))?.[0]
}

/** The country of an organization, where its name says so: `Embassy of Norway in Japan` is Norway's. */
export function countryOf(name: string): string | undefined {
  const embassy = /\b(?:embassy|high commission|consulate|delegation)\b/i.test(name)
  const own = embassy ? name.replace(/\b(?:in|to) (?:the )?[\p{Lu}][\p{L} ]+$/u, '') : name
  const named = Object.values(Language)
    .flatMap(countries)
    .filter(({ label }) => label.length > 1 && own.includes(label))
    .toSorted((a, b) => b.label.length - a.label.length)
  if (named[0]) return named[0].value
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(name) && !embassy ? 'JP' : undefined
}
