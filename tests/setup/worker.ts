import { afterAll, afterEach, beforeEach, inject } from 'vitest'
import { startAfresh } from './afresh.ts'

// Runs before the test file is imported, so before anything reads its environment.
await startAfresh()
// The module that the test file will see, and not one from before.
const { freshDatabase, leaveDatabase } = await import('./database.ts')
const { applicationAddress } = await import('#lib/db/embedded/application-role.ts')
process.env.DATABASE_OWNER_URL = await freshDatabase(inject('template'), `worker_${process.env.VITEST_POOL_ID}`)
process.env.DATABASE_URL = applicationAddress(process.env.DATABASE_OWNER_URL)
process.env.DATABASE_POOL = '5'
process.env.NEXTAUTH_SECRET = 'a secret of the tests only'
process.env.NEXTAUTH_URL = 'http://localhost:3000'

const noise: string[] = []

// A test that expects a complaint mocks the method itself: vi.spyOn(console, 'error').mockImplementation(() => {})
console.error = (...said) => void noise.push(said.map(String).join(' '))
console.warn = console.error

beforeEach(() => {
  noise.length = 0
})

afterEach(() => {
  if (noise.length > 0) throw new Error(`Unexpected complaint on the console: ${noise.join('\n')}`)
})

afterAll(leaveDatabase)
