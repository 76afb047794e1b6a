import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

export type Served = {
  /** The link that `npm start` printed: works once, signs in the secretariat. */
  firstRunLink: string
  databaseUrl: string
  /** NEXTAUTH_SECRET of the server. */
  secret: string
}

/** How to reach the server under test from a spec, past its pages; see serve.ts. */
export async function served(): Promise<Served> {
  for (let tries = 0; ; tries += 1) {
    try {
      return JSON.parse(readFileSync(path.join(process.env.E2E_FOLDER ?? '', 'served.json'), 'utf8'))
    } catch (error) {
      if (tries === 100) throw error
      await delay(100)
    }
  }
}
