/**
 * Work in a process of its own: the embedded engine is one to a process, and two warehouses are measured side by side.
 * The parent asks, the child answers, one question at a time.
 */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { PATH } from '../scripts/run.ts'

type Answer<Result> = { readonly result: Result } | { readonly error: string }

/** What a child can do, by name. Arguments and results pass as JSON. */
export type Skills = Readonly<Record<string, (argument: never) => Promise<unknown>>>

export interface Child<Able extends Skills> {
  ask<Name extends keyof Able & string>(
    name: Name,
    argument: Parameters<Able[Name]>[0],
  ): Promise<Awaited<ReturnType<Able[Name]>>>
  /** Lets it end in order. */
  end(): Promise<void>
}

/** Starts a module that calls `serveParent` with these skills. */
export function startChild<Able extends Skills>(module: URL): Child<Able> {
  // The engine's own temporary output would disturb the table.
  const child = fork(fileURLToPath(module), { env: { ...process.env, PATH }, stdio: ['ignore', 2, 2, 'ipc'] })
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
  })
  const send = (message: object) =>
    new Promise<unknown>((resolve, reject) => {
      child.once('message', (answer: Answer<unknown>) =>
        'error' in answer ? reject(new Error(answer.error)) : resolve(answer.result),
      )
      void ended.then((code) =>
        reject(new Error(`${fileURLToPath(module)} ended with ${code} before it had answered.`)),
      )
      child.send(message)
    })
  return {
    ask: (name, argument) => send({ name, argument }) as Promise<Awaited<ReturnType<Able[typeof name]>>>,
    async end() {
      child.disconnect()
      await ended
    },
  }
}

/** In the child: answers the parent until it lets go. `close` then runs last. */
export function serveParent(skills: Skills, close: () => Promise<void> = async () => {}): void {
  process.on('message', ({ name, argument }: { name: string; argument: never }) => {
    skills[name]!(argument).then(
      (result) => process.send!({ result }),
      (error: unknown) =>
        process.send!({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  })
  process.once('disconnect', () => void close())
}
