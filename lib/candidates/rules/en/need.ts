import type { Rule } from '../../kind.ts'
import { anyCase } from './words.ts'

export const need: Rule[] = [
  {
    name: 'stresses-need',
    strength: 'call',
    pattern: anyCase`
      \b(?:stress|emphasi[sz]|underscor|underlin|highlight|recogni[sz]|reaffirm|reiterat|acknowledg|affirm|agree|point
      |not|express|echo|rais|draw|see|discuss)\w*(?: to| on| out| upon| attention to)?(?: again| also
      | further)?,? (?<cue>(?:that there is )?(?:the|an?|our|their)(?: [\w-]+){0,3} (?:need|necessity|urgency
      |imperative)) (?:of|for|to)\b
      |\b(?:stress|emphasi[sz]|underscor|underlin|highlight|reaffirm|reiterat|affirm)\w*(?: again| also
      | further)? (?<cue2>the(?: [\w-]+){0,2} (?:importance|value)) of (?:\w+ing
      |${'(?:an?|the|both|more|greater|further|stronger|better|closer|continued)'})\b
      |\b(?<cue3>(?:need|importance|necessity|urgency) (?:of|for|to) [^.;]{3,160} (?:was|were|has been) (?:also\s
      |further |repeatedly |strongly |widely )?(?:stressed|emphasi[sz]ed|underscored|underlined|highlighted|reaffirmed
      |reiterated|recogni[sz]ed|acknowledged|noted|raised|agreed|pointed out))\b`,
    unless: anyCase`\b(?:no|without the|without) need (?:for|to)\b`,
  },
  {
    name: 'the-need',
    strength: 'advice',
    pattern: anyCase`
      (?<!\b(?:increas|reduc|eliminat|avoid|remov|obviat|lessen|meet|met|minimi[sz]|fulfil|feel|felt|without|serv|satisf
      |question|beyond|recogni[sz]e)\w* )\b(?<cue>the(?: (?!no)[\w-]+){0,2} need)(?:,[^,]{3,40},)? (?:for|to)\b`,
    unless: anyCase`
      \b(?:reduc|eliminat|remov|obviat|lessen|minimi[sz]|avoid)\w* (?:or \w+ )?(?:the|any) need\b
      |\bneed to know\b
      |^(?:the|an?) (?:[\w-]+ ){0,2}need (?:for|to)[^.;:!?]*$
      |^(?:but |and )?the need (?:for|to) [^.;]{1,60} (?:made|makes|drove|led|leads|arose|arises|grew|grows|is (?:well|widely) \w+|is growing
      |has grown)\b`,
  },
  {
    name: 'demands-priority',
    strength: 'call',
    pattern: anyCase`
      \b(?<cue>(?:(?:top|key|first|main|urgent|immediate|highest|next|another|important|critical|essential|shared
      |common) )+(?:priority|priorities|step|steps|task|tasks|goal|objective|challenge|aim) (?:now )?(?:is|are|will be
      |would be)) (?:therefore |thus |now )?(?:to|that we|the (?:creation|establishment|development|introduction|adoption))\b
      |\b(?<cue6>(?:is|are|was|were) (?:seen|regarded|identified|considered|recogni[sz]ed|viewed|named) as (?:an? |the )?(?:\w+ )?(?:priority|priorities|necessary|urgent|desirable))\b
      |\b(?<cue2>(?:is|are|remains?) (?:an? |the )?(?:top|key|high|urgent|immediate|main|first) (?:priority
      |priorities))\b
      |\b(?<cue3>(?:it is|it’s|now is the|the) time(?: has come)?) (?:to|for|that)\b
      |\b(?<cue4>let(?:’s|'s| us))\b
      |\b(?<cue5>action|steps|efforts|measures|work|investment|support|reform) (?:is|are) (?:urgently |now\s
      |still )?(?:needed|required|necessary|essential|called for)\b`,
  },
]
