import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Problem } from '#contract/problem.ts'
import type { Log } from '#server/log.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { openControl, type ControlServer } from './control-server.ts'
import { handOver } from './hand-over.ts'
import type { Job, JobEvent, Worker } from './job.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { controlSocketPath } from './socket-path.ts'

const demo: Job = { kind: 'demo', scans: 10 }
const never = new AbortController().signal

let folder: string
let socketPath: string
let control: ControlServer | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scanboard-control-'))
  socketPath = controlSocketPath(folder)
})
afterEach(async () => {
  await control?.close()
  control = undefined
  rmSync(folder, { recursive: true })
})

async function open(work: Worker, signal = never): Promise<void> {
  control = await openControl({ socketPath, work, log: silentLog, signal })
}

async function collect(job: Job = demo, signal = never): Promise<JobEvent[]> {
  const events: JobEvent[] = []
  expect(await handOver(socketPath, job, (event) => events.push(event), signal)).toBe(true)
  return events
}

test('a job reaches the running server whole, and what it says comes back in order', async () => {
  const received: Job[] = []
  await open((job, report) => {
    received.push(job)
    for (let i = 0; i < 500; i++) report({ type: 'progress', label: 'Reading scans', part: i / 500 })
    report({ type: 'note', text: 'The demo organisation is replaced.' })
    report({ type: 'result', text: '3 imported' })
    return Promise.resolve()
  })
  writeFileSync(join(folder, 'ü.csv'), '')
  const job: Job = { kind: 'import', files: [join(folder, 'ü.csv')], map: { qr_id: 'code' }, format: 'csv' }
  const events = await collect(job)
  expect(received).toEqual([job])
  expect(events).toHaveLength(502)
  expect(events.slice(500)).toEqual([
    { type: 'note', text: 'The demo organisation is replaced.' },
    { type: 'result', text: '3 imported' },
  ])
})

test('without a server nothing is handed over', async () => {
  expect(await handOver(socketPath, demo, () => {}, never)).toBe(false)
})

test('a socket left behind by a killed server counts as none, and the next server takes its place', async () => {
  writeFileSync(socketPath, '')
  expect(await handOver(socketPath, demo, () => {}, never)).toBe(false)
  await open(() => Promise.resolve())
  expect(await collect()).toEqual([])
})

test.each([
  ['between two lines', '{"type":"note","text":"Half of it"}\n'],
  ['in the middle of a line', '{"type":"note","text":"Half of it"}\n{"type":"no'],
])('a server that is killed %s is told of, with what to do', async (_, said) => {
  const killed = createServer((_, answer) => {
    answer.write(said, () => answer.destroy())
  }).listen(socketPath)
  const notes: JobEvent[] = []
  await expect(handOver(socketPath, demo, (event) => notes.push(event), never)).rejects.toThrow(
    'The running server went away before the work was done. Run the command again to finish it.',
  )
  expect(notes).toEqual([{ type: 'note', text: 'Half of it' }])
  await promisify(killed.close.bind(killed))()
})

test('only this user can open the socket', async () => {
  await open(() => Promise.resolve())
  expect(statSync(socketPath).mode & 0o777).toBe(0o600)
})

test('what a person can mend is told as the sentence that it is', async () => {
  await open(() => Promise.reject(new Problem(400, 'scans.csv has no column qr_id.')))
  await expect(collect()).rejects.toThrow('scans.csv has no column qr_id.')
})

test('an import of what only the command line can see says that the server opens the files', async () => {
  await open(() => Promise.resolve())
  const file = join(folder, 'gone.csv')
  await expect(collect({ kind: 'import', files: [file], map: {} })).rejects.toThrow(
    `There is no file "${file}" that the server can read, which runs on this data folder and opens the files itself.`,
  )
})

test('a second job is refused while the first is being done', async () => {
  const first = Promise.withResolvers<void>()
  const started = Promise.withResolvers<void>()
  const single = oneAtATime(() => {
    started.resolve()
    return first.promise
  })
  await open(single.work)
  const running = collect()
  await started.promise
  await expect(collect()).rejects.toThrow('busy with another import or demo')
  first.resolve()
  await running
  await single.idle()
  expect(await collect()).toEqual([])
})

/** A job that only ends by being aborted. */
function endless() {
  const started = Promise.withResolvers<void>()
  const aborted = Promise.withResolvers<void>()
  const work: Worker = (_job, _report, signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        aborted.resolve()
        reject(signal.reason as Error)
      })
      started.resolve()
    })
  return { work, started: started.promise, aborted: aborted.promise }
}

test('Ctrl-C at the command line ends the job in the server', async () => {
  const { work, started, aborted } = endless()
  await open(work)
  const interrupt = new AbortController()
  const running = collect(demo, interrupt.signal)
  await started
  interrupt.abort(new Error('Stopped.'))
  await expect(running).rejects.toThrow()
  await aborted
})

test('when the server shuts down, the job ends, the command line is told, and nothing has failed', async () => {
  const { work, started } = endless()
  const stopping = new AbortController()
  const failed = vi.fn<Log['error']>()
  const cutShort: Worker = (...job) => work(...job).catch(() => Promise.reject(new Error('The engine was closed.')))
  const log = { ...silentLog, error: failed }
  control = await openControl({ socketPath, work: cutShort, log, signal: stopping.signal })
  const running = collect()
  await started
  stopping.abort(new Problem(503, 'The server is shutting down.'))
  await expect(running).rejects.toThrow('The server is shutting down.')
  expect(failed).not.toHaveBeenCalled()
  await control.close()
  control = undefined
  expect(await handOver(socketPath, demo, () => {}, never)).toBe(false)
})

test('a data folder too deep for a socket gets one elsewhere that only this user can reach', async () => {
  const deep = join(folder, 'a'.repeat(60), 'b'.repeat(60))
  socketPath = controlSocketPath(deep)
  expect(Buffer.byteLength(socketPath)).toBeLessThanOrEqual(103)
  expect(socketPath).toBe(controlSocketPath(deep))
  expect(socketPath).not.toBe(controlSocketPath(`${deep}2`))
  expect(statSync(join(socketPath, '..')).mode & 0o077).toBe(0)
  await open(() => Promise.resolve())
  expect(await collect()).toEqual([])
})
