import { z } from 'zod'
import type { Language } from '../../db/generated/enums.ts'
import { numberOf } from '../headlines.ts'
import type { Normalized } from '../normalize.ts'
import type { Block } from '../structure.ts'
import { type Part, parts, partUnder } from './part-played.ts'
import { peopleInTable } from './people-table.ts'
import { type Person, person, personIn, roleIn } from './person-en.ts'
import { personInJapanese, roleInJapanese } from './person-ja.ts'
import { namesOrganization } from './person-words.ts'
import { type Unit, unitsOf } from './units.ts'

export const participant = z.object({ ...person.shape, part: z.enum(parts).exclude(['absent']) })

type Participant = z.infer<typeof participant>

/** How many blocks in a row may be nobody before a list of people has ended. */
const PATIENCE = 2

const ATTENDED =
  /\b(?:participants|speakers|panell?ists|experts|attendees) (?:included|were|came)|\battended by|\b(?:moderated|chaired|opened|led|joined) by|参加者は|登壇者は|出席者は/iu
const SECTOR =
  /^(?:(?:national |local |other )?governments?|academia|universities|industry|business|civil society|private sector|public sector|media|ngos?|(?:international|regional|intergovernmental) organi[sz]ations?|ministries|research institut(?:es|ions)|産業界|学界|官庁|大学|行政|企業|研究機関)[:：]?$/iu
const NAMED =
  /\p{Lu}[\p{L}.’'-]+(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|da|di|bin|al)){1,4} \([^()]{2,120}\)|[\p{Script=Han}々]{2,5}(?:氏|教授)?（[^（）]{2,60}）/gu

/** Those whom a document names under a heading for people, in tables of people, or as `Chair: …`; each once. */
export function participantsOf(document: Normalized): Participant[] {
  const found: Participant[] = []
  let part: Part | null = null
  let nobody = 0
  let group: string | null = null
  for (const unit of unitsOf(document)) {
    if ('rows' in unit) {
      const people = peopleInTable(unit.rows, document.language, part !== null)
      if (people) add(people, part ?? 'participant')
      continue
    }
    const opened = opens(unit, document.language)
    if (opened) {
      part = opened.part
      nobody = 0
      group = null
      if (opened.people.length > 0) add(opened.people, opened.part)
      continue
    }
    if (part === null) continue
    const plain = SECTOR.test(unit.text) || (unit.kind === 'heading' && !/[,(（:：\s]\S/u.test(unit.text))
    const people = plain || isNote(unit.text) ? [] : peopleIn(unit.text, document.language)
    if (people.length > 0) {
      add(
        people.map((person) => (person.organization || !group ? person : { ...person, organization: group })),
        part,
      )
      nobody = 0
    } else if (
      unit.kind !== 'heading' &&
      !isNote(unit.text) &&
      continuesPerson(unit, found.at(-1), document.language)
    ) {
      nobody = 0
    } else if (isGroup(unit.text)) {
      group = namesGroup(unit.text, document.language) ? unit.text.replace(/[:：]$/u, '') : null
    } else if (!isNote(unit.text)) {
      nobody += 1
      if (unit.kind === 'heading' || unit.text.length > 200 || numberOf(unit.text) !== null || nobody >= PATIENCE)
        part = null
    }
  }
  return found.length > 0 ? found : inProse(document)

  function add(people: Person[], as: Part) {
    if (as === 'absent') return
    for (const person of people) {
      const known = found.find((each) => same(each.name, person.name))
      if (!known) found.push({ ...person, part: as })
      else if (as !== 'participant') known.part = as
    }
  }
}

/** `Participants included Ann Lee (Harbour Board) and Bo Ek (Port of Ise).`: only where no list names anybody. */
function inProse({ text, blocks, language }: Normalized): Participant[] {
  const sentences = blocks
    .slice(0, 12)
    .flatMap(({ start, end }) => text.slice(start, end).split(/(?<=\p{Ll}{2}[.!?]) (?=\p{Lu})|(?<=。)/u))
  return sentences
    .filter((sentence) => ATTENDED.test(sentence))
    .flatMap((sentence) =>
      [...sentence.matchAll(NAMED)].flatMap(([named]) => {
        const person = language === 'ja' ? personInJapanese(named) : personIn(named)
        return person ? [{ ...person, part: 'participant' as const }] : []
      }),
    )
}

/** A heading over people, or a label with people behind it: `Chair: Ann Lee, Professor`, 事務局　山田太郎（企画課）. */
function opens({ text, kind }: Unit & { text: string; kind: Block['kind'] }, language: Language) {
  const said = kind === 'title' || kind === 'heading' ? text.replace(/^.*[:：–—]\s*(?=\S)/su, '') : text
  const part = partUnder(text) ?? partUnder(said)
  if (part && (kind === 'heading' || kind === 'title' || /[:：】］\]]$/u.test(text) || !/[.。]$/u.test(text)))
    return { part, people: [] }
  const labelled =
    /^(?:[・○●◯■【［[]\s*)?([^:：\t】］\]]{2,60})(?:[:：\t】］\]]|(?<=[長会局者])[\s\u3000]+)\s*(\S.*)$/su.exec(text)
  const named = labelled && partUnder(labelled[1] ?? '')
  if (!labelled || !named) return null
  const people = peopleIn(labelled[2] ?? '', language)
  const label = (labelled[1] ?? '').trim()
  if (people.length === 0 && (labelled[2] ?? '').length > 60) return null
  return { part: named, people: people.map((person) => withOffice(person, label, named)) }
}

/** `座長 山田太郎` says no other position. */
function withOffice(person: Person, label: string, part: Part): Person {
  if (person.position || person.organization || part !== 'organizer' || label.length > 12) return person
  return { ...person, position: label }
}

/** One entry, or several on one line: `Ann Lee (Harbour Board); Bo Ek (Port of Ise)`, 山田太郎（外務省）、林望（港町大学）. */
function peopleIn(text: string, language: Language): Person[] {
  const read = (words: string) => (language === 'ja' ? (personInJapanese(words) ?? latin(words)) : personIn(words))
  const grouped = language === 'ja' ? /^([^：:\s、]{1,12})[：:]\s*(.+)$/su.exec(text) : null
  if (grouped?.[2]) return peopleIn(grouped[2], language)
  const lines = text.split(/\n|;\s+|；/u)
  const people = lines.flatMap((line) => {
    const several = line.split(/(?<=[)）])\s*(?:[,、，]|,? and|及び|並びに)\s*(?=\S)|、/u)
    if (several.length > 1 && several.every((each) => read(each))) return several.flatMap((each) => read(each) ?? [])
    return read(line) ?? []
  })
  return lines.length > 1 && people.length < lines.length / 2 ? [] : people
}

/** In a Japanese list a guest from abroad may stand in letters. */
function latin(words: string) {
  return /^[\p{Script=Latin}\s.’'-]{5,}/u.test(words)
    ? personIn(
        words
          .replace(/[（]/gu, '(')
          .replace(/[）]/gu, ')')
          .replace(/\u3000/gu, ', '),
      )
    : null
}

/** `In alphabetical order`, （敬称略）: about the list, not in it. */
function isNote(text: string) {
  return /alphabetical|in order of|敬称略|五十音順|順不同|^[（(※*].*[）)]$|^as of /iu.test(text) && text.length < 80
}

function isGroup(text: string) {
  return text.length <= 60 && !/[.。、,]$/u.test(text) && !/\b(?:should|must|will|were|was|are|is)\b/i.test(text)
}

function namesGroup(text: string, language: Language) {
  if (SECTOR.test(text)) return false
  return namesPlace(text, language) || /^\p{Lu}[\p{L}’-]+(?: (?:\p{Lu}[\p{L}’-]+|of|and|the)){0,3}$/u.test(text)
}

function namesPlace(text: string, language: Language) {
  if (language === 'ja')
    return (
      roleInJapanese(text).organization !== null && /(?:省|庁|府|大学|機構|研究所|会社|協会|大使館)[:：]?$/u.test(text)
    )
  return namesOrganization(text)
}

/** An entry set over several lines: the position and the organization under the name. */
function continuesPerson({ text }: { text: string }, last: Participant | undefined, language: Language) {
  if (!last || text.length > 160 || /[.。]$/u.test(text) || SECTOR.test(text) || /[:：、]/u.test(text)) return false
  if (last.position && last.organization) {
    if (!namesPlace(text, language) || opens({ text, kind: 'paragraph' }, language)) return false
    last.organization += language === 'ja' ? ` ${text}` : `, ${text}`
    return true
  }
  const role = language === 'ja' ? roleInJapanese(text) : roleIn(text)
  if (last.position && role.position) return false
  if (!last.position && role.position) {
    Object.assign(last, { position: role.position, organization: last.organization ?? role.organization })
    return true
  }
  if (last.organization || !role.organization || !(last.position || namesPlace(text, language))) return false
  last.organization = role.organization
  return true
}

function same(a: string, b: string) {
  const key = (name: string) => name.replace(/[\s\u3000.]/gu, '').toLowerCase()
  return key(a) === key(b)
}
