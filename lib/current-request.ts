import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What a line of the log is about: a request by its id, and who was behind it, or a job of the background.
 * `network`: from where, for the audit record; the log says nothing of it.
 */
export type Cause = { request?: string; person?: string; job?: string; network?: string }

// The web server, pages and instrumentation are bundled apart, so what they share hangs on the process itself.
const kept = globalThis as { roundtableCause?: AsyncLocalStorage<Cause> }
kept.roundtableCause ??= new AsyncLocalStorage()

/** For the log alone: who acts is an argument of every command. */
export const cause = kept.roundtableCause
