import type { MessageKey } from './messages/load.ts'

/** What a command answers: expected outcomes are values; surprises are exceptions. */
export type Outcome<T = void> = { status: 'ok'; value: T } | Refused

export type Refused =
  | { status: 'refused'; why: 'forbidden' | 'notFound' }
  | { status: 'invalid'; field: string; message: MessageKey; values?: MessageValues }
  | { status: 'conflict'; message: MessageKey; values?: MessageValues }

export type MessageValues = Record<string, string | number>

export function ok<T>(value: T) {
  return { status: 'ok', value } as const
}

export const done = ok(undefined)
export const forbidden = { status: 'refused', why: 'forbidden' } as const
export const notFound = { status: 'refused', why: 'notFound' } as const

export function invalid(field: string, message: MessageKey, values?: MessageValues) {
  return { status: 'invalid', field, message, values } as const
}

/** Somebody else was quicker. */
export function conflict(message: MessageKey, values?: MessageValues) {
  return { status: 'conflict', message, values } as const
}
