import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Tools and the right `node` come from the dependencies, also when npm did not start this program. */
export const PATH = [`${ROOT}node_modules/.bin`, process.env['PATH']].join(delimiter)

export interface Finished {
  /** Exit code; 1 also where a signal ended the program or it could not be started. */
  readonly code: number
  /** What it wrote, standard output and error as they came; empty when shown at once. */
  readonly output: string
  readonly seconds: number
}

interface RunOptions {
  /** Folder to run in; the repository unless told. */
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Shows the output as it comes instead of keeping it. */
  readonly show?: boolean
}

/** Runs a program to its end. Never rejects: a program that cannot be started is a failed one. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const started = performance.now()
  const child = spawn(command, args, {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, PATH, ...options.env },
    stdio: options.show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve) => {
    const finish = (code: number) => resolve({ code, output, seconds: (performance.now() - started) / 1000 })
    child.on('error', (error) => {
      output += error.message
      finish(1)
    })
    child.on('close', (code) => finish(code ?? 1))
  })
}
