import type { Veto } from '../../kind.ts'
import { anyCase, BODIES, oneOf } from './words.ts'

/** What is described, not asked for, by `… that ports should take`. */
const THINGS =
  oneOf(`steps criteria measures actions things conditions requirements standards issues questions principles factors areas ways rules points aspects topics
  challenges tasks decisions information values skills role roles`)

const FEW = `(?:some|others|one|a few|a minority|critics|opponents|sceptics|skeptics|a participant|one participant|a speaker|one speaker|one member)`

export const vetoes: Veto[] = [
  {
    name: 'question',
    pattern: anyCase`\?["'”’»)\]]*\d{0,2}\s*$`,
  },
  {
    name: 'indirect question',
    // It reports a question, not a call.
    pattern: anyCase`
      \b(?:how(?! about)|whether|why|what|who|whom|when(?= and (?:how|where))
      |(?<!\b(?:in|by|of|for|through|at|with|on|from|under|(?<!as )to) )which [\w-]+
      |(?<!\b(?:in|by|of|for|through|at|with|on|from|under|(?<!as )to) )which(?= (?:[\w-]+ ){1,4}$)(?! (?:also
      |therefore|in turn|we believe) $))(?: (?!and |but |so )[^\s,;:]+){0,8} $`,
    beforeCue: true,
  },
  {
    name: 'rejected',
    pattern: anyCase`
      \b(?:but|however|though
      |although)[^.;]{0,80}\b(?:not (?:agreed|adopted|accepted|supported|pursued|endorsed|taken up)|rejected
      |no (?:consensus|agreement)|dismissed|withdrawn)\b
      |\b(?:reject|rejects|rejected|opposed|opposes|disagreed with|dismissed|ruled out|against) (?:the|a|this|that
      |any)(?: \w+){0,3} (?:idea|proposals?|suggestions?|recommendations?|view|call|calls|notion|claims?)\b
      |\b(?:did|does|do) not (?:support|accept|agree|endorse|adopt|share|consider)\b
      |\bno (?:consensus|agreement) (?:was|on|that|about)\b
      |\b(?:was|were) (?:rejected|not adopted|not agreed|turned down|dropped)\b`,
  },
  {
    name: 'minority',
    // It is what some said, not what the meeting asks.
    pattern: anyCase`
      \b(?:told|informed) (?:us|the (?:committee|inquiry|panel))\b(?![^.]*[,;] (?:and|but) \w+ (?:\w+ )?(?:should|must|needs?)\b)
      |\b(?:witness|witnesses|submissions?|evidence) (?:\w+ )?(?:argued?|said|suggested|claimed|called|told
      |proposed)\b
      |\b${FEW}(?: (?:participants?|speakers?|members?|delegates?|experts?|people|observers?|countries
      |critics))?(?: have| had| also)? (?:argued?|argues|felt|feel|claimed?|claims|believed?|believes|thought|think
      |maintained|contended|objected|wondered|feared|questioned|asserted|were of the view|said|says?|claim|object
      |fear)\b`,
  },
  {
    name: 'not needed',
    pattern: anyCase`
      \b(?:need not|needn[’']t|no need (?:for|to)|(?:do|does|did)(?: not|n[’']t) (?:need|have) to
      |(?:is|are|was|were) (?:not|no longer)(?: \w+ly)? (?:necessary|needed|required|essential|obliged)
      |unnecessary to)\b`,
  },
  {
    name: 'past',
    pattern: anyCase`
      ^(?:In (?:the past|\d{4}
      |(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})|Previously
      |Last (?:year|month|week)|Historically|Originally|Initially|Until recently),? [^.;]{0,160}\b(?:recommended
      |called for|called on|urged|required|asked|requested|agreed|committed|decided|proposed|was|were)\b`,
  },
  {
    name: 'relative',
    // It describes steps or rules, and does not ask for them itself.
    pattern: anyCase`
      \b${THINGS} (?:that|which) (?:(?!(?:will|can|and|so|are|is)\b)[\w’'-]+ ){1,4}$
      |\b${THINGS} (?!(?:for|to|of|in|on|by|from|at|with|and|or|against|between|under|such|like|as|not
      |also)\b)(?:[\w’'-]+ ){0,2}${BODIES} $
      |\b(?:those|people|anyone|everyone|someone) who (?:[\w’'-]+ ){0,2}$`,
    beforeCue: true,
  },
  {
    name: 'existing rule',
    pattern: anyCase`
      \b(?:current|existing|present) (?:guidance|rules?|laws?|legislation|regulations?|guidelines|policy|policies
      |system) (?:already )?(?:states?|says?|requires?|stipulates?|provides?)\b
      |\b(?:according to|under|in line with) (?:the )?(?:current|existing|present) (?:\w+ )?(?:guidance|rules?|laws?
      |legislation|regulations?|guidelines|policy)\b
      |^under the (?:[\w’'-]+ ){0,6}(?:act|regulations?|directive|convention|treaty|agreement|law
      |legislation)(?: \d{4})?,[^.;]{0,80}\b(?:must|shall|ha(?:s|ve) to|required)\b`,
  },
  {
    name: 'lead-in',
    // It only leads a list in; the items of the list are what is asked for.
    pattern: anyCase`
      \b(?:should|must|shall|will|to|that|by|following|as follows|recommends?|recommended|agreed|proposed|suggestions?
      |include[sd]?|including|are|is|for|on)(?: (?:also|now|consider|the following|in particular|to)){0,3}:$`,
  },
  {
    name: 'agenda',
    pattern: anyCase`
      ^(?:objectives?|topics?|questions?|themes?|sessions?|agenda items?|exercises?|breakouts?|panels?) \d{1,2}\b`,
  },
  {
    name: 'preamble',
    // It is a recital: it recalls or notes, and asks for nothing itself.
    pattern: anyCase`
      ^(?:also |further )?(?:recalling|noting|recogni[sz]ing|considering that|having|bearing in mind|mindful|aware
      |convinced|acknowledging|welcoming|taking note|taking into account|guided by|concerned|deeply|referring to
      |in light of the fact|reaffirming|stressing|emphasi[sz]ing)\b[^.]*[;,]$`,
  },
]
