import { createServer, connect as dial, type Socket } from 'node:net'

/** One statement as PostgreSQL got it, with the milliseconds until it was ready for the next. */
export type Statement = { text: string; milliseconds: number }

/**
 * Stands between a program and its PostgreSQL (protocol 3, without TLS) and notes every statement, so that what is counted
 * is what really went over the wire. https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export async function countingProxy(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const statements: Statement[] = []
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = dial(Number(target.port || 5432), target.hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket.setNoDelay(true))
      socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
    }
    let open: { text: string; at: number }[] = []
    const sent = messages((type, body) => {
      if (type === 'P') open.push({ text: textAt(body, body.indexOf(0) + 1), at: performance.now() })
      if (type === 'Q') open.push({ text: textAt(body, 0), at: performance.now() })
    }, false)
    const answered = messages((type) => {
      if (type !== 'Z') return
      const now = performance.now()
      statements.push(...open.map(({ text, at }) => ({ text, milliseconds: now - at })))
      open = []
    }, true)
    client.on('data', sent).pipe(upstream)
    upstream.on('data', answered).pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the proxy listens on no port')
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String(address.port)
  return {
    url: url.href,
    /** What came since it was last asked. */
    take: () => statements.splice(0),
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

/** Cuts a stream into messages: a type, a length of four bytes, a body. A client's first message has no type. */
function messages(each: (type: string, body: Buffer) => void, begun: boolean) {
  let rest = Buffer.alloc(0)
  let typed = begun
  return (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const head = typed ? 1 : 0
      if (rest.length < head + 4) return
      const end = head + rest.readUInt32BE(head)
      if (rest.length < end) return
      if (typed) each(String.fromCharCode(rest[0] ?? 0), rest.subarray(5, end))
      typed = true
      rest = rest.subarray(end)
    }
  }
}

function textAt(body: Buffer, start: number) {
  const end = body.indexOf(0, start)
  return body.toString('utf8', start, end < 0 ? body.length : end)
}
