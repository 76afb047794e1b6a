import type { Server } from 'node:http'
import net from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { whenEnding } from '../background/ending.ts'

/** How long a connection may say nothing before it is closed, in milliseconds: its request may be on the way. */
const quiet = 1000

/**
 * When the process is told to end: still takes connections for as long as who stands in front needs to hear /readyz, then
 * no more; answers what was accepted.
 * @param notice in milliseconds
 * @param after what the last answer may still have needed
 */
export function endWell(server: Server, notice: number, after?: () => void) {
  const sockets = new Map<net.Socket, { busy: number; since: number }>()
  let ending = false
  server.on('connection', (socket) => {
    sockets.set(socket, { busy: 0, since: Date.now() })
    socket.once('close', () => sockets.delete(socket))
  })
  server.prependListener('request', ({ socket }, response) => {
    const state = sockets.get(socket)
    if (!state) return
    state.busy += 1
    if (ending) response.setHeader('connection', 'close')
    response.once('close', () => {
      state.busy -= 1
      state.since = Date.now()
    })
  })
  whenEnding(async () => {
    ending = true
    await delay(notice)
    // Not http's own close, which resets connections whose request was not read yet.
    net.Server.prototype.close.call(server)
    while (sockets.size) {
      for (const [socket, { busy, since }] of sockets)
        if (!busy && Date.now() - since > quiet) socket.end(() => socket.destroy())
      await delay(50)
    }
    after?.()
  })
}
