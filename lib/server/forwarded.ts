import type { IncomingMessage } from 'node:http'
import { env } from '../env.ts'

/** What proxies say of the visitor is believed of as many as the operator named; what else came in these headers goes. */
const told = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded', 'x-real-ip']

/** Leaves in `x-forwarded-for` the one address that the nearest trusted proxy, or the socket, tells of the visitor. */
export function forward(request: IncomingMessage) {
  const { headers, socket } = request
  const proxies = env().TRUSTED_PROXIES
  const path = [...String(headers['x-forwarded-for'] ?? '').split(','), socket.remoteAddress ?? '']
  const network = path
    .map((each) => each.trim())
    .filter(Boolean)
    .at(-1 - proxies)
  if (!proxies) for (const name of told) delete headers[name]
  headers['x-forwarded-for'] = network ?? socket.remoteAddress ?? ''
}
