import type { Language } from '../../db/generated/enums.ts'
import { fill } from '../../messages/fill.ts'
import { messages } from '../../messages/load.ts'
import { clock } from '../../time.ts'
import { localized } from '../../translation.ts'
import type { MinutesDecision } from './content.ts'

/** What was decided on one item, as one sentence without the words that were noted with it. */
export function decisionSentence(decision: MinutesDecision, language: Language): string {
  const { kind, toDueOn, into, title, lead, made } = decision
  const { plainDay } = clock(language, 'UTC')
  const values = {
    day: toDueOn ? plainDay(new Date(toDueOn)) : '',
    into: into ?? '',
    title: title ?? '',
    made: made ? `F-${made}` : 'none',
    lead: lead ? localized(lead, 'name', language) : '',
    asked: lead ? 'yes' : 'no',
  }
  return fill(messages[language].minutes.decided[kind], values, language)
}
