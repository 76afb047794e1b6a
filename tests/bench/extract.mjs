import { handOver } from '../../lib/launcher/node.mjs'

await handOver(new URL('./extract.ts', import.meta.url))
