import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { isSecure } from '../session-cookie.ts'
import { whyRefused } from './address.ts'
import { replaceFailures } from './failures.ts'
import { gatesOf } from './gate.ts'
import type { Handle } from './handle.ts'
import { health } from './health.ts'
import { bounds, isStatic, kindOf } from './kind.ts'
import { hasSession } from './known-session.ts'
import { countTurnedAway } from './metrics.ts'
import { networks } from './networks.ts'
import { type Own, ownPage } from './own-page.ts'
import { pastOnce } from './past.ts'

/**
 * What every request passes before a page is made, in this order: whether the server lives; what no page could answer; and,
 * for visitors, what their network may ask, what is kept of the past, and the gate of its kind.
 * @param members makes pages for who is signed in, and takes what is sent
 * @param visitors makes pages for everybody else
 */
export function door(members: Handle, visitors: Handle, gates = gatesOf(bounds)): Handle {
  const secondsToWait = networks()
  const gated: Handle = async (request, response) => {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const kind = kindOf(request)
    const leave = await gates[kind].enter(gone.signal)
    if (!leave) return turnAway(request, response, { status: 503, why: 'busy', after: 10 })
    response.once('close', leave)
    if (response.destroyed) return leave()
    await (kind === 'form' ? members : visitors)(request, response)
  }
  const visited = pastOnce(gated)
  return async (request, response) => {
    if (isSecure()) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains')
    const said = await health(request)
    if (said) return void response.writeHead(said.status, { 'cache-control': 'no-store' }).end(said.text)
    const refused = whyRefused(request)
    if (refused) return ownPage(request, response, refused)
    replaceFailures(request, response)
    if (isStatic(request.url) || (await hasSession(request))) return members(request, response)
    const after = await secondsToWait(request)
    if (after) return turnAway(request, response, { status: 429, why: 'tooMany', after })
    await visited(request, response)
  }
}

/** Whoever asks again at once is kept from costing more than whoever waits. */
async function turnAway(request: IncomingMessage, response: ServerResponse, own: Own) {
  countTurnedAway(kindOf(request))
  await delay(60)
  ownPage(request, response, own)
}
