/** What the endpoints are asked: varied and seeded, so that every run and every warehouse gets the same questions. */
import { DASHBOARD_BASE } from '#contract/bases.ts'
import { PERIOD_NAMES, dateAt, periodOf, stepDate, type PeriodName, type Span } from '#contract/period.ts'
import type { EndpointName } from '#contract/reporting.ts'
import { randomOf } from '#server/sources/warehouse/demo/random.ts'

/** One line of the table. */
export interface Case {
  readonly endpoint: EndpointName
  /** None for lists, which are of all time. */
  readonly period?: PeriodName
  readonly compared: boolean
}

/** Ids of what can be asked about, most scanned first. */
export type Subjects = Readonly<Record<'qr' | 'campaign' | 'client', readonly string[]>>

export interface Question {
  readonly path: string
  /** What the figures cover; none for all time. */
  readonly span: Span | undefined
}

const SEED = 7
const ZONES = ['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/New_York'] as const
/** Days back from now within which questions lie: the demo covers thirteen months. */
const DAYS = 390

export const CASES: readonly Case[] = [
  ...PERIOD_NAMES.map((period) => ({ endpoint: 'summary' as const, period, compared: false })),
  ...PERIOD_NAMES.map((period) => ({ endpoint: 'summary' as const, period, compared: true })),
  ...(['qr', 'campaign', 'client'] as const).flatMap((endpoint) =>
    PERIOD_NAMES.map((period) => ({ endpoint, period, compared: false })),
  ),
  ...(['qrs', 'campaigns', 'clients'] as const).map((endpoint) => ({ endpoint, compared: false })),
]

export function nameOf({ endpoint, compared }: Case): string {
  return compared ? `${endpoint}, compared` : endpoint
}

/** The question of a case in a round. Every second round asks about one of the most scanned, the others about any. */
export function questionOf(asked: Case, round: number, subjects: Subjects, now: number): Question {
  const { endpoint, period, compared } = asked
  if (period === undefined) return { path: `${DASHBOARD_BASE}/${endpoint}`, span: undefined }
  const random = randomOf(SEED, `${nameOf(asked)}/${period}/${round}`)
  const timezone = random.pick(ZONES)
  const date = stepDate('day', dateAt(timezone, now), -random.integer(DAYS))
  const query = new URLSearchParams({ period, timeLineDate: date, timezone })
  if (compared) query.set('compare', 'previous')
  const asksAbout = endpoint in subjects ? subjects[endpoint as keyof Subjects] : undefined
  const ids = round % 2 === 0 ? asksAbout?.slice(0, Math.ceil(asksAbout.length / 100)) : asksAbout
  const subject = ids === undefined ? endpoint : `${endpoint}/${encodeURIComponent(random.pick(ids))}`
  const { from, to } = periodOf(period, date, timezone)
  return { path: `${DASHBOARD_BASE}/${subject}?${query.toString()}`, span: { from, to: Math.min(to, now) } }
}
