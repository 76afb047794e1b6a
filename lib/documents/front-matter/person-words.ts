export const POSITION =
  /\b(?:director|professor|head|officer|advis[eo]r|minister|secretary|counsell?or|manager|fellow|president|chair(?:man|woman|person)?|chief|researcher|scientist|co-?ordinator|ambassador|assistant|analyst|lead(?:er)?|dean|lecturer|reader|commissioner|representative|delegate|engineer|consultant|founder|c[etofis]o|partner|specialist|executive|student|candidate|attaché|editor|governor|mayor|deputy|vice|senior|principal|emerit(?:us|a)|rapporteur|member|master|warden|architect|economist|expert|strategist|administrator|superintendent|captain|pilot|judge|lawyer|journalist|chancellor|provost|rector|curator|librarian|steward|envoy|consul|inspector|controller|treasurer|auditor|planner|moderator|physician|doctor|postdoc(?:toral)?|associate|trustee|convener|organi[sz]er|observer|intern|teacher|farmer|hydrologist|oceanographer|biologist|chemist|physicist|geologist|ecologist|climatologist|meteorologist|statistician|mathematician|historian|sociologist)s?\b/i

/** Words that name where a person works. Those of `WITHIN` may be part of a title too: `Assistant, Policy Group`. */
const ORGANIZATION =
  /\b(?:university|universit[àäéy]t?e?|institut[eo]?s?|ministry|agency|office|embassy|council|cent(?:re|er)|foundation|government|bureau|division|department|directorate|society|academy|association|commission|organi[sz]ation|company|inc|ltd|llc|gmbh|corp(?:oration)?|bank|school|faculty|college|laborator(?:y|ies)|lab|network|union|secretariat|committee|trust|fund|programme|program|hospital|museum|library|observatory|authority|service|press|consortium|alliance|federation|chamber|parliament|senate|assembly|court|delegation|mission|consulate|house|survey|administration|prefecture|republic|initiative|partnership|platform|forum|board|station|task force|consultants|partners|technologies|systems|industries|solutions|universities|ministries|agencies|laboratories)s?\b/i
const ACRONYM = /^[A-Z][A-Z&-]{1,9}(?:\/[A-Z-]{2,9})?$|\b[A-Z]{2,6}-[A-Z]{2,6}\b/
export const WITHIN = /\b(?:group|team|unit|section|desk|affairs|policy|relations)\b/i

export function namesOrganization(text: string) {
  return ORGANIZATION.test(text) || ACRONYM.test(text)
}

export const HONORIFIC =
  /^(?:(?:h\.?e\.?|the (?:right )?hon(?:ou?rable)?\.?|hon\.?|dr\.?|drs\.?|prof\.?|professor|mr\.?|mrs\.?|ms\.?|miss|mx\.?|sir|dame|lord|lady|rev\.?|ir\.?|eng\.?)\s+)+/i
const PARTICLE =
  /^(?:de|da|do|dos|del|della|der|den|di|du|el|la|le|van|von|vom|zu|zur|ten|ter|bin|binti|ibn|al|bint|y|e|af|av|of|Mc)$/
const NAME_WORD = /^(?:\p{Lu}[\p{L}’'.‐-]*|\p{Lu}\.?)$/u

/** Two to five words as names are written, none of which says what or where somebody is. */
export function looksLikeName(text: string) {
  const words = text
    .replace(HONORIFIC, '')
    .replace(/,? (?:PhD|MD|MP|MEP|OBE|CBE|FRS|Jr\.?|Sr\.?)$/i, '')
    .split(/\s+/)
  if (
    words.length < 2 ||
    words.length > 6 ||
    words.some((word) => /^(?:of|and|the|for|on|in|to)$/i.test(word)) ||
    /\d|[:;!?@/&]/.test(text)
  )
    return false
  if (POSITION.test(text) && !HONORIFIC.test(text)) return false
  if (namesOrganization(text.replace(HONORIFIC, ''))) return false
  const own = words.filter((word) => !PARTICLE.test(word))
  return own.length >= 2 && own.every((word) => NAME_WORD.test(word)) && NAME_WORD.test(words[0] ?? '')
}

export function bareName(text: string) {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(HONORIFIC, '')
    .replace(/\s*\((?:mr|ms|mrs|dr|prof|he|she|they)[^)]*\)$/i, '')
}
