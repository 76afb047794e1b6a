import { z } from 'zod'
import { askSubprocess } from '#lib/subprocess/ask.ts'

/** Says the pid of the process that it asks, and waits for ever. */
await askSubprocess({
  program: 'tests/lib/subprocess/busy-program.ts',
  request: {},
  result: z.unknown(),
  bounds: { seconds: 600, heap: 64, memory: 1000 },
  confined: false,
  onProgress: (pid) => console.log(pid),
})
