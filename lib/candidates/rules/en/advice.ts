import type { Rule } from '../../kind.ts'
import { ADVERBS, ADVISABLE, anyCase, BODIES } from './words.ts'

export const advice: Rule[] = [
  {
    name: 'should',
    strength: 'advice',
    pattern: anyCase`(?<!^)\b(?<cue>should|ought to)\b(?!,? (?:have (?:been|had|\w+ed)\b|the need arise))`,
    unless: anyCase`
      \bshould${ADVERBS} be (?:noted|remembered|emphasi[sz]ed|stressed|recalled|understood|mentioned|acknowledged
      |borne in mind|pointed out|said)\b
      |\b(?:surprise|no surprise|surprising|odd|strange) that\b[^.;]{0,80}\bshould\b`,
  },
  {
    name: 'is-advisable',
    strength: 'advice',
    pattern: anyCase`
      \b(?<cue>it(?: is|’s|'s| remains| will be| would be| becomes| seems| may be| might be
      | could be)${ADVERBS} ${ADVISABLE}),? (?:that|to|if|for|not to)\b`,
    unless: anyCase`
      \b(?:not|n[’']t|no longer)(?: \w+ly)? ${ADVISABLE}\b
      |\b(?:important|useful|helpful|worthwhile) to (?:note|remember|recall|know|mention|say|stress|emphasi[sz]e
      |recogni[sz]e|acknowledge|point out|bear in mind|keep in mind|(?:consider|understand|reali[sz]e) that)\b`,
  },
  {
    name: 'better-to',
    strength: 'advice',
    pattern: anyCase`
      \b(?<cue>had better|would do well to|would be (?:well advised|wise) to
      |(?:is|are|be|would be) (?:also |certainly |well )?worth (?:\w+ing)
      |deserves? (?:to be|more|greater|further|special|particular|serious|closer|attention|consideration)
      |merits? (?:more|greater|further|attention|consideration|investigation)
      |(?:would|will) be (?:most|more|better|much more|far more) (?:\w+ )?(?:if|to)|works? best (?:if|when)
      |would (?:greatly |also |clearly |all )?benefit from)\b`,
    unless: anyCase`\bnot worth\b`,
  },
  {
    name: 'cannot-afford',
    strength: 'advice',
    pattern: anyCase`
      \b(?<cue>(?:cannot|can ?not|can’t|can't|must no longer) (?:afford to|continue to
      |be (?:ignored|neglected|overlooked|delayed|postponed|left)|wait)
      |there is no (?:time to|alternative to|substitute for)|care (?:is|must be) (?:needed|taken)
      |it is not (?:enough|sufficient) (?:to|that))\b`,
  },
  {
    name: 'need-of',
    strength: 'advice',
    pattern: anyCase`
      \b(?:we|${BODIES})${ADVERBS} (?<cue>needs?) (?:an?|more|better|stronger|greater|clear|clearer|new|the|further
      |access|time|support|training|to)\b
      |\b(?<!\b(?:their|our|its|his|her|your|the|these|those|such|of|and|basic|special|specific|[’']s|s[’']|human|user
      |urgent|different|other|training|research|all) )(?<cue4>needs) (?:an?|the|more|better|stronger|stable|clear
      |clearer|new|greater|further|adequate|sufficient|sustained|urgent|reliable|proper|long-term|robust|strong)\b
      |\b(?<cue2>(?:is|are) in (?:urgent |great |dire )?need of)\b
      |\b(?<cue3>(?:what|all that) (?:is|we|they) (?:really |most )?(?:needs?(?:ed)?|required?) (?:is|are|to)
      |what (?:matters(?: most)?|is (?:lacking|missing)) is|only (?:by|through|if|when)\b[^.;]{3,120}? can
      |in (?:everyone|everybody|all|our|their|the)(?:[’']s?|s[’'])?(?: \w+){0,3} interests? (?:to|that))\b`,
    unless: anyCase`\b(?:not|n[’']t|no longer) needs?\b|\b(?:may|might|would) need\b`,
  },
]
