import path from 'node:path'
import { handOver } from './node.mjs'

// What is printed is a list of files: what the launcher says about itself goes elsewhere.
console.log = console.error
// npm runs scripts in the project's folder; a relative folder is meant from where it was called.
const to = process.argv.indexOf('--to')
const folder = to > 0 ? process.argv[to + 1] : undefined
if (folder && !folder.startsWith('--'))
  process.argv[to + 1] = path.resolve(process.env.INIT_CWD ?? process.cwd(), folder)
process.argv.splice(2, 0, 'lib/launcher/pack.ts')
await handOver(new URL('./run.ts', import.meta.url))
