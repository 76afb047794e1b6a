import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// Plain JavaScript that any Node from 18 can run; what it hands over to is TypeScript for Node 22.12 or later.
const wanted = '24.21.0'
const project = fileURLToPath(new URL('../..', import.meta.url))

/**
 * `run.mjs FILE ARGUMENTS`: runs FILE of the project under a Node that can read TypeScript: this one, this one with a
 * flag, or one that npm brings.
 */
const [file = '', ...args] = process.argv.slice(2)
const script = `${project}${file}`
if (process.features.typescript) {
  process.argv.splice(1, 2, script)
  await import(pathToFileURL(script).href)
} else runUnderAnother()

function runUnderAnother() {
  const node = isOld(process.versions.node) ? broughtNode() : process.execPath
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
  // Programs that look for `node` themselves, as the bundler does for its helpers, find this one first.
  const env = { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) }
  const child = spawn(node, [...flags, script, ...args], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)))
}

/** Older than 22.12. */
function isOld(version) {
  const [major, minor] = version.split('.').map(Number)
  return major < 22 || (major === 22 && minor < 12)
}

function broughtNode() {
  const home = `${project}.runtime`
  const platform = process.platform === 'win32' ? 'win' : process.platform
  // These packages hold the program itself; the package `node` would fetch them by an install script, which npm may block.
  const name = `${platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${platform}-${process.arch}`
  const node = `${home}/node_modules/${name}/bin/node${platform === 'win' ? '.exe' : ''}`
  if (existsSync(node) && spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${wanted}`)
    return node

  const began = Date.now()
  try {
    mkdirSync(home, { recursive: true })
  } catch (error) {
    end(`${home} cannot be written (${error.code}): start as the user who owns this folder.`)
  }
  const npm = spawnSync(
    'npm',
    [
      'install',
      `${name}@${wanted}`,
      '--prefix',
      home,
      '--no-save',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--fetch-retries=1',
    ],
    { cwd: home, encoding: 'utf8', shell: platform === 'win' },
  )
  if (npm.status !== 0 || !existsSync(node)) {
    const output = `${npm.stderr ?? ''}${npm.stdout ?? ''}`
    if (output.includes('ENOSPC')) end('The disk is full: free some space and start again.')
    const reason = output.match(/code (E\w+)/)?.[1] ?? npm.error?.code ?? `exit code ${npm.status}`
    end(
      `This is Node ${process.versions.node} and Node ${wanted} could not be had from npm (${reason}): check the network and \`npm config get registry\`, or install Node 24, and start again.`,
    )
  }
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.error(
    `${'Node'.padEnd(14)}${seconds.padStart(6)} s  ${wanted} from npm, because ${process.versions.node} is too old`,
  )
  return node
}

function end(sentence) {
  console.error(sentence)
  process.exit(1)
}
