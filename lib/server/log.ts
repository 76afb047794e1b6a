import { format } from 'node:util'
import { type Logger, pino, stdTimeFunctions } from 'pino'
import pretty from 'pino-pretty'
import { cause } from '../current-request.ts'
import { env } from '../env.ts'

/**
 * One line of JSON an event, or a readable one; each names the request or the job that it is about. What people wrote, their
 * addresses and tokens are not logged: a request is told by its route, not by its address.
 */
export function newLog(destination: NodeJS.WritableStream | number = 1): Logger {
  const { LOG_LEVEL: level, LOG_FORMAT } = env()
  const options = {
    level,
    base: undefined,
    timestamp: stdTimeFunctions.isoTime,
    mixin: () => ({ ...cause.getStore() }),
  }
  if (LOG_FORMAT === 'json') return pino(options, typeof destination === 'number' ? pino.destination(1) : destination)
  return pino(options, pretty({ colorize: false, ignore: 'pid,hostname', destination, sync: true }))
}

/** From now on what this process and its libraries say on the console are lines of the log, too. */
export function takeConsole(log: Logger) {
  const levels = { log: 'info', info: 'info', warn: 'warn', error: 'error', debug: 'debug' } as const
  for (const [method, level] of Object.entries(levels))
    Object.assign(console, {
      [method]: (...said: unknown[]) => {
        const err = said.find((each) => each instanceof Error)
        log[level](err ? { err } : {}, plain(format(...said.filter((each) => each !== err))).trim() || undefined)
      },
    })
}

/** Without the colours that programs give their words. */
function plain(text: string) {
  return text.replace(new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g'), '')
}
