import type { IncomingMessage } from 'node:http'
import { ownConnection } from '../db/own-connection.ts'
import { hashToken } from '../people/token.ts'
import { sessionCookieName } from '../session-cookie.ts'

/** Milliseconds for which the answer about one cookie is kept: what it decides is the queue, not any right. */
const kept = 60_000
const most = 10_000
const answers = new Map<string, { until: number; known: boolean }>()

/** Whether the request comes with a session that exists; else it is a visitor's, whatever its cookie says. */
export async function hasSession({ headers }: IncomingMessage) {
  const token = cookie(headers.cookie ?? '', sessionCookieName())
  if (!token) return false
  const hash = hashToken(token)
  const answer = answers.get(hash)
  if (answer && answer.until > Date.now()) return answer.known
  // Where the database does not answer, the page will say so.
  const { rowCount } = await ownConnection()
    .query('select from "Session" where "tokenHash" = $1 and "expiresAt" > now()', [hash])
    .catch(() => ({ rowCount: 1 }))
  if (answers.size >= most) answers.clear()
  answers.set(hash, { until: Date.now() + kept, known: rowCount === 1 })
  return rowCount === 1
}

function cookie(header: string, name: string) {
  const found = header.split(';').find((each) => each.trim().startsWith(`${name}=`))
  return found?.slice(found.indexOf('=') + 1).trim()
}
