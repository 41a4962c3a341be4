import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface Child {
  readonly pid: number
  /** Sends SIGKILL and waits for the end. */
  kill(): Promise<void>
}

/**
 * Runs a module in a process of its own, with arguments, until it prints the line `ready`; the process then waits.
 * Rejects when it ends before that.
 */
export async function startChild(module: URL, ...args: readonly string[]): Promise<Child> {
  const child = spawn(process.execPath, [module.pathname, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  await Promise.race([
    readyLine(child),
    ended.then(([code]) => {
      throw new Error(`${module.pathname} ended with ${code} before it was ready`)
    }),
  ])
  return {
    pid: child.pid!,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function readyLine(child: ChildProcess): Promise<void> {
  for await (const line of createInterface({ input: child.stdout! })) if (line === 'ready') return
}
