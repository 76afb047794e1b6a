import type { Instrumentation } from 'next'

/** For the log alone: whoever was shown the number finds the line by it, and the line names the request. */
export const onRequestError: Instrumentation.onRequestError = (error, request, { routePath }) => {
  const { digest } = error as { digest?: string }
  console.error(`failed at ${routePath}, number ${digest}, request ${request.headers['x-request-id']}:`, error)
}

/** Runs once, before the server answers its first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { env } = await import('./lib/env.ts')
  if (env().VISITORS) return
  const { startWorker } = await import('./lib/worker.ts')
  await startWorker()
}
