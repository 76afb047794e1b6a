import { Worker } from 'node:worker_threads'
import type { Progress } from './ask.ts'

/** The part of a program that `askSubprocess` starts: works on the one request that comes, answers, and ends. */
export function answer<Request, Result>(work: (request: Request, onProgress: Progress) => Promise<Result>) {
  // Whoever asked has gone.
  process.once('disconnect', () => process.exit())
  process.once('message', async ({ request, memory }: { request: Request; memory?: number }) => {
    if (memory) watch(memory)
    await say(
      await work(request, (page, pages) => say({ page, pages })).then(
        (result) => ({ result }),
        (error) => ({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      ),
    )
    process.exit()
  })
}

/**
 * Ends this process once whoever asked has gone or it holds too much, while nothing else in its own thread can run: what a
 * library unpacks lies outside of the heap, and a hostile file may keep it busy for ever. The thread itself takes 30 MB, so
 * only work with bounds has it; what makes our own files comes to its end.
 */
function watch(megabytes: number) {
  const look = `if (process.ppid !== ${process.ppid} || process.memoryUsage.rss() > ${megabytes} * 2 ** 20)
    process.kill(process.pid, 'SIGKILL')`
  new Worker(`setInterval(() => { ${look} }, 50)`, { eval: true }).unref()
}

function say(message: object) {
  return new Promise<void>((resolve) => process.send?.(message, () => resolve()))
}
