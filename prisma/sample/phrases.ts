import { z } from 'zod'
import { read } from './data.ts'

/** What is said in a report. {thing}, {Thing}, {partner} and {n} are filled in for each follow-up. */
const said = z.strictObject({ changed: z.string(), obstacles: z.string().optional(), nextStep: z.string().optional() })
const some = z.array(z.string())

/** The phrases of one language, by what happens to a follow-up. */
const phrases = z.strictObject({
  begun: z.array(said),
  going: z.array(said),
  trouble: z.array(said),
  near: z.array(said),
  idle: z.array(said),
  offer: some,
  hold: some,
  reopen: some,
  returned: some,
  verified: some,
  firstDone: some,
  extension: some,
  agreed: some,
  refused: some,
  evidenceFiles: z.array(z.strictObject({ title: z.string(), fileName: z.string(), text: z.string() })),
  evidenceLinks: some,
  evidenceNotAccepted: some,
})

export const phrasesIn = { en: read('words/en.json', phrases), ja: read('words/ja.json', phrases) }

export type Phrases = z.infer<typeof phrases>
export type Said = z.infer<typeof said>
