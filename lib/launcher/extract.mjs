import { handOver } from './node.mjs'

// What is printed is for a program to read: what the launcher says about itself goes elsewhere.
console.log = console.error
await handOver(new URL('./extract.ts', import.meta.url))
