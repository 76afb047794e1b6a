import type { Confidence, Progress } from '../../db/generated/enums.ts'
import { reportImplemented } from '../../follow-ups/closure.ts'
import { requestExtension, reschedule } from '../../follow-ups/deadline.ts'
import { discontinue } from '../../follow-ups/discontinuation.ts'
import { offerLead, withdrawOffer } from '../../follow-ups/offer.ts'
import { hold, report } from '../../follow-ups/progress.ts'
import { invalid, type Outcome } from '../../outcome.ts'
import { can } from '../../policy.ts'
import type { Actor } from '../../viewer.ts'
import type { Settable } from '../columns.ts'
import type { State } from './states.ts'

/** One command, and the columns that it writes. */
export type Step = { columns: Settable[]; run: (version: number) => Promise<Outcome<unknown>> }
type Wanted = (column: Settable) => string | undefined

/** A table asks an organization to lead; it leads once it takes that on. One is asked at a time. */
export function changeOffer(actor: Actor, { id, values }: State, wanted: Wanted): Step[] {
  const column = wanted('lead') ? 'lead' : 'offeredTo'
  const organizationId = wanted('lead') || wanted('offeredTo')
  const asked = values.offeredTo
  const steps: Step[] = []
  if (wanted('offeredTo') !== undefined && asked)
    steps.push({
      columns: ['offeredTo'],
      run: (version) => withdrawOffer(actor, { id, version, organizationId: asked }),
    })
  if (organizationId)
    steps.push({
      columns: [column],
      run: (version) => offerLead(actor, { id, version, organizationId, message: '' }),
    })
  return steps
}

/** Whoever decides moves the date; the lead asks for it. */
export function changeDue(actor: Actor, { id, leadId }: State, due: string | undefined, reason: string): Step[] {
  if (!due) return []
  const dueOn = new Date(`${due}T00:00:00Z`)
  const command = can(actor, 'decideExtension', { leadId }) ? reschedule : requestExtension
  return [{ columns: ['due'], run: (version) => command(actor, { id, version, dueOn, reason }) }]
}

/** Progress, confidence and what changed are one report, unless the progress is one of those that have a command of their own. */
export function standingSteps(actor: Actor, { id, values }: State, wanted: Wanted, reason: string): Step[] {
  const [progress, confidence, said] = [wanted('progress'), wanted('confidence'), wanted('changed')]
  if (progress === undefined && confidence === undefined && said === undefined) return []
  const words = said || reason
  const sure = confidence ?? values.confidence
  if (progress === 'implemented')
    return [{ columns: all, run: (version) => reportImplemented(actor, { id, version, summary: words }) }]
  if (progress === 'discontinued')
    return [{ columns: all, run: (version) => discontinue(actor, { id, version, reason: words.slice(0, 2000) }) }]
  const steps: Step[] = []
  if (progress === 'onHold')
    steps.push({
      columns: ['progress', ...(confidence === undefined ? ['changed' as const] : [])],
      run: (version) => hold(actor, { id, version, reason: words.slice(0, 2000) }),
    })
  if (progress !== 'onHold' || confidence !== undefined)
    steps.push({
      columns: all,
      run: async (version) => (sure ? report(actor, { id, version, ...reported(sure) }) : unsure),
    })
  return steps

  function reported(confidence: string) {
    return {
      progress: (progress ?? values.progress) as Extract<Progress, 'notStarted' | 'inProgress' | 'onHold'>,
      confidence: confidence as Confidence,
      changed: words,
      obstacles: '',
      nextStep: '',
    }
  }
}

const unsure = invalid('confidence', 'imports.problems.confidenceNeeded')
const all: Settable[] = ['progress', 'confidence', 'changed']
