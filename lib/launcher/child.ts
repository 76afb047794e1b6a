import { type SpawnOptions, spawn } from 'node:child_process'
import path from 'node:path'
import { project } from './settings.ts'
import { interrupted } from './signals.ts'

export type Finished = { code: number; output: string }

/** Runs a program to its end and returns all it said. With `echo` it is also seen while it runs. */
export function finish(
  command: string,
  args: string[],
  options: SpawnOptions & { echo?: boolean } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: project,
      signal: interrupted,
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const hear = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk
      if (options.echo) stream.write(chunk)
    }
    child.stdout?.on('data', hear(process.stdout))
    child.stderr?.on('data', hear(process.stderr))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Runs one of the packages' own programs, such as `next/dist/bin/next`, under this Node. */
export function tool(file: string, args: string[], options: SpawnOptions & { echo?: boolean } = {}) {
  return finish(process.execPath, [path.join(project, 'node_modules', file), ...args], options)
}

/** Runs a TypeScript file of the project under this Node. */
export function script(file: string, args: string[], options: SpawnOptions & { echo?: boolean } = {}) {
  return finish(process.execPath, [...process.execArgv, path.join(project, file), ...args], options)
}
