import { handOver } from './node.mjs'

await handOver(new URL('./check.ts', import.meta.url))
