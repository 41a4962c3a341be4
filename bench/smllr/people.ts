/** Simulated people: each opens random pages one after the other and asks what the dashboard asks for them. */
import { dateAt, firstDateOf, lastDateOf, stepDate, type PeriodName } from '#contract/period.ts'
import { DASHBOARD_BASE } from '#contract/bases.ts'
import { HISTORY_PATH, type HistorySnapshot } from '#contract/history.ts'

export interface Account {
  readonly codes: readonly string[]
  readonly campaigns: readonly string[]
  readonly clients: readonly string[]
}

/** One opened page. */
export interface View {
  /** Milliseconds since the simulation began. */
  readonly at: number
  readonly page: Page['name']
  /** Until the subject's figures had arrived, in milliseconds. */
  readonly figuresMs: number
  /** Whether the same figures had been seen before, by anybody. */
  readonly warm: boolean
  /** Answers that were no figures, as status and path. */
  readonly failures: readonly string[]
}

interface Page {
  readonly name: 'overview' | 'code' | 'campaign' | 'client' | 'lists'
  /** The question whose answer are the first figures. */
  readonly figures: string
  /** What else the page asks beside it. */
  readonly beside: readonly string[]
  /** Histories that its chart needs, where the answer has no timeline. */
  readonly histories: readonly string[]
}

const ZONE = 'Europe/Berlin'
/** How long a page is looked at, in milliseconds. */
const LOOK_MS = { least: 3_000, most: 12_000 }

const MOST_ATTEMPTS = 10

/** The generator of Park and Miller: the same people at every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Lets people open pages of a server until the time (milliseconds from now) is over. */
export async function letPeopleLook(
  address: string,
  account: Account,
  { people, forMs, seed }: { readonly people: number; readonly forMs: number; readonly seed: number },
): Promise<View[]> {
  const began = performance.now()
  const views: View[] = []
  const seen = new Set<string>()
  await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      const random = seeded(seed + person * 7919)
      // They do not all come at once.
      await pause(random() * LOOK_MS.most)
      while (performance.now() - began < forMs) {
        views.push(await view(address, randomPage(account, random), performance.now() - began, seen))
        await pause(LOOK_MS.least + random() * (LOOK_MS.most - LOOK_MS.least))
      }
    }),
  )
  return views
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

/** Opens one page: all of its questions at once, as the browser does. */
export async function view(address: string, page: Page, at: number, seen: Set<string>): Promise<View> {
  const failures: string[] = []
  const warm = seen.has(page.figures)
  const start = performance.now()
  const figures = ask(address, page.figures, failures).then((data) => ({ data, figuresMs: performance.now() - start }))
  const [{ data, figuresMs }] = await Promise.all([figures, ...page.beside.map((path) => ask(address, path, failures))])
  seen.add(page.figures)
  if (data !== undefined && !('timeline' in data)) {
    await Promise.all(page.histories.map((path) => readHistory(address, path, failures)))
  }
  return { at, page: page.name, figuresMs, warm, failures }
}

/** Asks as the dashboard does: an answer that says when to come again is waited for, not failed. */
async function ask(address: string, path: string, failures: string[]): Promise<object | undefined> {
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(address + path)
    const body = (await answer.json()) as { data: object | null }
    if (answer.ok && body.data !== null) return body.data
    const retryAfter = Number(answer.headers.get('Retry-After'))
    if (answer.status !== 503 || retryAfter === 0 || attempt === MOST_ATTEMPTS) {
      failures.push(`${answer.status} ${path}`)
      return undefined
    }
    await pause(retryAfter * 1000)
  }
}

/** Looks at a chart while it fills, but not for longer than a page is looked at at the least. */
async function readHistory(address: string, path: string, failures: string[]): Promise<void> {
  try {
    const answer = await fetch(address + path, { signal: AbortSignal.timeout(LOOK_MS.least) })
    if (!answer.ok) failures.push(`${answer.status} ${path}`)
    await answer.text()
  } catch (error) {
    if ((error as Error).name !== 'TimeoutError') throw error
  }
}

function randomPage(account: Account, random: () => number): Page {
  const which = random()
  // Most look at what opens by itself: this month.
  const isUsual = random() < 0.85
  const period = isUsual ? 'month' : pick<PeriodName>(['day', 'week', 'month', 'year'], random)
  const today = dateAt(ZONE, Date.now())
  const date = stepDate(period, today, isUsual ? 0 : -pick([0, 1, 2], random))
  if (which < 0.35) return subjectPage('overview', 'organisation', '', '/summary', period, date)
  if (which < 0.6) return subjectPage('code', 'qr', favourite(account.codes, random), '/qr/', period, date)
  if (which < 0.75)
    return subjectPage('campaign', 'campaign', favourite(account.campaigns, random), '/campaign/', period, date)
  if (which < 0.85) return subjectPage('client', 'client', favourite(account.clients, random), '/client/', period, date)
  const list = pick(['/qrs', '/campaigns', '/clients'], random)
  return { name: 'lists', figures: DASHBOARD_BASE + list, beside: ['/api/status'], histories: [] }
}

/** The overview of this month: what whoever comes first sees first. */
export function overview(): Page {
  const date = stepDate('month', dateAt(ZONE, Date.now()), 0)
  return subjectPage('overview', 'organisation', '', '/summary', 'month', date)
}

/** The organisation's last days, as a history. */
export function lastDays(days: number): string {
  const today = dateAt(ZONE, Date.now())
  return historyPath('organisation', '', stepDate('day', today, 1 - days), today, 'day')
}

function subjectPage(
  name: Page['name'],
  subject: string,
  id: string,
  path: string,
  period: PeriodName,
  date: string,
): Page {
  const query = new URLSearchParams({ period, timeLineDate: date, timezone: ZONE, compare: 'previous' })
  const bucket = period === 'day' ? 'hour' : period === 'year' ? 'month' : 'day'
  const histories = [0, -1].map((step) => {
    const first = stepDate(period, date, step)
    return historyPath(subject, id, firstDateOf(period, first), lastDateOf(period, first), bucket)
  })
  const lists = name === 'overview' ? ['/qrs', '/campaigns'] : ['/qrs']
  return {
    name,
    figures: `${DASHBOARD_BASE}${path}${encodeURIComponent(id)}?${query}`,
    beside: ['/api/status', ...lists.map((list) => DASHBOARD_BASE + list)],
    histories,
  }
}

function historyPath(subject: string, id: string, from: string, to: string, bucket: string): string {
  const query = new URLSearchParams({ subject, id, from, to, bucket, timezone: ZONE })
  return `${HISTORY_PATH}?${query}`
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)]!
}

/** Some are looked at far more than others. */
function favourite(ids: readonly string[], random: () => number): string {
  return ids[Math.floor(random() ** 2 * ids.length)]!
}

/** Resolves with the seconds until every bucket of a history is known. */
export async function timeUntilKnown(address: string, path: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(address + path)
  const lines = (await answer.text()).trimEnd().split('\n')
  const last = JSON.parse(lines.at(-1)!) as HistorySnapshot
  const unknown = last.buckets.filter(({ scans }) => scans === null).length
  if (unknown > 0) throw new Error(`${unknown} buckets are still unknown.`)
  return (performance.now() - start) / 1000
}
