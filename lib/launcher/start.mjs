import { handOver } from './node.mjs'

await handOver(new URL('./start.ts', import.meta.url))
