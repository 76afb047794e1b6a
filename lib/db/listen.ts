import pg from 'pg'
import { env } from '../env.ts'

export type Listening = { stop: () => Promise<void> }

/**
 * Hears what transactions of any process tell on a channel, on a connection of its own that is made anew when it breaks.
 * @param heard gets each payload; null: the connection was away, so anything may have been missed
 */
export function listen(channel: string, heard: (payload: string | null) => void): Listening {
  let stopped = false
  let client: pg.Client | undefined
  let again: NodeJS.Timeout | undefined
  let missed = false

  const connect = async () => {
    const mine = new pg.Client({
      connectionString: env().DATABASE_DIRECT_URL ?? env().DATABASE_URL,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      application_name: `listening to ${channel}`,
    })
    client = mine
    const lost = () => {
      if (client !== mine || stopped) return
      client = undefined
      missed = true
      mine.end().catch(() => undefined)
      again = setTimeout(connect, 1000)
      again.unref()
    }
    mine.on('error', lost)
    mine.on('end', lost)
    mine.on('notification', ({ payload }) => heard(payload ?? ''))
    try {
      await mine.connect()
      await mine.query(`listen ${mine.escapeIdentifier(channel)}`)
      if (missed) heard(null)
      missed = false
    } catch {
      lost()
    }
  }
  void connect()

  return {
    async stop() {
      stopped = true
      clearTimeout(again)
      const last = client
      client = undefined
      await last?.end().catch(() => undefined)
    },
  }
}
