import type { Rule } from '../../kind.ts'
import { ADVERBS, anyCase, NECESSARY } from './words.ts'

export const obligation: Rule[] = [
  {
    name: 'must',
    strength: 'obligation',
    pattern: anyCase`\b(?<cue>must|shall)\b(?!-)(?:${ADVERBS} (?:be )?(?!have\b|say\b))`,
    unless: anyCase`
      \bmust${ADVERBS} be (?:remembered|noted|said|admitted|borne in mind|acknowledged|mentioned|stressed
      |emphasi[sz]ed|understood)\b
      |\b(?:must-|a must\b)`,
  },
  {
    name: 'has-to',
    strength: 'obligation',
    pattern: anyCase`\b(?<cue>(?:has|have|will have|’ve got|’ll have) to)\b(?! (?:say|do with)\b)`,
    unless: anyCase`
      \b(?:not|n[’']t|never|nothing|little|much|may|might|would|could) (?:have|has) to\b|\b(?:have|has|had) had to\b`,
    heeds: ['question', 'rejected', 'indirect question', 'minority', 'preamble'],
  },
  {
    name: 'need-to',
    strength: 'obligation',
    pattern: anyCase`
      (?<!\b(?:the|a|no|any|this|that|real|clear|urgent|pressing|growing|strong|not|n[’']t|may|might|would|without
      |continuing|and) )\b(?<cue>(?:will )?needs? to)\b`,
    unless: anyCase`\b(?:need|needs) to know\b`,
  },
  {
    name: 'needs',
    strength: 'obligation',
    pattern: anyCase`
      \bthere (?:is|remains|continues to be|exists)(?: \w+){0,2} (?:an?|the)(?: [\w-]+){0,4} (?<cue>need) (?:for|to)\b
      |\b(?<!no |not |n[’']t )(?:is|are|remain|remains|will be)(?: \w+ly| also| still| therefore
      | thus)* (?<cue2>needed
      |required)(?=(?:[.,;:]|$| (?:for|to|on|in|at|from|if|so|that|by (?:\d|the end|all|both|then)|between|across
      |among|as|and|here|now)\b))`,
    unless: anyCase`
      \b(?:if|when|where|as|unless|than|not|only when|information|what) (?:is |are )?(?:needed|required)\b
      |\bif [^,.;]{1,40} (?:is|are) (?:needed|required)\b`,
  },
  {
    name: 'is-necessary',
    strength: 'obligation',
    pattern: anyCase`
      \b(?<cue>(?:it|there)(?:(?: is|’s|'s)| remains| will be| becomes| has become| would be
      | seems)${ADVERBS}(?: (?:absolutely|of))? ${NECESSARY})(?:,[^,]{1,40},)? (?:that|to|for|upon|on)\b`,
    unless: anyCase`\b(?:not|n[’']t|no longer)(?: \w+ly)? ${NECESSARY}\b`,
  },
  {
    name: 'doing-is-necessary',
    strength: 'obligation',
    pattern: anyCase`
      ^(?:[^,.;]{1,120}, )?(?:(?:\w+ly )?(?:\(\w+\))?[\w-]+ing(?! (?:of|is|are)\b)
      |(?:more|greater|further|stronger|better|closer|deeper|continued|enhanced|increased|improved|sustained|effective
      |early|international|active) )[^.;]{3,160}?\b(?:is|are|remains|remain|will be)${ADVERBS} (?<cue>${NECESSARY}
      |important|needed|required|desirable|advisable|called for)\b`,
    unless: anyCase`\b(?:not|n[’']t|no longer)(?: \w+ly)? (?:${NECESSARY}|important)\b`,
  },
  {
    name: 'is-obliged',
    strength: 'obligation',
    pattern: anyCase`
      \b(?:is|are|will be)${ADVERBS} (?<cue>required|obliged|obligated|bound|duty-bound) to\b
      |\b(?<cue2>(?:has|have|bears?|share|shares) (?:an? |the )?(?:[\w-]+ ){0,2}(?:duty|responsibility
      |responsibilities|obligations?)) (?:to|for|in)\b
      |\b(?<cue3>it (?:is|falls)(?: up)? to) (?:the|our|all|every|each|us)\b`,
    unless: anyCase`\b(?:not|n[’']t)(?: \w+ly)? (?:required|obliged|bound)\b`,
  },
  {
    name: 'requires',
    strength: 'obligation',
    pattern: anyCase`
      \b(?<cue>requires?|demands?|necessitates?
      |calls? for)(?: (?:us|them|all of us|everyone|countries|governments|institutions) to\b| (?:\w+ing)\b
      | (?:an? |the |both |much |also )?(?:more(?! than)|greater|further|stronger|better|closer|deeper|continued
      |enhanced|increased|improved|sustained|urgent|strong|robust|new|joint|concerted|coordinated|collective|common
      |shared|holistic|careful|active|international|global|long-term|attention|action|cooperation|collaboration
      |investment|commitment|approach|framework|strategy|policies|rethinking)\b)`,
    unless: anyCase`
      \b(?:act|law|laws|legislation|regulations?|directive|statute|licence|license|treaty) (?:also |already\s
      |currently )?requires?\b
      |\bnot require\b`,
  },
]
