import { Confidence, Language, Progress, Visibility } from '../../db/generated/enums.ts'
import { lettersOf } from '../../folded.ts'
import { messages } from '../../messages/load.ts'
import { type State, states } from '../../progress-states.ts'
import { stateHead, wordFor, wordsOf } from '../../vocabulary.ts'

const languages = Object.values(Language)

/** Where a follow-up can be said to stand; "verified" is the secretariat's word on what was reported. */
export type Standing = Progress | 'verified'

function standingOf(state: State): Standing {
  if (state === 'unowned') return 'notStarted'
  return state === 'reported' ? 'implemented' : state
}

const standings = new Map<string, Standing>([
  ...Object.values(Progress).flatMap((value) => spellings('progress', value).map((word) => [word, value] as const)),
  ...states.flatMap((state) =>
    languages.map((language) => [lettersOf(stateHead(state, language)), standingOf(state)] as const),
  ),
  ...others({
    notStarted: ['to do', 'planned', '未実施', '予定'],
    inProgress: ['ongoing', 'under way', 'started', '実施中', '対応中', '着手'],
    onHold: ['paused', 'suspended', '保留', '中断'],
    implemented: ['done', 'completed', 'complete', '完了', '実施済'],
    discontinued: ['cancelled', 'canceled', 'stopped', '取りやめ', '廃止'],
  }),
])

const confidences = new Map(
  Object.values(Confidence).flatMap((value) => spellings('confidence', value).map((word) => [word, value] as const)),
)

const visibilities = new Map<string, Visibility>([
  ...Object.values(Visibility).flatMap((value) => spellings('visibility', value).map((word) => [word, value] as const)),
  ...others<Visibility>({
    public: ['everybody', 'open', '公開', '一般'],
    participants: ['members', '参加者のみ', '参加者限り'],
    organization: ['own organization', '当該機関'],
    secretariat: ['secretariat', '事務局', '事務局限り'],
  }),
])

export function standingIn(text: string) {
  return standings.get(lettersOf(text)) ?? null
}

export function confidenceIn(text: string) {
  return confidences.get(lettersOf(text)) ?? null
}

export function visibilityIn(text: string) {
  return visibilities.get(lettersOf(text)) ?? null
}

export type WordGroup = 'progress' | 'confidence' | 'visibility'

/** The words to choose from, in one language, for the sentence that says what would be understood. */
export function choicesOf(group: WordGroup, language: Language) {
  return Object.values(wordsOf(language)[group]).join(messages[language].language.comma)
}

function spellings(group: WordGroup, value: string) {
  return [value, ...languages.map((language) => wordFor(group, value, language))].map(lettersOf)
}

function others<T extends string>(synonyms: Partial<Record<T, string[]>>) {
  const entries = Object.entries(synonyms) as [T, string[]][]
  return entries.flatMap(([value, all]) => all.map((word): [string, T] => [lettersOf(word), value]))
}
