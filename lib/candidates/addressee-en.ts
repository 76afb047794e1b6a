import type { Span } from '../documents/structure.ts'
import { ADVERBS, BODIES, exact, oneOf, VERBS } from './rules/en/words.ts'

/** Bodies as they are written in names, too. */
const BODY = BODIES.replace(/(?<=[(|:?])[a-z](?=[\w-])/g, (letter) => `[${letter.toUpperCase()}${letter}]`)
const NAME = "(?:[A-Z][\\w’'.&-]*)"
const ACRONYM = ' \\([A-Z][^)]{1,30}\\)'
/** Words of a sentence that no name holds. */
const OTHER = oneOf(
  'that which and or is are was were if when as to of for by in on with from than but not these this those such how',
)
/** `the Ministry of Ports and Harbours`, `all research institutions`, `Member States`, `UNESCO`. */
const ONE = [
  `(?:(?:[Tt]he|[Aa]ll|[Ee]ach|[Ee]very|[Bb]oth|[Ll]ocal|[Nn]ational) )?`,
  `(?:(?:(?!${OTHER}\\b)[\\w’'-]+ ){0,3}?${BODY}|${NAME}(?: ${NAME}){0,2}|[A-Z]{2,}\\w*)(?:${ACRONYM})?`,
  `(?: (?:of|for) (?:the )?${NAME}(?:(?:,| and|, and| of| the| for| of the)? ${NAME}){0,6}(?:${ACRONYM})?)?`,
].join('')
const SEVERAL = `${ONE}(?:(?:,? and|,? or|,|, as well as) ${ONE}){0,3}(?: alike)?`

const SUBJECT = exact`(?:^|[ ,;:(“"])(?<who>${SEVERAL})(?:, (?:in [^,]{3,60}|[^,]{3,40}),)?${ADVERBS} $`
const OBJECT = exact`
      ^(?:s|ed)?${ADVERBS}(?: on| upon| that
      | for)? (?<who>${SEVERAL}) (?:(?:also |urgently |not )?(?:to|should|must|will|can)|(?:\w+ly )?${VERBS})\b`
const PASSIVE = /^(?: not| also)? be\b/u
const AGENT = exact`^[^.;]{0,120}?\bby (?<who>${SEVERAL})`
/** Words that look like a name only since they begin a sentence, and those that stand for the speaker. */
const NOBODY =
  /^(?:We|I|It|This|That|These|Those|There|They|He|She|In|At|For|To|If|When|However|Therefore|Moreover|Finally|Further|Such|Some|Many|More|Also|And|But|Or|Each|Both|All|The|A|An|As|By|Our|Their|Its|Action|Recommendation)$/u
/** `However, governments`, `Subsequently, water companies` */
const OPENING =
  /^(?:\p{L}+ly|However|Therefore|Thus|Moreover|Furthermore|Finally|Instead|Similarly|Meanwhile|Nevertheless|Also|First|Second|Third|In turn|Here|Where|Then),? /u
const NAMED = new RegExp(`${BODY}(?![\\w])|[A-Z]\\w+ [A-Z]|[A-Z]{2,}`, 'u')

/** Where the cue asks somebody, rather than saying what somebody should do. */
const ASKS =
  /^(?:call|urg|invit|encourag|request|ask|recommend|advis|instruct|task|expect|it is|push|press|direct|mandate|commend)/iu
/** Names are looked for as near to the cue. */
const NEAR = 140

/** Who is called on, in the sentence's own words: subject of the modal, object of the call, or agent of the passive. */
export function englishAddressee(sentence: string, cue: Span): string | null {
  const before = sentence.slice(Math.max(0, cue.start - NEAR), cue.start)
  const after = sentence.slice(cue.end, cue.end + NEAR)
  const places = ASKS.test(sentence.slice(cue.start, cue.end))
    ? [OBJECT.exec(after), PASSIVE.test(after) ? AGENT.exec(after) : null]
    : [PASSIVE.test(after) ? AGENT.exec(after) : null, SUBJECT.exec(before), OBJECT.exec(after)]
  const names = places.map((match) => (match?.groups?.who ?? '').replace(OPENING, '').trim())
  return names.find((who) => who !== '' && !NOBODY.test(who) && NAMED.test(who)) ?? null
}
