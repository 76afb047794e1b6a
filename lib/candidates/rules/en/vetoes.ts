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
    // It is a question.
    pattern: anyCase`\?["'”’»)\]]*\d{0,2}\s*$`,
    examples: {
      yes: ['Should governments pay for the ship?', 'Who must sign the letter?”'],
      no: ['Governments should pay for the ship.'],
    },
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
    examples: {
      yes: [
        'The panel discussed whether the fund ',
        'It is unclear who ',
        'They differed over which of the two ships ',
        'Speakers asked how far governments ',
      ],
      no: ['The panel ', 'The fund, which ', 'They discussed how to sail, and agreed that members '],
    },
  },
  {
    name: 'rejected',
    // It was rejected, or not agreed.
    pattern: anyCase`
      \b(?:but|however|though
      |although)[^.;]{0,80}\b(?:not (?:agreed|adopted|accepted|supported|pursued|endorsed|taken up)|rejected
      |no (?:consensus|agreement)|dismissed|withdrawn)\b
      |\b(?:reject|rejects|rejected|opposed|opposes|disagreed with|dismissed|ruled out|against) (?:the|a|this|that
      |any)(?: \w+){0,3} (?:idea|proposals?|suggestions?|recommendations?|view|call|calls|notion|claims?)\b
      |\b(?:did|does|do) not (?:support|accept|agree|endorse|adopt|share|consider)\b
      |\bno (?:consensus|agreement) (?:was|on|that|about)\b
      |\b(?:was|were) (?:rejected|not adopted|not agreed|turned down|dropped)\b`,
    examples: {
      yes: [
        'It was suggested that a levy should be raised, but this was not agreed.',
        'The members rejected the idea that the ship should be sold.',
        'There was no consensus that fees must rise.',
      ],
      no: ['Participants agreed that fees should fall.'],
    },
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
    examples: {
      yes: [
        'Some argued that the ship should be sold.',
        'One participant felt that fees must rise.',
        'The guild told us that fees should rise.',
      ],
      no: ['Participants argued that the ship should be kept.'],
    },
  },
  {
    name: 'not needed',
    // It says that something is not needed.
    pattern: anyCase`
      \b(?:need not|needn[’']t|no need (?:for|to)|(?:do|does|did)(?: not|n[’']t) (?:need|have) to
      |(?:is|are|was|were) (?:not|no longer)(?: \w+ly)? (?:necessary|needed|required|essential|obliged)
      |unnecessary to)\b`,
    examples: {
      yes: ['Members need not attend every session.', 'It is not necessary to print the list.'],
      no: ['It is necessary to print the list.'],
    },
  },
  {
    name: 'past',
    // It tells of the past.
    pattern: anyCase`
      ^(?:In (?:the past|\d{4}
      |(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})|Previously
      |Last (?:year|month|week)|Historically|Originally|Initially|Until recently),? [^.;]{0,160}\b(?:recommended
      |called for|called on|urged|required|asked|requested|agreed|committed|decided|proposed|was|were)\b`,
    examples: {
      yes: ['In 2019 the council called for a second ship.', 'Last year ministers agreed to share the cost.'],
      no: ['By 2030 the council must have a second ship.'],
    },
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
    examples: {
      yes: ['The annex lists the criteria that ships ', 'This section describes the steps that port authorities '],
      no: ['The annex says that ships ', 'Steps have been taken, and ships '],
    },
  },
  {
    name: 'existing rule',
    // It tells what a law or rule in force says.
    pattern: anyCase`
      \b(?:current|existing|present) (?:guidance|rules?|laws?|legislation|regulations?|guidelines|policy|policies
      |system) (?:already )?(?:states?|says?|requires?|stipulates?|provides?)\b
      |\b(?:according to|under|in line with) (?:the )?(?:current|existing|present) (?:\w+ )?(?:guidance|rules?|laws?
      |legislation|regulations?|guidelines|policy)\b
      |^under the (?:[\w’'-]+ ){0,6}(?:act|regulations?|directive|convention|treaty|agreement|law
      |legislation)(?: \d{4})?,[^.;]{0,80}\b(?:must|shall|ha(?:s|ve) to|required)\b`,
    examples: {
      yes: [
        'Under the Harbour Act, captains must report each cargo.',
        'The current guidance states that captains should wait.',
      ],
      no: ['The current rules should be simplified.'],
    },
  },
  {
    name: 'lead-in',
    // It only leads a list in; the items of the list are what is asked for.
    pattern: anyCase`
      \b(?:should|must|shall|will|to|that|by|following|as follows|recommends?|recommended|agreed|proposed|suggestions?
      |include[sd]?|including|are|is|for|on)(?: (?:also|now|consider|the following|in particular|to)){0,3}:$`,
    examples: {
      yes: ['Port authorities should:', 'Port authorities are invited to:'],
      no: ['Publish a list of ports, and show how it was made:'],
    },
  },
  {
    name: 'agenda',
    // It names a point of the agenda.
    pattern: anyCase`
      ^(?:objectives?|topics?|questions?|themes?|sessions?|agenda items?|exercises?|breakouts?|panels?) \d{1,2}\b`,
    examples: {
      yes: ['Objective 3. A shared view of what must be done.', 'Session 2: The need for interpreters'],
      no: ['The objective must be shared.'],
    },
  },
  {
    name: 'preamble',
    // It is a recital: it recalls or notes, and asks for nothing itself.
    pattern: anyCase`
      ^(?:also |further )?(?:recalling|noting|recogni[sz]ing|considering that|having|bearing in mind|mindful|aware
      |convinced|acknowledging|welcoming|taking note|taking into account|guided by|concerned|deeply|referring to
      |in light of the fact|reaffirming|stressing|emphasi[sz]ing)\b[^.]*[;,]$`,
    examples: {
      yes: ['Recognizing that archives must be open to all,', 'Noting that Member States should share their lists;'],
      no: ['Recognizing the cost, Member States should share their lists.'],
    },
  },
]
