import { format } from 'node:util'
import { type Logger, pino, stdTimeFunctions } from 'pino'
import pretty from 'pino-pretty'
import { cause } from '../current-request.ts'
import { type Trouble, troubleIn } from '../db/trouble.ts'
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
    mixin: () => ({ ...cause.getStore(), network: undefined }),
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
        const trouble = troubleIn(err)
        if (trouble) return tellTrouble(log, trouble, err?.message ?? '')
        log[level](err ? { err } : {}, plain(format(...said.filter((each) => each !== err))).trim() || undefined)
      },
    })
}

const toOperator: Record<Trouble, string> = {
  full: 'The disk of the database is full: free some space. Until then nothing is saved.',
  readOnly:
    'The database takes no changes: DATABASE_URL leads to a standby, or it was made read-only. Until then nothing is saved.',
  rights:
    'The database refuses this application a right that it needs: see who owns the tables, and who it signs in as.',
  gone: 'The database does not answer. Until it does, pages say so with 503.',
}
const toldAt = new Map<Trouble, number>()

/** Each once a minute, however many requests meet it. */
function tellTrouble(log: Logger, trouble: Trouble, message: string) {
  const last = toldAt.get(trouble)
  if (last !== undefined && Date.now() - last < 60_000) return
  toldAt.set(trouble, Date.now())
  log.error({ trouble, said: plain(message).trim().split('\n').at(-1) }, toOperator[trouble])
}

/** Without the colours that programs give their words. */
function plain(text: string) {
  return text.replace(new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g'), '')
}
