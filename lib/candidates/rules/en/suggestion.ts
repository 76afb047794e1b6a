import type { Rule } from '../../kind.ts'
import { ADVERBS, anyCase, BODIES, MORE } from './words.ts'

export const suggestion: Rule[] = [
  {
    name: 'could-consider',
    strength: 'suggestion',
    pattern: anyCase`
      \b(?<cue>(?:could|might|may|can)(?: \w+ly| also| wish to| want to| like to){0,2} (?:consider|explore|wish to
      |want to|look (?:at|into)|examine|think about|usefully|build on|draw on|learn from|start by|begin by|take steps
      |make use of|serve as a (?:model|basis))|(?:could|might) (?:usefully|helpfully|profitably|perhaps))\b`,
    unless: anyCase`\b(?:could|might|may) not\b`,
  },
  {
    name: 'body-could',
    strength: 'suggestion',
    pattern: anyCase`
      \b(?:we|${BODIES})(?:, (?:such as|including|for example|like) [^,.;]{3,80},)?${ADVERBS} (?<cue>could|might)${ADVERBS} (?:establish|create|develop|set up|support|provide
      |use|adopt|introduce|invest|fund|work|help|offer|promote|encourage|strengthen|share|build|expand|require|take
      |make|play|convene|organi[sz]e|host|act|coordinate|facilitate|publish|include|adapt|improve|incentivi[sz]e
      |reward|agree|start|begin|jointly|be (?:asked|encouraged|required|invited)|collaborate|engage|launch|join|lead|contribute|pilot|test)\b`,
    unless: anyCase`
      \b(?:could|might) (?:not|make it (?:harder|more difficult))\b|\bso that\b[^.;]{0,60}\b(?:could|might)\b`,
  },
  {
    name: 'could-be-done',
    strength: 'suggestion',
    pattern: anyCase`
      \b(?<cue>(?:could|might)(?: also| perhaps| usefully| further)? be (?:\w+ly )?(?:improved|strengthened|considered
      |established|developed|expanded|explored|extended|introduced|created|set up|adapted|enhanced|encouraged
      |supported|made more|used to|shared|put in place|organi[sz]ed|convened|envisaged|envisioned|pursued|built on
      |scaled))\b`,
    unless: anyCase`\b(?:could|might) not\b|\bwhether\b|\bso that\b|\bhow\b[^.;]{0,60} (?:could|can|might) be\b`,
  },
  {
    name: 'doing-would-help',
    strength: 'suggestion',
    pattern: anyCase`
      ^(?:[^,.;]{1,80}, )?(?:[\w-]+ing(?! (?:of|is|are)\b)
      |${MORE}) [^.;]{3,160}?\b(?<cue>(?:would|could|can)(?: also| greatly| further)? (?:help|allow|enable|improve
      |strengthen|make it (?:easier|possible)|contribute to|support|facilitate|reduce|increase|build|provide|resolve|solve|address
      |ease|bring|prevent|mitigate|ensure))\b
      |\b(?:felt|suggested|believed|proposed|considered) that [^.;]{3,120}? (?<cue3>(?:would|could)(?: greatly| also)? (?:help|allow|enable|improve|strengthen|facilitate|support))\b
      |\b(?<cue2>would be (?:greatly |much |further )?(?:strengthened|improved|enhanced|better served) (?:by|if
      |through)|would be (?:very |most |also |highly )?(?:welcome|welcomed|helpful|useful|desirable|valuable|beneficial|advisable|preferable)(?! (?:if|to)\b)
      |(?:can|could) (?:also )?(?:play (?:its|their|an?)(?: \w+)? (?:part|role)|help by|contribute by|do more))\b`,
  },
  {
    name: 'backs',
    strength: 'suggestion',
    pattern: anyCase`
      \b(?:we|${BODIES}
      |they)${ADVERBS} (?<cue>(?:supports?|supported|endorses?|endorsed|backs?|backed|favou?rs?|favou?red) (?:the|an?
      |this|that|these|calls|proposals|efforts|work)(?: [\w’'-]+){0,3} (?:establishment|creation|development
      |proposals?|idea|introduction|adoption|call|calls|efforts|expansion|extension|use|recommendations?|initiative
      |initiatives|setting|plan|plans)|(?:see|sees|saw) (?:\w+ ){0,2}(?:(?:merit|value|benefit|potential) in|role for))\b`,
    unless: anyCase`\b(?:not|n[’']t|never) (?:support|endorse|favou?r|see|back)`,
  },
  {
    name: 'it-would-help',
    strength: 'suggestion',
    pattern: anyCase`
      \b(?<cue>(?:one|an|another|a further|possible|a possible|a promising) (?:option|approach|way forward|solution
      |idea|possibility|measure|proposal)s? (?:is|are|would be|could be|might be|include|includes)
      |there (?:is|may be|would be)(?: \w+){0,2} (?:scope|merit|value|room|a case|potential|an opportunity
      |opportunities|benefit) (?:for|to|in)|it would (?:also )?(?:help|be better|be good|make sense)
      |it (?:makes|may make|might make) sense)\b`,
    unless: anyCase`\b(?:no|little) (?:scope|merit|value|room|case|potential)\b`,
  },
  {
    name: 'hopes-for',
    strength: 'suggestion',
    pattern: anyCase`
      \b(?<cue>(?:we|participants|speakers|the committee|I)${ADVERBS} (?:hope|hopes|would like to see|want to see
      |wants to see|expect|expects|look to|looks to|would welcome|trust|welcome any) (?:that|to see|the|more|further|an?|greater|all|for)
      |(?:express|expresses|expressed|share|shared|voiced) (?:the|a|their|our|his|her)(?: \w+)? (?:hope|wish|desire
      |expectation) (?:that|to|for|of)|it is (?:hoped|to be hoped|desired|expected|anticipated) that)\b`,
    unless: anyCase`\bexpected that\b[^.;]{0,60}\b(?:rise|fall|grow|increase|decline|reach)\b`,
  },
]
