import { filesOf } from '../formats.ts'
import type { Answer, Request } from './run.ts'

// Asked over the channel to its parent, it makes the files of one format, answers and ends.
process.once('disconnect', () => process.exit())
process.once('message', async ({ format, order }: Request) => {
  try {
    await say({ files: await filesOf(format, order) })
  } catch (error) {
    await say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
  process.exit()
})

function say(answer: Answer) {
  return new Promise<void>((resolve) => process.send?.(answer, () => resolve()))
}
