import { answer } from '../subprocess/answer.ts'
import { filesOf } from './files-of-format.ts'
import type { Made, MakingRequest } from './make-in-subprocess.ts'

answer(async (request: MakingRequest): Promise<Made> => {
  const files = await make(request)
  return { files, peak: process.resourceUsage().maxRSS }
})

async function make(request: MakingRequest) {
  if (!('minutes' in request)) return filesOf(request.format, request.order)
  const { minutesFiles } = await import('./minutes-files.ts')
  return minutesFiles(request.minutes)
}
