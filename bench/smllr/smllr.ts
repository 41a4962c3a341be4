/** An SMLLR account looked at by many: the real server against the vendor's stand-in, for as long as people look. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Status } from '#contract/app.ts'
import { start } from '#server/testing/program.ts'
import { atMost, describeAims } from '../aims.ts'
import { startChild, type Child } from '../child.ts'
import type { SectionResult } from '../section.ts'
import { median, quantile } from '../statistics.ts'
import { inFull, ms, table } from '../table.ts'
import { CACHE } from '../warehouses.ts'
import { lastDays, letPeopleLook, overview, timeUntilKnown, view, type View } from './people.ts'
import type { Opened, VendorSkills } from './vendor.ts'

const PEOPLE = 50
const LOOKING_MS = 5 * 60_000
/** Filling thirteen months takes longer than people are watched: so long it is waited for. */
const MOST_FILLING_MS = 15 * 60_000
const SIZE = { codes: 137, campaigns: 9, clients: 6, scans: 150_000 }

export async function measureSmllr(): Promise<SectionResult> {
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(join(CACHE, 'smllr-'))
  const vendor = startChild<VendorSkills>(new URL('vendor.ts', import.meta.url))
  try {
    const opened = await vendor.ask('open', SIZE)
    const server = start(['serve'], {
      SCANBOARD_DATA: folder,
      PORT: '0',
      SMLLR_API_KEY: opened.key,
      SMLLR_BASE_URL: opened.url,
    })
    try {
      const [, address] = await server.until(/Scanboard: (http:\S+)/)
      return await measure(address!, opened, vendor)
    } finally {
      server.kill('SIGTERM')
      await server.ended
    }
  } finally {
    await vendor.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(address: string, { account }: Opened, vendor: Child<VendorSkills>): Promise<SectionResult> {
  const began = Date.now()
  const seen = new Set<string>()
  // The very first visit: nothing is known of anything.
  const firstView = view(address, overview(), 0, seen)
  const daysKnown = timeUntilKnown(address, lastDays(30))
  const [first, thirtyDays] = await Promise.all([firstView, daysKnown])
  const peopleBegan = Date.now()
  console.error(`  ${PEOPLE} people look for ${LOOKING_MS / 60_000} minutes`)
  const views = await letPeopleLook(address, account, { people: PEOPLE, forMs: LOOKING_MS, seed: 11 })
  const whileLooked = await vendor.ask('received', undefined)
  const known = await untilFilled(address, began)
  const received = await vendor.ask('received', undefined)

  const settled = views.filter((one) => one.at > 60_000)
  const asked = whileLooked.at.filter((at) => at > peopleBegan + 60_000 && at <= peopleBegan + LOOKING_MS).length
  const failures = [...views, first].flatMap((one) => one.failures)
  const perView = asked / settled.length
  const text = [
    `${PEOPLE} people, ${SIZE.codes} codes, ${SIZE.campaigns} campaigns, ${SIZE.clients} clients; 60 requests a minute of 120 ms each`,
    table(
      ['first figures', 'views', 'median', 'p95'],
      [
        row('the very first visit', [first]),
        row(
          'asked for the first time',
          views.filter((one) => !one.warm),
        ),
        row(
          'asked for before',
          views.filter((one) => one.warm),
        ),
      ],
    ),
    [
      `The organisation’s last 30 days were known ${thirtyDays.toFixed(1)} s after the very first visit began; its last 13 months (${known.days} days) ${
        known.seconds === undefined
          ? `not within ${MOST_FILLING_MS / 60_000} minutes (${known.knownDays} days)`
          : `after ${(known.seconds / 60).toFixed(1)} minutes`
      }.`,
      `${inFull(views.length)} page views, ${failures.length} failed answers. The vendor got ${inFull(received.at.length)} requests, refused ${received.limited}, and at most ${received.mostInAMinute} in any minute.`,
      `After the first minute: ${perView.toFixed(3)} requests a page view, of the backfill’s too; ${((1 - perView / questionsAView(settled)) * 100).toFixed(1)} % of the questions were answered from what was known.`,
      ...[...new Set(failures)].slice(0, 5),
    ].join('\n'),
  ].join('\n\n')
  const aims = [
    atMost('requests refused by the vendor', received.limited, 0, ''),
    atMost('failed answers', failures.length, 0, ''),
    atMost('most requests in a minute', received.mostInAMinute, 60, ''),
    atMost('requests a page view', perView, 0.2, ''),
    atMost('last 30 days of the organisation known', thirtyDays, 40, ' s'),
  ]
  return {
    text: `${text}\n\n${describeAims(aims)}`,
    figures: { views, thirtyDays, known, requests: received.at.length, perView },
    aims,
  }
}

function row(name: string, views: readonly View[]): string[] {
  if (views.length === 0) return [name, '0', '–', '–']
  const times = views.map((one) => one.figuresMs)
  return [name, inFull(views.length), ms(median(times)), ms(quantile(times, 0.95))]
}

/** Questions that reach the vendor's source for a view of a page: its figures and lists; histories not counted. */
function questionsAView(views: readonly View[]): number {
  const questions = { overview: 3, code: 2, campaign: 2, client: 2, lists: 1 }
  return views.reduce((sum, { page }) => sum + questions[page], 0) / views.length
}

interface Filled {
  readonly knownDays: number
  readonly days: number
  /** Since the first visit; undefined where not all were known in time. */
  readonly seconds: number | undefined
}

async function untilFilled(address: string, began: number): Promise<Filled> {
  for (;;) {
    const answer = await fetch(`${address}/api/status`)
    const { knownDays, days } = ((await answer.json()) as { data: Status }).data.source.connection!.history
    const elapsed = Date.now() - began
    if (days > 0 && knownDays === days) return { knownDays, days, seconds: elapsed / 1000 }
    if (elapsed > MOST_FILLING_MS) return { knownDays, days, seconds: undefined }
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
}
