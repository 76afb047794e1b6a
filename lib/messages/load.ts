import type { Language } from '../db/generated/enums.ts'
import * as en from './en/namespaces.ts'
import * as ja from './ja/namespaces.ts'

export type Messages = typeof en

/** All texts of the product, by namespace, in plain objects. A text that a language lacks is a type error here. */
export const messages: Record<Language, Messages> = { en: { ...en }, ja: { ...ja } }

/** What pages, forms and commands say. The sentences of events go by their kinds, and only lib/events reads them. */
export type Texts = Omit<Messages, 'events'>

/** errors.required: where a text stands. */
export type MessageKey = KeysOf<Texts>

type KeysOf<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? Name : `${Name}.${KeysOf<Tree[Name]>}`
}[keyof Tree & string]
