import { setTimeout as delay } from 'node:timers/promises'
import { countingProxy } from '#tests/bench/counting-proxy.ts'
import { serveForBench } from '#tests/bench/web-server.ts'
import { served } from '#tests/setup/served.ts'

/** What one page may ask of the database, the session looked up too. */
export const most = 8

/** The same build on the same database, by way of a proxy that counts what a page asks. */
export async function counted() {
  const { databaseUrl, secret } = await served()
  const proxy = await countingProxy(databaseUrl)
  process.env.NEXTAUTH_SECRET = secret
  const server = await serveForBench(proxy.url)
  return {
    /** The fewest of some turns: the first fills what a process keeps, and the background asks for itself meanwhile. */
    askedBy: async (path: string, headers: Record<string, string>) => {
      let fewest = Number.POSITIVE_INFINITY
      for (let turn = 0; turn < 5 && (turn < 2 || fewest > most); turn += 1) {
        proxy.take()
        const response = await fetch(server.url + path, { redirect: 'manual', headers })
        await response.arrayBuffer()
        if (response.status >= 500) throw new Error(`${path} answered ${response.status}`)
        await delay(20)
        fewest = Math.min(fewest, proxy.take().length)
      }
      return fewest
    },
    stop: async () => {
      await server.stop()
      proxy.close()
    },
  }
}
