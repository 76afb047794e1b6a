import type { Language } from '../db/generated/enums.ts'

/** 日本 · Japan; the code itself where it is not one of a country. */
export function countryName(code: string, language: Language) {
  return names(language).of(code) ?? code
}

/** Every country there is, by name in the reader's language, for a select. */
export function countries(language: Language) {
  const known = names(language)
  return codes
    .map((code) => ({ value: code, label: known.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}

export function isCountry(code: string) {
  return codes.includes(code)
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/* Reserved for other uses than countries; EU and UN stay, since their bodies sit at tables too. */
const reserved = ['AC', 'CP', 'CQ', 'DG', 'EA', 'EZ', 'IC', 'QO', 'TA', 'XA', 'XB', 'ZZ']

/* ISO 3166-1 as the runtime's Unicode data knows it: codes that have a name and were not replaced by another one. */
const codes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code))
  .filter((code) => new Intl.Locale(`und-${code}`).region === code && !reserved.includes(code))

function names(language: Language) {
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
}
