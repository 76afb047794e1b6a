import { filesOf } from '../files.ts'
import type { Answer, Request } from './run.ts'

// Asked over the channel to its parent, it makes the files of one format, answers and ends.
process.once('disconnect', () => process.exit())
process.once('message', async (request: Request) => {
  try {
    await say({ files: await make(request), peak: process.resourceUsage().maxRSS })
  } catch (error) {
    await say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
  process.exit()
})

async function make(request: Request) {
  if (!('minutes' in request)) return filesOf(request.format, request.order)
  const { minutesFiles } = await import('../minutes-files.ts')
  return minutesFiles(request.minutes)
}

function say(answer: Answer) {
  return new Promise<void>((resolve) => process.send?.(answer, () => resolve()))
}
