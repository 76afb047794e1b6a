import type { Rule } from '../../kind.ts'
import { ADVERBS, anyCase, asName, BODIES, exact, oneOf } from './words.ts'

const COUNTRY = oneOf(`
  Japan Korea China India Australia Canada France Germany Italy Sweden Norway Denmark Finland Iceland Netherlands
  Switzerland Spain Portugal Austria Belgium Luxembourg Ireland Poland Czechia Greece Hungary Romania Bulgaria Croatia
  Slovenia Slovakia Estonia Latvia Lithuania Ukraine Kingdom Scotland Wales States Union Mexico Brazil Chile Argentina
  Colombia Peru Singapore Indonesia Malaysia Thailand Philippines Viet_Nam Vietnam Cambodia Mongolia Zealand Africa Kenya
  Nigeria Ghana Rwanda Senegal Ethiopia Egypt Morocco Israel Türkiye Turkey Arabia Emirates Qatar Kazakhstan`)
/** In names: what looks like one and promises nothing. */
const NO_BODY = oneOf('AI AGI IT ICTs? ML GDP R&D LLMs? CO2 DNA COVID GHG SDGs?')
const BODY = String.raw`(?:I|${asName(`
  we both sides governments? ministry ministries ministers? departments? agency agencies commission council committees?
  secretariat chairs? co-chairs presidency participants member_states parties leaders academy working_groups? task_force
  office board authority institute signatories members foundation bureau directorate administration`)}|GOVERNMENT|Defra|[Nn]ext (?:meeting|roundtable|session|summit|workshop|conference)
  |${COUNTRY}|(?!${NO_BODY}\b)[A-Z][\w&]*[A-Z]\w*|G\d{1,3})`
/** The rest of a body's name: `Department [for Transport and the Regions (DTR)]`. */
const NAME = String.raw`(?:,? (?:of|for|and|in|on|at|the|to|with|&|[A-Z][\w’'-]*|\([A-Z][^)]{0,40}\)|,)){0,10}?`
/** What is foreseen rather than promised. */
const STATE = `(?:not |also |still |soon |only )*${oneOf(`
  probably likely inevitably undoubtedly celebrate mark receive get gain become remain faces? see lose experience suffer
  struggle benefit find require depend need have grow increase decline fall rise feel know understand differ vary come
  miss fail want be(?:_(?:able|unable|affected|replaced|displaced|lost|harder|easier|more|less|the|an?|in|left|forced|needed|required|faced|exposed|hit))?
  continue_to_(?:have|face|be|suffer|grow|need|see|rise|fall|experience)`)}`
/** What a body does itself when it is written in the passive. */
const DONE = oneOf(`
  established published launched developed reviewed considered held convened set_up set_out created introduced consulted
  updated reported monitored extended funded supported(?!_by) implemented informed gathered collected strengthened
  taken_forward taken_into_account carried_out conducted undertaken produced issued provided made_available put_in_place
  invited prepared organi[sz]ed followed_up presented submitted completed evaluated assessed increased expanded continued
  shared appointed allocated committed addressed circulated explored pursued promoted brought_forward included`)

export const will: Rule[] = [
  {
    name: 'will-do',
    strength: 'commitment',
    pattern: exact`
      \b${BODY}${NAME}(?:,? (?:also|therefore|further|now|then|each|all|both|in turn|jointly|together
      |\w+ly))? (?<cue>will|shall|[’']ll)\b(?! ${STATE}\b)
      |\b[Ww]e[’'](?<cue2>ll)\b`,
    unless: anyCase`
      \bif (?:we|the \w+)(?: \w+){0,3} will\b
      |\b(?:hope|hopes|hoped|fear|fears|feared|predict|predicts|predicted|worry|worried) (?:that )?`,
  },
  {
    name: 'others-will',
    strength: 'commitment',
    pattern: anyCase`
      \b(?:${BODIES}|it|they)(?: \([^)]{1,40}\))?${ADVERBS} (?<cue>will)${ADVERBS} (?:engage with|publish|report|share|establish|set up|launch|convene
      |host|promote|strengthen|co-?operate|collaborate|work (?:together|with|to|on|closely)|support|fund|implement|join
      |participate|draft|prepare|consult|review|push forward|take forward|provide|endeavou?r|seek|ensure|introduce|invest
      |submit|test|pursue|continue to (?:work|support|cooperate|collaborate|fund|develop|promote|share|engage|strengthen))\b`,
    unless: anyCase`\bif (?:we|the \w+)(?: \w+){0,3} will\b`,
  },
  {
    name: 'is-doing',
    strength: 'commitment',
    pattern: anyCase`
      \b(?:we|(?:the )?(?:\w+ )?governments?|(?:the )?departments?|(?:the )?ministry|officials|ministers)(?: \w+ly| also| now)? (?<cue>(?:is|are)(?: \w+ly| also| now)? (?:working (?:with|to|on|towards|closely)|taking (?:steps|action|forward)|exploring|considering|planning|preparing
      |consulting|developing))\b`,
    unless: anyCase`\b(?:not|n[’']t) (?:\w+ly )?(?:working|taking|exploring|considering|planning|preparing|consulting)\b`,
  },
  {
    name: 'will-be-done',
    strength: 'commitment',
    pattern: anyCase`\b(?<cue>will(?: also| therefore| now| further| then)? be) (?:\w+ly )?${DONE}\b`,
    unless: anyCase`\b(?:it is|was|were|are) (?:feared|predicted|estimated|likely)\b|\bby (?:others?|some)\b|\bno (?:\w+ ){1,2}will be\b`,
  },
]
