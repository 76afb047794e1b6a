import { handOver } from './node.mjs'

await handOver(new URL('./test.ts', import.meta.url))
