import { answer } from './answer.ts'
import { read } from './read.ts'

await answer(read)
