import { answer } from '#lib/subprocess/answer.ts'

/** Never comes back to hear that whoever asked has gone. */
answer(async (_, onProgress: (page: number, pages: number) => void) => {
  onProgress(process.pid, 100_000)
  await new Promise((resolve) => setTimeout(resolve, 50))
  for (;;);
})
