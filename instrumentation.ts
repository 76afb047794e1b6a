/** Runs once, before the server answers its first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { env } = await import('./lib/env.ts')
  if (env().VISITORS) return
  const { startWorker } = await import('./lib/worker.ts')
  await startWorker()
}
