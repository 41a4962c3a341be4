/** The program itself, `server/main.ts serve`, as a process with settings of its own and a clock that tests put forward. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface Program {
  readonly address: string
  /** Everything that it has written yet, to its log and its terminal. */
  output(): string
  /** Puts its clock forward. */
  advance(milliseconds: number): Promise<void>
  /** Ends it, in order or at once. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Starts the program at that time, and waits until it answers. Nothing of this process’s environment reaches it. */
export async function startProgram(now: number, settings: Readonly<Record<string, string>>): Promise<Program> {
  const clock = new URL('program-clock.ts', import.meta.url)
  clock.searchParams.set('now', new Date(now).toISOString())
  const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', clock.href, main, 'serve'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { PORT: '0', SCANBOARD_LOG: 'debug', SCANBOARD_CHECK_ANSWERS: 'yes', ...settings },
  })
  let output = ''
  child.stderr!.on('data', (text: Buffer) => (output += text.toString()))
  child.stdout!.on('data', (text: Buffer) => (output += text.toString()))
  const ended = once(child, 'exit')

  async function addressTold(): Promise<string> {
    for await (const line of createInterface({ input: child.stdout! })) {
      const address = /^Scanboard: (http\S+)/.exec(line)?.[1]
      if (address !== undefined) return address
    }
    throw new Error(`The program ended before it answered:\n${output}`)
  }

  const address = await addressTold()
  // The reader of lines has paused it.
  child.stdout!.resume()
  return {
    address,
    output: () => output,
    async advance(milliseconds) {
      const done = once(child, 'message')
      child.send(milliseconds)
      await done
    },
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      await ended
    },
  }
}
