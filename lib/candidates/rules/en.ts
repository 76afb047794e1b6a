import { englishAddressee } from '../addressee-en.ts'
import type { LanguageRules } from '../kind.ts'
import { englishSentences } from '../sentences/en.ts'
import { advice } from './en/advice.ts'
import { call } from './en/call.ts'
import { commitment } from './en/commitment.ts'
import { imperative } from './en/imperative.ts'
import { need } from './en/need.ts'
import { obligation } from './en/obligation.ts'
import { suggestion } from './en/suggestion.ts'
import { vetoes } from './en/vetoes.ts'
import { will } from './en/will.ts'

export const english: LanguageRules = {
  sentences: englishSentences,
  rules: [...obligation, ...will, ...commitment, ...call, ...need, ...imperative, ...advice, ...suggestion],
  vetoes,
  addressee: englishAddressee,
}
