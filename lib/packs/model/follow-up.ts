import type { State } from '../../progress-states.ts'
import type { SnapshotFollowUp, SnapshotUpdate } from '../../reviews/snapshot/content.ts'
import { stateIn } from '../../reviews/snapshot/figures.ts'
import type { Fact, Said, Written } from '../document.ts'
import { nothing, type Voice } from '../voice.ts'
import type { Names } from './names.ts'

export type FollowUpPart = {
  number: number
  mark: string
  title: Written
  description: Written | null
  state: State
  stateSaid: Said
  confidence: Said
  lead: Said
  due: Said
  facts: Fact[]
  report: { head: Said; parts: { label: Said; text: Written }[] } | null
}

/** A follow-up as every format shows it. What its people wrote stays in their language where nobody translated it. */
export function followUpPart(it: SnapshotFollowUp, voice: Voice, names: Names): FollowUpPart {
  const state = stateIn(it)
  const stateSaid = voice.state(state)
  const confidence = it.confidence ? voice.word('confidence', it.confidence) : nothing
  const optional = (fact: Fact) => (fact.value.some(({ text }) => text) ? [fact] : [])
  return {
    number: it.number,
    mark: `F-${it.number}`,
    title: voice.written(it, 'title'),
    description: it.description ? voice.written({ ...it, description: it.description }, 'description') : null,
    state,
    stateSaid,
    confidence,
    lead: names.organization(it.lead),
    due: dueDay(it, voice),
    facts: [
      { label: voice.column('state'), value: stateSaid },
      ...optional({ label: voice.column('confidence'), value: confidence }),
      { label: voice.column('due'), value: dueSaid(it, voice) },
      { label: voice.column('lead'), value: leadSaid(it, voice, names) },
      ...optional({ label: voice.column('supports'), value: names.organizations(it.supports) }),
      { label: voice.column('heard'), value: voice.dayOf(it.lastConfirmedAt) },
      ...(it.noAnswer
        ? [{ label: voice.column('noAnswer'), value: voice.text(({ packs }) => packs.facts.silent) }]
        : []),
      ...optional({ label: voice.column('evidence'), value: evidenceSaid(it, voice) }),
    ],
    report: reportOf(it, voice, names),
  }
}

export function dueDay({ dueOn, overdue }: SnapshotFollowUp, voice: Voice): Said {
  if (!dueOn) return voice.text(({ packs }) => packs.facts.noDueDate)
  return overdue ? voice.text(({ packs }) => packs.facts.overdueBy, { day: voice.day(dueOn) }) : voice.day(dueOn)
}

/** The same, and what it was before it moved. */
function dueSaid(it: SnapshotFollowUp, voice: Voice): Said {
  const day = dueDay(it, voice)
  const first = it.moves.find(({ from }) => from !== null)?.from
  if (!first) return day
  const values = { day, first: voice.day(first), times: it.moves.length }
  return voice.text(({ packs }) => (it.moves.length === 1 ? packs.facts.movedOnce : packs.facts.moved), values)
}

function leadSaid({ lead, contact, offer }: SnapshotFollowUp, voice: Voice, names: Names): Said {
  const name = names.organization(lead)
  if (lead)
    return contact ? voice.text(({ packs }) => packs.facts.contact, { name, contact: names.person(contact) }) : name
  if (!offer) return voice.text(({ packs }) => packs.facts.nobodyLeads)
  const asked = { name: names.organization(offer.organization), day: voice.dayOf(offer.at) }
  return voice.text(({ packs }) => packs.facts.offered, asked)
}

function evidenceSaid({ evidence }: SnapshotFollowUp, voice: Voice): Said {
  return voice.lines(
    evidence.map((each) =>
      voice.text(({ packs }) => packs.facts.reviewed, {
        title: voice.name(each, 'title'),
        review: voice.word('decision', each.review, 'within'),
      }),
    ),
  )
}

/** What the lead said last, with words; that nothing changed where that is the last word. */
function reportOf({ updates }: SnapshotFollowUp, voice: Voice, names: Names): FollowUpPart['report'] {
  const last = updates.find(hasWords)
  if (!last) return null
  const by = last.organization
    ? names.organization(last.organization)
    : voice.text(({ packs }) => packs.facts.secretariat)
  const part = (key: 'changed' | 'obstacles' | 'nextStep') =>
    last[key] ? [{ label: voice.column(key), text: voice.written(last, key) }] : []
  return {
    head: voice.text(({ packs }) => packs.facts.updated, { day: voice.dayOf(last.at), name: by }),
    parts: [...part('changed'), ...part('obstacles'), ...part('nextStep')],
  }
}

function hasWords({ changed, obstacles, nextStep }: SnapshotUpdate) {
  return changed !== '' || obstacles !== '' || nextStep !== ''
}
