import type { Rule } from '../../kind.ts'
import { ADVERBS, anyCase, BODIES, oneOf, VERBS } from './words.ts'

const PERSON =
  'president|minister|chair|chairman|chairperson|secretary-general|director-general|commissioner|ambassador|professor|dr|mr|ms|mrs'
/** Who speaks when a roundtable asks for something in the past tense: `participants called for`. */
const SPEAKERS = oneOf(`
  participants? speakers? panell?ists? delegates? delegations attendees members ministers leaders experts discussants?
  representatives countries parties they many several all most he she
  the_(?:group|workshop|roundtable|round_table|meeting|conference|panel|committee|council|forum|chair|discussion|summit)
  the_(?:session|audience|report|declaration|statement|document|communiqu[eé]|resolution|inquiry|review)
  (?:the_)?(?:${PERSON})\\.?(?:_(?!was\\b|were\\b|is\\b|had\\b|has\\b)[\\w’'-]+){0,2}`)
/** Of the verbs that ask, those that need no `to` behind whom they ask. */
const ASKS = oneOf(`
  calls?_(?:up)?on urges? invites? encourages? requests? asks? exhorts? implores? appeals?_to expects? wants?
  would_(?:like|encourage|urge|invite)`)

/** What one is asked to do, rather than what one is asked to: `invited to a concert`. */
const DO = String.raw`(?!(?:an?|the|this|that|these|those|his|her|their|our|its|some|all|both)\b)\w`

export const call: Rule[] = [
  {
    name: 'recommends',
    strength: 'call',
    pattern: anyCase`
      \b(?:we|I|committee|panel|council|group|commission|participants|workshop|roundtable|meeting|authors|report|paper
      |brief|assembly|conference|board|academy|academies|ministers|${SPEAKERS})${ADVERBS} (?<cue>recommends?|proposes?
      |advises?|advocates?|advise|(?<=we )suggest|suggests?(?= (?:that|\w+ing)\b))\b
      |\b(?<cue2>(?:it is|it’s|is|are|are being)${ADVERBS} (?:recommended|proposed|advised|advisable
      |suggested)) (?:that|to|for|as)\b
      |\b(?<cue3>(?:our|the|a|one|its|key|main|first|second|third|final|strong|another
      |further)(?: \w+)? (?:recommendation|proposal)s? (?:is|are|was|were)) (?:to|that|for)\b
      |^(?<cue4>recommends?|proposes?|advises?)\b
      |\b(?<cue5>(?:and|but|therefore|also|we) (?:\w+ly )?(?:recommend|urge|propose|advocate|(?:reiterate|repeat|endorse|support|reaffirm)(?: [\w’']+){1,4} (?:recommendation|call)s?))\b
      |\b(?<cue6>it (?:was|has been)${ADVERBS} (?:recommended|proposed|agreed|decided|requested|urged|resolved
      |concluded)) (?:that|to)\b
      |\b(?<cue7>it was${ADVERBS} suggested) (?:to\b
      |that [^.;]{0,160}\b(?:should|could|must|needs?|be \w+ed|be \w+en|${VERBS})\b)`,
    unless: anyCase`\b(?:not|n[’']t|never|no longer) (?:recommend|propose|advise|suggest)\b`,
  },
  {
    name: 'recommended',
    strength: 'call',
    pattern: anyCase`
      \b${SPEAKERS}(?: (?:at|in|of|from) [^,.;]{1,40})?${ADVERBS} (?<cue>(?:recommended|proposed|advised|advocated
      |urged|called (?:for|on|upon)|instructed|tasked|directed|mandated|commissioned|pushed|pressed|encouraged|invited
      |requested|asked for|suggested that|demanded|appealed (?:to|for)|insisted (?:on|that)|pleaded for|pressed for
      |agreed that))\b`,
    unless: anyCase`
      \b(?:chair|moderator|organi[sz]ers?)\w* (?:then )?invited\b
      |\b(?:not|n[’']t|never) (?:recommend|propose|urge|call|agree)
      |\bagreed that (?!.*\b(?:should|must|need(?:s|ed)?|necessary|essential|important|required|priority)\b)`,
  },
  {
    name: 'asks-to',
    strength: 'call',
    pattern: anyCase`
      \b(?<!\b(?:to|not|n[’']t|the|receive[sd]?|such|any|these|those|other|for|of|their|our|many|all|new|more
      |(?:programme|program|scheme|law|system|fund|policy|approach|platform|initiative|project|act|rules?|tool
      |environment|culture|model|this|which|it)(?: also| \w+ly)?) )(?<cue>${ASKS}) (?!to\b)[^.;:]{2,180}? (?:to
      |not to)(?: \w+ly| also)? (?!(?:date|be honest)\b)\w
      |\b(?<cue2>(?<!(?:in response to|following|despite|amid|after|earlier|previous|echo\w*|ignor\w*
      |answer\w*)(?: \w+)? )(?:calls? for(?! (?:proposals?|papers|applications|tenders?|evidence|bids|inputs?
      |expressions|contributions|submissions|abstracts|nominations)\b))
      |(?:an?|the|repeated|growing|clear|strong|urgent) calls?(?: \w+){0,2} (?:to|for)(?! (?:proposals?|papers
      |applications|tenders?|evidence|bids|inputs?|expressions|contributions|submissions|abstracts|nominations)\b)
      |calling for|call (?:up)?on|appeals? for|urges? that|requests? that
      |(?:would(?: also)? like|want|wants|wish|wishes)(?: \w+)? to (?:ask|request|invite|urge|encourage|propose|call (?:up)?on|recommend|suggest|see)
      |(?:we|ministers|members|parties) (?:\w+ly )?ask that|urge an|urge the)\b`,
    unless: anyCase`
      \b(?:questions?|phone|telephone) calls?\b|\bno one (?:asks|calls)\b|\bas (?:the|his|her|their) \w+ calls for\b`,
  },
  {
    name: 'asked-of',
    strength: 'call',
    pattern: anyCase`
      \b${BODIES}\b[^.;]{0,60} (?<cue>(?:is|are|should be|was|were)${ADVERBS} (?:encouraged|invited|urged|requested
      |asked|advised|called (?:up)?on|expected|recommended|mandated|tasked)) to\b
      |\b(?<cue3>(?:are|is|were)${ADVERBS} (?:encouraged|urged|called upon|recommended)) to ${DO}
      |\b(?:secretariat|working group|organi[sz]ers?|bureau|task force|co-chairs|rapporteurs?) (?<cue4>(?:was|were)${ADVERBS} (?:asked|requested|invited|tasked|mandated)) to ${DO}
      |\b(?<cue5>(?:has|have)(?: \w+)? (?:asked|requested|instructed|tasked|commissioned|invited|called on|called upon|urged)) [^.;]{2,80} to\b
      |\b(?<cue2>you (?:is|are) (?:encouraged|invited|urged|requested|asked)) to\b`,
    unless: anyCase`
      (?<!secretariat |group |organi[sz]ers |bureau |force |chairs )\b(?:was|were) (?:expected|mandated|tasked|asked|invited)\b
      |\b(?:is|are) expected to (?:grow|rise|fall|increase|decline|reach|become|be (?:about|around|more|less|worth)
      |face|lose|exceed)\b`,
  },
]
