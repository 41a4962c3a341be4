/** In a process of its own: asks one warehouse, through the whole handler, and reads one column of it beside. */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import type { Hono } from 'hono'
import * as v from 'valibot'
import type { Span } from '#contract/period.ts'
import { openSignIn } from '#server/access/open.ts'
import { buildApp } from '#server/app.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { createAnswers, type Answers } from '#server/sources/warehouse/answers.ts'
import { createSource } from '#server/sources/warehouse/source.ts'
import { openWarehouse, type Warehouse } from '#server/sources/warehouse/warehouse.ts'
import { openStores } from '#server/state/stores.ts'
import { openState } from '#server/state/database.ts'
import { serveParent } from '../child.ts'
import { NOW } from '../warehouses.ts'
import { CASES, questionOf, type Case, type Subjects } from './questions.ts'

let warehouse: Warehouse
let app: Hono
let subjects: Subjects
/** Where the source keeps its answers: put anew, it knows none. */
let kept = createAnswers()
const answers: Answers = {
  of: (version, question, find) => kept.of(version, question, find),
  has: (version, question) => kept.has(version, question),
}

const clock = () => NOW
const version = v.object({ version: v.string() })

const skills = {
  /** Opens the data folder; answers what engine stands behind it. */
  async open({ folder }: { folder: string }) {
    warehouse = await openWarehouse({ dataFolder: folder, command: 'bench', clock, log: silentLog })
    const { engine, load } = warehouse
    const state = openState(folder)
    const stores = openStores(state, clock)
    const { reports, mailings, schedules, watchMails } = stores
    app = buildApp({
      source: createSource({ engine, load, clock, close: () => warehouse.close(), answers }),
      ...stores,
      sending: {
        reports,
        mailings,
        schedules,
        canPrint: false,
        outbox: undefined,
        linkTo: undefined,
        pageOf: undefined,
      },
      watching: { watchMails, mailings, outbox: undefined, pageOf: undefined },
      clock,
      log: silentLog,
      files: new Map(),
      signIn: openSignIn,
      checkAnswers: false,
      notReadyBecause: () => undefined,
    })
    subjects = await readSubjects()
    const [row] = await engine.rows(version, 'SELECT version() AS version')
    return row!
  },

  /**
   * Asks every case twice: when no answer is known, and again. Milliseconds of the endpoint, of the processors' work for
   * it (in all threads), of asking again, and of the bare read over the same span, in order of CASES.
   */
  async round({ round }: { round: number }) {
    const measured: { ms: number; processorMs: number; againMs: number; bareMs: number }[] = []
    for (const asked of CASES) {
      const { path, span } = questionOf(asked, round, subjects, NOW)
      // Which of the two goes first changes, so that neither always finds the other's pages warm.
      const bareFirst = round % 2 === 0 ? await timed(() => readColumn(span)) : undefined
      kept = createAnswers()
      const before = process.cpuUsage()
      const ms = await timed(() => ask(path))
      const { user, system } = process.cpuUsage(before)
      measured.push({
        ms,
        processorMs: (user + system) / 1000,
        againMs: await timed(() => ask(path)),
        bareMs: bareFirst ?? (await timed(() => readColumn(span))),
      })
    }
    return measured
  },

  /**
   * Loads `atOnce` pages of six requests at a time, `pages` in all: with no answer kept, or all of them `again` when every
   * answer is known.
   */
  async load({ atOnce, pages, again }: { atOnce: number; pages: number; again: boolean }) {
    kept = again ? createAnswers() : createAnswers(0)
    if (again) for (let page = 0; page < pages; page++) await askPage(page)
    const delay = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION })
    const pageMs: number[] = []
    let next = 0
    const visitor = async () => {
      while (next < pages) {
        const page = next++
        pageMs.push(await timed(() => askPage(page)))
      }
    }
    delay.enable()
    const seconds = (await timed(() => Promise.all(Array.from({ length: atOnce }, visitor)))) / 1000
    delay.disable()
    const held = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - LOOP_RESOLUTION)
    return { pageMs, seconds, loopP99Ms: held(delay.percentile(99)), loopMaxMs: held(delay.max) }
  },
}
export type EndpointWorker = typeof skills

serveParent(skills, () => warehouse.close())

/** Milliseconds between the looks at the event loop; the histogram counts them in. */
const LOOP_RESOLUTION = 5

/** What a person has open at once: the overview with its comparison, one of each kind, and two lists. */
const PAGE: readonly Case[] = [
  { endpoint: 'summary', period: 'month', compared: true },
  { endpoint: 'qr', period: 'month', compared: false },
  { endpoint: 'campaign', period: 'month', compared: false },
  { endpoint: 'client', period: 'month', compared: false },
  { endpoint: 'campaigns', compared: false },
  { endpoint: 'clients', compared: false },
]

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function askPage(page: number): Promise<unknown> {
  return Promise.all(PAGE.map((asked) => ask(questionOf(asked, page, subjects, NOW).path)))
}

async function ask(path: string): Promise<ArrayBuffer> {
  const headers = { Host: '127.0.0.1:4310', 'Accept-Encoding': 'gzip, deflate, br, zstd' }
  const answer = await app.request(`http://127.0.0.1:4310${path}`, { headers })
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.arrayBuffer()
}

const sum = v.object({ visitors: v.number() })

/** The least that the engine can do to say anything of a span: one column of 8 bytes, read and added up. */
async function readColumn(span: Span | undefined): Promise<void> {
  const where = span && `WHERE time >= {from:DateTime('UTC')} AND time < {to:DateTime('UTC')}`
  const params = span && { from: Math.floor(span.from / 1000), to: Math.floor(span.to / 1000) }
  await warehouse.engine.rows(sum, `SELECT sum(visitor) AS visitors FROM scans ${where ?? ''}`, params)
}

async function readSubjects(): Promise<Subjects> {
  const { source } = warehouse
  const answers = await Promise.all([source.qrs(), source.campaigns(), source.clients()])
  const [qrs, campaigns, clients] = [answers[0].data, answers[1].data, answers[2].data]
  const mostScanned = (rows: readonly { id: string; totalScans: number }[]) =>
    rows
      .filter((row) => row.totalScans > 0)
      .toSorted((a, b) => b.totalScans - a.totalScans)
      .map((row) => row.id)
  const mostCodes = clients.toSorted((a, b) => b.activeQrs - a.activeQrs).map((row) => row.id)
  return { qr: mostScanned(qrs), campaign: mostScanned(campaigns), client: mostCodes }
}
