import { handOver } from './node.mjs'

await handOver(new URL('./dev.ts', import.meta.url))
