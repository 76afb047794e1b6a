import { connect, createServer } from 'node:net'
import { Refusal } from '../db/refusal.ts'
import type { Settings } from './settings.ts'

/** Refuses early, before anything is built or started, what could not be listened on later. */
export function portIsFree({ port, host }: Settings) {
  return new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portRefusal(error, port, host)))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

export function portRefusal({ code, message }: { code?: string; message: string }, port: number, host: string) {
  if (code === 'EADDRINUSE')
    return new Refusal(
      `Port ${port} is in use: stop what uses it, or choose another, as in \`PORT=${port + 1} npm start\`.`,
    )
  if (code === 'EACCES') return new Refusal(`Port ${port} is kept for root: choose one above 1023 with PORT.`)
  return new Refusal(
    `HOST is "${host}", which is no address of this machine (${code ?? message}): use 127.0.0.1, or 0.0.0.0 for all.`,
  )
}

/** Whether somebody answers there. */
export function answers({ port, host }: Pick<Settings, 'port' | 'host'>) {
  return new Promise<boolean>((resolve) => {
    const socket = connect(port, host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
