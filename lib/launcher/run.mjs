import { handOver } from './node.mjs'

await handOver(new URL('./run.ts', import.meta.url))
