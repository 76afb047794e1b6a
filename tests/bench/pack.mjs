import { handOver } from '../../lib/launcher/node.mjs'

await handOver(new URL('./pack.ts', import.meta.url))
