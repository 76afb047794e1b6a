import type { Language } from '../db/generated/enums.ts'
import * as en from './en/namespaces.ts'
import * as ja from './ja/namespaces.ts'

export type Messages = typeof en

/** All texts of the product, by namespace. A text that a language lacks is a type error here. */
export const messages: Record<Language, Messages> = { en, ja }

export type Namespace = keyof Messages
