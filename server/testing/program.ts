/** Runs the program as a person does, in a process of its own. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

export interface Program {
  readonly pid: number
  /** What it has written so far. */
  readonly output: () => { stdout: string; stderr: string }
  /** Resolves with the match as soon as either output has it; rejects when the program ends without. */
  until(pattern: RegExp): Promise<RegExpExecArray>
  readonly ended: Promise<Ended>
  kill(signal: NodeJS.Signals): void
  /** Closes its standard output, as a reader does who has seen enough. */
  stopReading(): void
}

export interface Ended {
  /** Exit code; null where a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts `scanboard` with the arguments. Nothing of this process's own settings reaches it but what `env` says. `uid`: as that user. */
export function start(args: readonly string[], env: Readonly<Record<string, string>> = {}, uid?: number): Program {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...env },
    uid,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written = { stdout: '', stderr: '' }
  const listeners = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      written[name] += text
      for (const listener of listeners) listener()
    })
  }
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, ...written }))
  })
  return {
    pid: child.pid!,
    output: () => written,
    ended,
    kill: (signal) => void child.kill(signal),
    stopReading: () => void child.stdout.destroy(),
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(`${written.stdout}\n${written.stderr}`)
          if (match !== null) resolve(match)
        }
        listeners.add(look)
        look()
        void ended.then(() => reject(new Error(`Ended without ${pattern}: ${JSON.stringify(written)}`)))
      }),
  }
}

/** Runs `scanboard` to its end. */
export function run(args: readonly string[], env?: Readonly<Record<string, string>>, uid?: number): Promise<Ended> {
  return start(args, env, uid).ended
}
