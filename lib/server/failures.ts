import type { IncomingMessage, ServerResponse } from 'node:http'
import { ownConnection } from '../db/own-connection.ts'
import { ownPage } from './own-page.ts'

/** What the door had said before the page. */
const ours = ['x-request-id', 'strict-transport-security']

/**
 * A page that failed becomes one of ours, which needs no script and says the request's id; where the database is gone it
 * says that instead, and when to come again.
 */
export function replaceFailures(request: IncomingMessage, response: ServerResponse) {
  // A form that was sent by script says itself what went wrong, and still has its words.
  if (request.headers['next-action']) return
  const { writeHead, write, end, flushHeaders } = response
  let failed = false
  const fails = (status = response.statusCode) => {
    if (!failed && status === 500 && !response.headersSent) {
      failed = true
      void replace()
    }
    return failed
  }
  // What the failed page says goes nowhere.
  Object.assign(response, {
    writeHead: (...args: [number]) => (fails(args[0]) ? response : Reflect.apply(writeHead, response, args)),
    write: (...args: unknown[]) => fails() || Reflect.apply(write, response, args),
    end: (...args: unknown[]) => (fails() ? response : Reflect.apply(end, response, args)),
    flushHeaders: () => fails() || Reflect.apply(flushHeaders, response, []),
  })

  async function replace() {
    const alive = await answersDatabase()
    Object.assign(response, { writeHead, write, end, flushHeaders })
    for (const name of response.getHeaderNames()) if (!ours.includes(name)) response.removeHeader(name)
    ownPage(request, response, alive ? { status: 500, why: 'failed' } : { status: 503, why: 'database', after: 1 })
  }
}

function answersDatabase() {
  return ownConnection()
    .query('select 1')
    .then(
      () => true,
      () => false,
    )
}
