import { vi } from 'vitest'

type Process = Record<string, unknown> & { testEnvironment?: NodeJS.ProcessEnv }

/**
 * Test files of one worker share its process, since starting Node and compiling Prisma's engine takes longer than most of
 * them. What the one before left goes, as if the process were new: modules, the product's own names on `globalThis` with
 * their connections, the environment, and timers.
 */
export async function startAfresh() {
  const shared = globalThis as Process
  const environment = shared.testEnvironment ?? { ...process.env }
  shared.testEnvironment = environment
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
  Object.assign(process.env, environment)
  for (const name of Object.keys(shared).filter((key) => key.startsWith('roundtable'))) {
    await (shared[name] as { $disconnect?: () => Promise<void> } | undefined)?.$disconnect?.()
    delete shared[name]
  }
  vi.useRealTimers()
  vi.resetModules()
}
