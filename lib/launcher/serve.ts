import { script } from './child.ts'
import { type Database, openDatabase } from './database.ts'
import { environmentFor } from './environment.ts'
import { keepUp } from './keep-up.ts'
import { lock } from './lock.ts'
import { portIsFree } from './port.ts'
import { step } from './say.ts'
import type { Settings } from './settings.ts'
import { interrupted, interruption, watchSignals } from './signals.ts'
import { startWebServer, type WebServer } from './web-server.ts'

type Application = {
  prepare: () => Promise<void>
  /** The web server's script and its arguments. */
  command: string[]
  /** Script that writes the first records into an empty database. */
  seed: string
  /** Script that prints the secretariat's sign-in link, or nothing once it is no longer needed. */
  link: string
}

/** Serves until asked to end or until a part fails; returns the exit code. */
export async function serve(settings: Settings, application: Application): Promise<number> {
  watchSignals()
  await portIsFree(settings)
  // Several may serve one database that the operator brings.
  const held = settings.databaseUrl ? undefined : lock(settings.dataFolder)
  let database: Database | undefined
  let server: WebServer | undefined
  try {
    await application.prepare()
    database = await openDatabase(settings, application.seed)
    held?.announce(database.url)
    const logged = { LOG_FORMAT: process.env.LOG_FORMAT || (process.stdout.isTTY ? 'pretty' : 'json') }
    const env = {
      ...environmentFor(settings, database.url),
      PORT: String(settings.port),
      HOST: settings.host,
      ...logged,
    }
    const { command } = application
    const web = await step('Web server', () => startWebServer(command, settings, env))
    server = web
    const keptServer = keepUp({
      name: 'The web server',
      first: web,
      start: () => startWebServer(command, settings, env),
      changed: (part) => {
        server = part
      },
    })
    const keptDatabase = keepUp({
      name: 'The database',
      first: database,
      start: database.again,
      changed: (part) => {
        database = part
      },
    })
    console.log(`\nRoundtable Follow-up is at ${settings.url}`)
    await printLink(application.link, env)
    return await firstOf(keptServer, keptDatabase)
  } catch (error) {
    if (interrupted.aborted) return 0
    throw error
  } finally {
    await server?.drain()
    await database?.stop()
    held?.release()
  }
}

async function firstOf(...kept: Promise<string>[]) {
  const failure = await Promise.race([interruption, ...kept])
  if (!failure) console.log('Finishing the requests in flight, then the database. Ctrl-C again ends at once.')
  else console.error(failure)
  return failure ? 1 : 0
}

async function printLink(link: string, env: NodeJS.ProcessEnv) {
  const { code, output } = await script(link, [], { env })
  if (code !== 0) console.error(`${output.trim()}\nThe sign-in link could not be made: what is above says why.`)
  else if (output.trim()) console.log(`Sign in as the secretariat, once and within an hour: ${output.trim()}`)
}
