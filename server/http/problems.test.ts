import { once } from 'node:events'
import { request } from 'node:http'
import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createLog } from '#server/log.ts'
import { closeServer, listen } from './listen.ts'
import { answerProblems } from './problems.ts'

/** What a route does with the signal of whoever asked. */
let work: (signal: AbortSignal, body: () => Promise<string>) => Promise<unknown>
let lines: string[]
let failed: PromiseWithResolvers<void>
let reached: PromiseWithResolvers<void>
let server: Awaited<ReturnType<typeof listen>>

beforeAll(async () => {
  const log = createLog({
    level: 'debug',
    format: 'text',
    clock: () => 0,
    write: (line) => {
      lines.push(line)
      failed.resolve()
    },
  })
  const app = new Hono()
  app.onError(answerProblems(log))
  app.post('/work', async (c) => {
    reached.resolve()
    await work(c.req.raw.signal, () => c.req.text())
    return c.text('done')
  })
  server = await listen(app, '127.0.0.1', 0)
})
beforeEach(() => {
  lines = []
  failed = Promise.withResolvers()
  reached = Promise.withResolvers()
})
afterAll(() => closeServer(server.server, 0))

/** Asks, leaves before the body is whole, and resolves with what the log then says. */
async function askAndLeave(): Promise<string> {
  const asked = request(`${server.address}/work`, { method: 'POST', headers: { 'Content-Length': 100 } })
  asked.on('error', () => {}).write('half of it')
  await reached.promise
  asked.destroy()
  await failed.promise
  return lines.join('\n')
}

describe('a client who leaves is no failure of the server', () => {
  test.each([
    [
      'the question is given up',
      (signal: AbortSignal) => left(signal).then(() => AbortSignal.abort().throwIfAborted()),
    ],
    ['its body breaks off', (_: AbortSignal, body: () => Promise<string>) => body()],
  ])('where %s', async (_, does) => {
    work = does
    expect(await askAndLeave()).toMatch(/^\S+ debug Whoever asked has gone method=POST path=\/work$/)
  })
})

test('what fails for another reason is one, also where the client has left', async () => {
  work = async (signal) => {
    await left(signal)
    throw new Error('The disk is full.')
  }
  expect(await askAndLeave()).toMatch(
    /^\S+ error A request failed reference=\w{8} method=POST path=\/work error="The disk/,
  )
})

async function left(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort')
}
