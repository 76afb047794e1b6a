/** What a command answers: expected outcomes are values; surprises are exceptions. */
export type Outcome<T = void> = { status: 'ok'; value: T } | Refused

export type Refused =
  | { status: 'refused'; why: 'forbidden' | 'notFound' }
  | { status: 'invalid'; field: string; message: string; values?: MessageValues }
  | { status: 'conflict'; message: string; values?: MessageValues }

export type MessageValues = Record<string, string | number>

export function ok<T>(value: T) {
  return { status: 'ok', value } as const
}

export const done = ok(undefined)
export const forbidden = { status: 'refused', why: 'forbidden' } as const
export const notFound = { status: 'refused', why: 'notFound' } as const

/** @param message a key under `errors` in lib/messages */
export function invalid(field: string, message: string, values?: MessageValues) {
  return { status: 'invalid', field, message, values } as const
}

/** Somebody else was quicker. @param message a key under `errors` in lib/messages */
export function conflict(message: string, values?: MessageValues) {
  return { status: 'conflict', message, values } as const
}
