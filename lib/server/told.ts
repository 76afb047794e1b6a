import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { type Cause, cause } from '../current-request.ts'
import { forward } from './forwarded.ts'
import type { Handle } from './handle.ts'
import { countAnswer } from './metrics.ts'
import { noteAnswer } from './note-answer.ts'

/**
 * Names each request by an id that its page, its answer and every line of the log say, and tells log and metrics how it
 * was answered: its route and never its address, the person's id and never who that is.
 */
export function told(inner: Handle, log: Logger, routeOf: (url?: string) => string): Handle {
  return (request, response) => {
    forward(request)
    const network = String(request.headers['x-forwarded-for'] ?? '')
    const about: Cause = { request: randomUUID(), network }
    const began = performance.now()
    request.headers['x-request-id'] = about.request
    response.setHeader('x-request-id', about.request ?? '')
    // Server, door, gate and Next each wait for its end: more than the ten at which Node warns of a leak.
    response.setMaxListeners(20)
    response.once('close', () => {
      const ms = Math.round(performance.now() - began)
      const { method = '', url } = request
      // Gone before it was answered, as proxies write it.
      const status = response.writableFinished ? response.statusCode : 499
      const answer = { route: routeOf(url), method, status }
      countAnswer({ ...answer, who: about.person ? 'member' : 'visitor', seconds: ms / 1000 })
      // Who is turned away is counted, and comes in thousands; what is behind a database that is gone is said beside.
      const minor = answer.route === '/_next' || response.hasHeader('retry-after')
      const level = minor ? 'debug' : status >= 500 ? 'error' : 'info'
      log[level]({ ...about, network: undefined, ...answer, ms }, 'answered')
      const { person } = about
      if (person && answer.route.startsWith('/[series]')) cause.run(about, () => noteAnswer(request, response, person))
    })
    return cause.run(about, () => inner(request, response))
  }
}
