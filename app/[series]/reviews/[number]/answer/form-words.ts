import type { Messages } from '#lib/messages/load.ts'

/** The words that the form needs where it runs, without values put in. */
export type Words = Messages['collecting']['form']
