/** Hands a job to the server that runs on the data folder. */
import { request, type IncomingMessage } from 'node:http'
import { createInterface } from 'node:readline'
import * as v from 'valibot'
import { Problem, problemEnvelope, type ProblemStatus } from '#contract/problem.ts'
import { jobEvent, type Job, type JobEvent, type JobReport } from './job.ts'

/** Codes of a socket behind which no server listens: none was ever there (nor perhaps the folder), or it died. */
const NOBODY_THERE = new Set(['ENOENT', 'ENOTDIR', 'ECONNREFUSED'])

/**
 * True when a running server has done the job; false when there is none, and nothing has happened. Rejects when the
 * server fails at it, cannot take it, or goes away before the end; aborting the signal ends the job there too.
 */
export async function handOver(socketPath: string, job: Job, report: JobReport, signal: AbortSignal): Promise<boolean> {
  const answer = await post(socketPath, job, signal)
  if (answer === undefined) return false
  if (answer.statusCode !== 200) throw await toProblem(answer)
  for await (const event of eventsOf(answer, signal)) {
    if (event.type === 'done') return true
    if (event.type === 'failed') throw new Problem(503, event.message)
    report(event)
  }
  throw new Problem(503, 'The running server went away before the work was done. Run the command again to finish it.')
}

/** What the server says until it is done, or gone: it may be killed in the middle of a line. */
async function* eventsOf(answer: IncomingMessage, signal: AbortSignal): AsyncGenerator<JobEvent> {
  try {
    for await (const line of createInterface({ input: answer, crlfDelay: Infinity })) {
      yield v.parse(jobEvent, JSON.parse(line))
    }
  } catch (error) {
    if (signal.aborted || answer.complete) throw error
  }
}

function post(socketPath: string, job: Job, signal: AbortSignal): Promise<IncomingMessage | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json' }
    const asked = request({ socketPath, path: '/jobs', method: 'POST', headers, signal, agent: false }, resolve)
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (NOBODY_THERE.has(error.code ?? '')) resolve(undefined)
      else reject(error)
    })
    asked.end(JSON.stringify(job))
  })
}

async function toProblem(answer: IncomingMessage): Promise<Problem> {
  let text = ''
  for await (const chunk of answer.setEncoding('utf8')) text += chunk
  const { status, message } = v.parse(problemEnvelope, JSON.parse(text))
  return new Problem(status as ProblemStatus, message)
}
