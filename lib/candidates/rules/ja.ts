import { japaneseAddressee } from '../addressee-ja.ts'
import type { LanguageRules } from '../kind.ts'
import { japaneseSentences } from '../sentences/ja.ts'
import { advice } from './ja/advice.ts'
import { call } from './ja/call.ts'
import { commitment } from './ja/commitment.ts'
import { items } from './ja/items.ts'
import { obligation } from './ja/obligation.ts'
import { suggestion } from './ja/suggestion.ts'
import { vetoes } from './ja/vetoes.ts'

/** A need is a need, whatever the chair's formula that it comes with. */
const heeds = vetoes.map(({ name }) => name).filter((name) => name !== 'ja-housekeeping')
const needs = [...obligation, ...advice].map((rule) => ({ heeds, ...rule }))

export const japanese: LanguageRules = {
  sentences: japaneseSentences,
  rules: [...needs, ...commitment, ...call, ...suggestion, ...items],
  vetoes,
  addressee: japaneseAddressee,
}
