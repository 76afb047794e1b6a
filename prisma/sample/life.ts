import type { Language } from '#lib/db/generated/enums.ts'
import type { Outcome } from '#lib/outcome.ts'
import type { Actor } from '#lib/viewer.ts'
import { sentenceCase } from '#lib/vocabulary.ts'
import { type Dice, dice } from './dice.ts'
import { shortNameOf } from './organizations.ts'
import type { Outlined } from './outline.ts'
import { type Phrases, phrasesIn, type Said } from './phrases.ts'
import { speakerOf, workersOf } from './roster.ts'
import { roundtables } from './series.ts'
import { inOther, learn, otherThan } from './translations.ts'
import type { World } from './world.ts'

/** A follow-up at one moment: the row as it stands, and whoever acts. `date` turns days into dates. */
export type Stage = {
  actor: Actor
  world: World
  item: { id: string; version: number }
  date: (day: number) => Date
}

export type Act = (stage: Stage) => Promise<Outcome<unknown>>

export type Turn = { day: number; by: string; what: string; act: Act }

/** What becomes of one follow-up, turn by turn; `day` is how far it has come, `lead` who leads then. */
export type Life = {
  item: Outlined
  language: Language
  words: Phrases
  chance: Dice
  deal: Record<'begun' | 'going' | 'trouble' | 'near' | 'idle', () => Said>
  day: number
  lead: string | null
  contact: string | null
  due: number | null
  turns: Turn[]
}

/** @param born the day on which it is created, at the earliest */
export function beginLife(item: Outlined, born?: number): Life {
  const chance = dice(item.title)
  const words = phrasesIn[item.language]
  const day = Math.max(born ?? bornAfterRoundtable(item, chance), readyFor(item))
  return {
    item,
    language: item.language,
    words,
    chance,
    deal: {
      begun: chance.deal(words.begun),
      going: chance.deal(words.going),
      trouble: chance.deal(words.trouble),
      near: chance.deal(words.near),
      idle: chance.deal(words.idle),
    },
    day,
    lead: null,
    contact: null,
    due: null,
    turns: [],
  }
}

export function later(life: Life, low: number, high: number) {
  life.day = Math.min(life.day + life.chance.between(low, high), -1)
}

export function turn(life: Life, by: string, what: string, act: Act) {
  life.turns.push({ day: life.day, by, what, act })
}

/** Somebody who works for the lead, as a rule the contact. */
export function worker(life: Life) {
  const workers = workersOf(leadOf(life), life.day)
  const contact = workers.find((each) => each.name === life.contact)
  return (contact && life.chance.chance(0.7) ? contact : life.chance.pick(workers)).name
}

export function leadOf(life: Life) {
  if (!life.lead) throw new Error(`nobody leads “${life.item.title}” yet`)
  return life.lead
}

/** What was done in the end, or why it was not. */
export function endOf({ item }: Life) {
  if (!item.end) throw new Error(`“${item.title}” has no “end”`)
  return item.end
}

/** Puts the follow-up's own words into a phrase, and into what the phrase is in the other language. */
export function told(life: Life, phrase: string) {
  const { supports } = life.item
  const partner = phrase.includes('{partner}') && supports.length > 0 ? life.chance.pick(supports) : null
  const n = phrase.includes('{n}') ? String(life.chance.between(4, 29)) : ''
  const text = filled(phrase, life, life.language, { partner, n })
  const translation = inOther(phrase)
  if (translation) learn(text, filled(translation, life, otherThan(life.language), { partner, n }))
  return text
}

const partners = { en: 'our partners', ja: '関係機関' }

function filled(
  phrase: string,
  { item, language: written }: Life,
  language: Language,
  { partner, n }: { partner: string | null; n: string },
) {
  const thing = (language !== written && inOther(item.thing)) || item.thing
  return phrase
    .replaceAll('{Thing}', sentenceCase(thing, 'en'))
    .replaceAll('{thing}', thing)
    .replaceAll('{partner}', partner ? shortNameOf(partner, language) : partners[language])
    .replaceAll('{n}', n)
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

function bornAfterRoundtable({ recommendations }: Outlined, chance: Dice) {
  const newest = Math.max(...recommendations)
  const [first, second, third] = roundtables
  const held = newest <= 11 ? first.day : newest <= 20 ? second.day : third.day
  return held + (chance.chance(0.7) ? chance.between(16, 50) : chance.between(50, Math.min(150, -held - 90)))
}

/** Nobody can be asked before somebody speaks for them. */
function readyFor({ leads }: Outlined) {
  return Math.max(-1000, ...leads.map((slug) => (slug === 'regional-life' ? -1000 : speakerOf(slug).came + 5)))
}
