import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Of this one connection, or of this one request. */
const own = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date', 'x-request-id']

type Answer = { headers: OutgoingHttpHeaders; bytes: Buffer }

/** What is sent by this response, once it all was; null where it was no page, set a cookie, was too long or broke off. */
export function recorded(response: ServerResponse, limit: number): Promise<Answer | null> {
  const chunks: Buffer[] = []
  let size = 0
  const { write, end } = response
  const note = (chunk: unknown) => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return
    size += chunk.length
    if (size <= limit) chunks.push(Buffer.from(chunk))
    else chunks.length = 0
  }
  Object.assign(response, {
    write(...args: unknown[]) {
      note(args[0])
      return Reflect.apply(write, response, args)
    },
    end(...args: unknown[]) {
      note(args[0])
      return Reflect.apply(end, response, args)
    },
  })
  return new Promise((resolve) => {
    response.once('close', () => {
      const headers = response.getHeaders()
      const whole = response.writableFinished && response.statusCode === 200 && size <= limit
      if (!whole || headers['set-cookie']) return resolve(null)
      const kept = Object.entries(headers).filter(([name]) => !own.includes(name))
      resolve({ headers: Object.fromEntries(kept), bytes: Buffer.concat(chunks) })
    })
  })
}
