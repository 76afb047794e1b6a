import { PgBoss } from 'pg-boss'
import { dropOldNetworks } from './audit/note.ts'
import { whenEnding } from './background/ending.ts'
import { onWake } from './background/wake.ts'
import { workOnReadings } from './curation/read-in-background.ts'
import { env } from './env.ts'
import { tellOfEvents } from './mail/tell.ts'
import { sendMessages } from './outbox/sending.ts'
import { mailTransport } from './outbox/transport.ts'
import { workOnPacks } from './packs/make-pack.ts'
import { dropOldChallenges } from './people/passkey-challenge.ts'
import { dropOldCounters } from './people/rate-limit.ts'
import { dropOldLinks } from './people/sign-in-link.ts'
import { takeDueSteps } from './reviews/collect/ladder.ts'

const queue = 'mail'
const kept = globalThis as { roundtableBoss?: PgBoss; roundtableStop?: () => void }

/**
 * Starts this process's share of the work in the background: each minute, and at once when something was written here,
 * events become messages and messages are sent.
 */
export async function startWorker() {
  if (kept.roundtableBoss) return
  const boss = new PgBoss({
    connectionString: env().DATABASE_DIRECT_URL ?? env().DATABASE_URL,
    max: 2,
    connectionTimeoutMillis: 10_000,
    // Its tables are made by the owner: lib/db/prepare.ts.
    migrate: false,
  })
  kept.roundtableBoss = boss
  boss.on('error', (error) => console.error('background work:', error))
  await boss.start()
  // One job waiting is enough, whoever asked for it; each looks after all that there is to do.
  await boss.createQueue(queue, { policy: 'short', retryLimit: 0, expireInSeconds: 15 * 60 })
  await boss.schedule(queue, '* * * * *')
  const worker = await boss.work(queue, { pollingIntervalSeconds: 5 }, () =>
    deliver(() => kept.roundtableBoss !== boss),
  )
  onWake('mail', () => {
    boss.send(queue).then(
      () => boss.notifyWorker(worker),
      (error) => console.error('background work:', error),
    )
  })
  const stops = [await workOnPacks(boss), await workOnReadings(boss)]
  kept.roundtableStop = () => {
    for (const stop of stops) stop()
  }
  whenEnding(stopWorker)
}

/** Ends between two messages; what is left is for the next start. */
export async function stopWorker() {
  const boss = kept.roundtableBoss
  kept.roundtableBoss = undefined
  onWake('mail', undefined)
  kept.roundtableStop?.()
  await boss?.stop({ graceful: true, timeout: 10_000 })
}

/** One round: take the steps that are due, tell of events, send what waits, drop what ran out. */
export async function deliver(stopping = () => false, transport = mailTransport()) {
  await takeDueSteps(new Date(), stopping)
  await tellOfEvents(stopping)
  if (transport) await sendMessages(transport, stopping)
  await dropOldLinks()
  await dropOldChallenges()
  await dropOldCounters()
  await dropOldNetworks()
}
