/** Takes jobs from the command line while the server runs, over a socket that only this user can open. */
import { rmSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import { answerProblems } from '#server/http/problems.ts'
import { closeServer } from '#server/http/listen.ts'
import type { Log } from '#server/log.ts'
import { job, type Job, type JobEvent, type Worker } from './job.ts'

export interface ControlServer {
  /** Takes no more jobs, waits until the answers to those that ended have left, and removes the socket. */
  close(): Promise<void>
}

export interface ControlOptions {
  readonly socketPath: string
  readonly work: Worker
  readonly log: Log
  /** Aborts the job that is being done, for a reason that is a `Problem`. */
  readonly signal: AbortSignal
}

/** Opens the socket. The caller owns the data folder, so a socket that is there already is a dead server's. */
export async function openControl({ socketPath, work, log, signal }: ControlOptions): Promise<ControlServer> {
  const app = new Hono()
  app.onError(answerProblems(log))
  app.post('/jobs', async (c) => {
    const asked = v.safeParse(job, await c.req.json())
    if (!asked.success) {
      throw new Problem(400, 'The running server does not understand this job. Is it another version of Scanboard?')
    }
    return stream(c, async (body) => {
      const gone = new AbortController()
      body.onAbort(() => gone.abort(new Problem(503, 'Whoever asked for the work has gone away.')))
      const send = (event: JobEvent) => body.writeln(JSON.stringify(event))
      try {
        await requireReadable(asked.output)
        await work(asked.output, (event) => void send(event), AbortSignal.any([signal, gone.signal]))
        await send({ type: 'done' })
      } catch (error) {
        // However the work was cut short, the reason is that the server is to end.
        await send({ type: 'failed', message: toMessage(signal.aborted ? signal.reason : error, log) })
      }
    })
  })

  rmSync(socketPath, { force: true })
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    // The mask gives the socket mode 0600 from its first moment; after a chmod others might already be connected.
    const mask = process.umask(0o177)
    server.listen(socketPath, resolve)
    process.umask(mask)
  })

  return {
    async close() {
      await closeServer(server)
      rmSync(socketPath, { force: true })
    },
  }
}

/** This process opens the files, and a service may see fewer of them than whoever typed their names. */
async function requireReadable(asked: Job): Promise<void> {
  if (asked.kind !== 'import') return
  for (const file of asked.files) {
    try {
      await access(file, constants.R_OK)
    } catch (cause) {
      throw new Problem(
        400,
        `There is no file "${file}" that the server can read, which runs on this data folder and opens the files itself. ` +
          'Put it where the user of the server can read it; a service sees nothing below /home and /tmp (docs/deploy.md).',
        { cause },
      )
    }
  }
}

/** The socket leads to the same person who runs the server, so a failure is told as it is. */
function toMessage(error: unknown, log: Log): string {
  if (error instanceof Problem) return error.message
  const cause = error instanceof Error ? error : new Error(String(error))
  log.error('A job failed', { error: cause })
  return cause.message
}
