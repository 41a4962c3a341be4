/**
 * Calendar periods as the vendor counts them: in a fixed offset, so that all is arithmetic in UTC. Shares nothing with
 * the contract's periods, so that agreeing with them means something.
 */
export const PERIODS = ['day', 'week', 'month', 'year'] as const
export type VendorPeriod = (typeof PERIODS)[number]

/** Instants in milliseconds. */
export interface VendorSpan {
  readonly from: number
  readonly to: number
  /** Local start of each bucket and its first instant. */
  readonly buckets: readonly { readonly date: string; readonly from: number }[]
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * The period of that name that contains the calendar date (`YYYY-MM-DD`), for clocks that are `offset` minutes behind
 * UTC, as JavaScript counts.
 */
export function spanOf(period: VendorPeriod, date: string, offset: number): VendorSpan {
  const [first, next] = boundsOf(period, Date.parse(`${date}T00:00:00Z`))
  const buckets: { date: string; from: number }[] = []
  for (let at = first; at < next; at = stepOf(period, at)) {
    const length = period === 'day' ? 16 : period === 'year' ? 7 : 10
    buckets.push({ date: new Date(at).toISOString().slice(0, length), from: at + offset * MINUTE })
  }
  return { from: first + offset * MINUTE, to: next + offset * MINUTE, buckets }
}

/** The calendar date of an instant. */
export function dateOf(instant: number, offset: number): string {
  return new Date(instant - offset * MINUTE).toISOString().slice(0, 10)
}

function boundsOf(period: VendorPeriod, local: number): [first: number, next: number] {
  const day = new Date(local)
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()]
  if (period === 'day') return [local, local + DAY]
  if (period === 'month') return [Date.UTC(year, month), Date.UTC(year, month + 1)]
  if (period === 'year') return [Date.UTC(year, 0), Date.UTC(year + 1, 0)]
  const sinceMonday = (day.getUTCDay() + 6) % 7
  return [local - sinceMonday * DAY, local + (7 - sinceMonday) * DAY]
}

function stepOf(period: VendorPeriod, at: number): number {
  if (period === 'day') return at + HOUR
  if (period !== 'year') return at + DAY
  const month = new Date(at)
  return Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1)
}
