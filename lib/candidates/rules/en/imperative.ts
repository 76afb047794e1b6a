import type { Rule } from '../../kind.ts'
import { anyCase, exact, NO_NOUN, NOUNS, VERBS } from './words.ts'

const ASKING = anyCase`
      \b(?:recommend\w*|actions?|action points|next steps|priorit\w+|way forward|ways forward|proposals?|proposed
      |suggest\w*|calls? (?:to action|on|for)|commitments?|measures|should|must|what (?:is|can be) (?:needed|done)
      |steps|roadmap|road map|agenda|solutions?|asks?|requests?|conclusions and|outcomes?|opportunities|guidance
      |principles)\b`
/** A label before an item's words: `Funding: …`, `Recommendation 3 – …`. */
const LABEL = String.raw`^(?!(?:objectives?|topics?|questions?|themes?|sessions?|agenda|exercises?|figure|table|box|annex|chapter|source|example)\b)(?:[^.:;]{1,70}[:–—] |(?:please|therefore|also|finally|firstly|secondly|lastly|and|or|to this end|first|second|third|next|in addition|at the same time|in particular|where (?:possible|appropriate|necessary)|as appropriate),? )?`

export const imperative: Rule[] = [
  {
    name: 'imperative',
    strength: 'call',
    fallback: true,
    pattern: anyCase`${LABEL}(?:(?:\w+ly|not|jointly|further|better) )?(?<cue>${VERBS})\b(?!-)${NO_NOUN} [^.]{8,}`,
    unless: anyCase`
      ^${NOUNS}(?: (?!(?:that|which|who|how|what|where|when|whether|if|to|so)\b)[\w’'-]+){0,3} (?:is|are|was|were|has
      |have|had|remains?|rose|fell|grew|will|can|could|may|might|doubled|makes)\b
      |^${NOUNS} [\w-]+(?: [\w-]+)?:
      |^open (?!(?:up|the|an?|all|their|its|our|your|more|new)\b)|^(?:please )?(?:see|note|contact|visit|click|thank)\b
      |^(?:access|change|exchange|work|research|support|use|share|question|progress|demand|report|design|test|target
      |plan|act|place|cut|help|hold|state|limit|link|document)s? (?:that|which|who|on|to|with|across)\b`,
  },
  {
    name: 'gerund-item',
    strength: 'call',
    fallback: true,
    items: true,
    under: ASKING,
    pattern: anyCase`
      ${LABEL}(?:\w+ly )?(?<cue>(?!during|according|following|including|regarding|concerning|being|having|meeting
      |building the|nothing|something|everything|king|spring|string|evening|morning)\w{3,}ing)\b(?! (?:of|for|is|are
      |was|were)\b) [^.]{8,}`,
  },
  {
    name: 'infinitive-item',
    strength: 'call',
    fallback: true,
    items: true,
    under: ASKING,
    pattern: anyCase`${LABEL}(?<cue>to (?:\w+ly )?${VERBS})\b`,
  },
  {
    name: 'recommendation-item',
    strength: 'call',
    fallback: true,
    items: true,
    under: anyCase`
      ^(?:\W|\d|annex
      |(?:key|main|policy|our|summary|list|of|the|specific|general|priority|high-level|draft
      |final) )*(?:recommendations?|calls? to action|action points|commitments)\b`,
    pattern: anyCase`^(?<cue>\S+)(?=(?: \S+){4})(?!.*\b(?:was|were|has been|had)\b)[^?]+$`,
  },
  {
    name: 'listed-proposal',
    strength: 'call',
    fallback: true,
    items: true,
    after: anyCase`
      \b(?:recommend(?:s|ed|ations?)?|suggestions?|proposals?|propos(?:es?|ed)|actions|measures|next steps|commitments
      |calls? for|agreed to|asks|priorities)\b`,
    pattern: anyCase`^(?<cue>\S+)(?=(?: \S+){2})(?!.*\b(?:was|were|has been|had|is|are)\b)[^?]+$`,
    unless: anyCase`\b(?:background|history|earlier|previous)\b`,
  },
  {
    name: 'who-to-do',
    strength: 'call',
    pattern: exact`
      ^(?:[Aa]ctions?(?: [Pp]oints?)?(?: \d+)?: )?(?:(?:The|All|Each
      |Both) )?(?:[A-Z][\w/&’-]*,? (?:(?:and|of|for|the) )?){1,7}?(?:(?:members|states|governments|participants
      |partners|agencies) )?(?<cue>to) (?:\w+ly )?${VERBS}\b`,
    unless: exact`\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|does|did)\b`,
  },
  {
    name: 'asks-at-head',
    strength: 'call',
    pattern: anyCase`
      ^(?:\d+\. |further |also |strongly |hereby |and )*(?<cue>urg(?:es|ing)|request(?:s|ing)|invit(?:es|ing)
      |encourag(?:es|ing)|recommend(?:s|ing)|decid(?:es|ing) to|call(?:s|ing) (?:up)?on|call(?:s|ing) for
      |appeal(?:s|ing) to|ask(?:s|ing)|direct(?:s|ing) the|propos(?:es|ing)) `,
  },
]
