import type { Rule } from '../../kind.ts'
import { anyCase } from './words.ts'

export const commitment: Rule[] = [
  {
    name: 'commits-to',
    strength: 'commitment',
    pattern: anyCase`
      \b(?<!-)(?<cue>(?:commit|commits|committed|committing)(?: [\w-]+){0,3} to|pledges? (?:to|that|its|our|their)
      |pledged to|undertakes? to|resolves? to|resolved to|are determined to|is determined to|intends? to
      |(?<!\bno )plans to
      |(?:express(?:es|ed)?|affirm(?:ed)?|reaffirm(?:ed)?|reiterated?|confirm(?:ed)?|renew(?:ed)?|underlined?
      |declared?|stated?) (?:our|their|its|his|her|the)(?: [\w-]+){0,2} (?:commitment|willingness|readiness
      |determination|intention|intent|resolve|desire) (?:to|of)|promises? to|vows? to|our (?:\w+ )?commitment to
      |endeavou?rs? to|stand ready to|stands ready to
      |look(?:s|ed)? forward to (?:(?:working|continuing|cooperating|collaborating|strengthening|deepening|developing)|the (?:launch|establishment|creation|publication|adoption|implementation|completion|conclusion|entry)))\b`,
    unless: anyCase`
      \b(?:had|has never|have never|no longer|not|n[’']t|previously|formerly) (?:been |yet |fully )?(?:commit
      |committed|intend|plan|pledged)\b
      |\bcrimes? committed\b
      |\bcommitted\b[^.;]{0,80}\b(?:in|since) \d{4}\b`,
  },
  {
    name: 'agreed-that-will',
    strength: 'commitment',
    pattern: anyCase`
      \b(?:agree|agrees|agreed|set out|sets out|declares?|declared|affirms?|affirmed|confirms?|confirmed|pledges?
      |pledged|promised?|announced?|decided) that(?: [\w-]+){1,6} (?<cue>will|would)\b`,
    unless: anyCase`\b(?:not|n[’']t|never) (?:agree|decide|promise)`,
  },
  {
    name: 'preferred-outcome',
    strength: 'commitment',
    pattern: anyCase`
      \b(?<cue>(?:our|its preferred|the preferred|the government’s|the government's)(?: \w+)? (?:outcome|option
      |approach|aim|goal|objective|ambition|intention|priority|plan|plans) (?:is|are|would be|will be|remains
      |includes?))\b
      |\b(?<cue3>it is (?:our|(?:the )?[\w’']+(?: [\w’']+)?) (?:intention|plan|aim|ambition)) (?:to|that)\b|\b(?<cue2>we(?: also| therefore)? (?:aim|plan|propose|seek|hope|want) to
      |we are (?:working|planning|preparing) to)\b`,
  },
  {
    name: 'agreed-to',
    strength: 'commitment',
    pattern: anyCase`
      \b(?<cue>(?:agree|agrees|agreed|decide|decided|decides|have decided
      |resolved) (?:(?:today |unanimously |also |further |in principle |\w+day )?to|that (?:we|they|it) (?:would|will)
      |(?:up)?on (?:the (?:need|importance|value)|an?|the following|\w+ing))|concur(?:red)? (?:up)?on \w+ing)\b`,
    unless: anyCase`
      \b(?:not|n[’']t|never|failed to|refused to|yet to|unable to) (?:been )?(?:agree|agreed|decide|decided)\b`,
  },
  {
    name: 'accepts-recommendation',
    strength: 'commitment',
    pattern: anyCase`
      \b(?<cue>accepts?(?: in (?:full|part|principle))?|agrees? with) (?:the |this |these\s
      |that )?(?:\w+[’']s? )?(?:recommendations?|proposals?|suggestions?)\b`,
    unless: anyCase`\b(?:not|n[’']t|cannot)(?: fully| currently)? (?:accept|agree)\b`,
  },
]
