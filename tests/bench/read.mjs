import { handOver } from '../../lib/launcher/node.mjs'

await handOver(new URL('./read.ts', import.meta.url))
