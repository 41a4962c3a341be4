import { bucketsUntil, type Bucket, type Span } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'
import { iso } from '#server/iso.ts'
import type { SpanQuestion } from '#server/sources/source.ts'
import type { SqlParams } from '../literals.ts'
import { sketchOf, tilesOf } from '../tiles.ts'
import { filterSql } from './filter.ts'

const QUARTER = 15 * 60_000

/** A question in the terms of SQL. All instants are bound as parameters, so the database never hears of zones. */
export interface AskedSpan {
  /** For every condition on the span; unused ones do no harm. */
  readonly params: SqlParams
  /** Buckets that the timeline holds. */
  readonly buckets: readonly Bucket[]
  /** On `scans`: the whole span, and the filter if there is one. */
  readonly inSpan: string
  /** Whether only some scans count. Rollups cannot tell which: the question is one for `scans`. */
  readonly isFiltered: boolean
  /** Whether whole quarters of an hour cover the span: all but those that end now. */
  readonly endsOnQuarter: boolean
  /** On rollups with a grain: whole months and days of the span. Undefined where it has none. */
  readonly inTiles: string | undefined
  /** The same on `visitor_sketches`. */
  readonly inSketches: string | undefined
  /** On `scans_by_time`: the parts of the span that no whole UTC day covers. Undefined where there are none. */
  readonly inEdges: string | undefined
}

const IN_SPAN = `time >= {from:DateTime('UTC')} AND time < {until:DateTime('UTC')} AND bot <= {bots:UInt8}`

/** On `quarter_tallies`: the whole quarters of an hour of the span. Periods begin on one; `until` may not end on one. */
export const IN_QUARTERS = `time >= {from:DateTime('UTC')} AND time < {quartersTo:DateTime('UTC')} AND bot <= {bots:UInt8}`

/** On `scans_by_time`: what lies behind the last whole quarter. */
export const BEHIND_QUARTERS = `time >= {quartersTo:DateTime('UTC')} AND time < {until:DateTime('UTC')} AND bot <= {bots:UInt8}`

/** The start (seconds since 1970) of the bucket in which `time` lies. */
export const BUCKET_START = 'roundDown(toUnixTimestamp(time), {starts:Array(UInt32)})'

const WHOLE_MONTHS = `grain = 'month' AND day >= {monthsFrom:Date} AND day < {monthsTo:Date}`
const DAYS_BEFORE = `grain = 'day' AND day >= {days1From:Date} AND day < {days1To:Date}`
const DAYS_BEHIND = `grain = 'day' AND day >= {days2From:Date} AND day < {days2To:Date}`

/** Prepares a question. Scans have whole seconds, so a second counts that began before `until`. */
export function askedSpan({ period, until, includeBots, filter }: SpanQuestion): AskedSpan {
  const from = period.from
  const to = Math.max(from, Math.min(Math.ceil(until / 1000) * 1000, period.to))
  const buckets = bucketsUntil(period, until)
  const { months, days, edges } = tilesOf({ from, to })
  const only = filterSql(filter)
  return {
    buckets,
    inSpan: `${IN_SPAN}${only.where}`,
    isFiltered: filter !== undefined,
    endsOnQuarter: to % QUARTER === 0,
    inTiles: anyOf([
      [months, WHOLE_MONTHS],
      [days[0], DAYS_BEFORE],
      [days[1], DAYS_BEHIND],
    ]),
    inSketches: anyOf([
      [months, WHOLE_MONTHS],
      [days[0], sketched(days[0], 'day = {days1From:Date}') ?? DAYS_BEFORE],
      [days[1], sketched(days[1], 'day = {days2From:Date}') ?? DAYS_BEHIND],
    ]),
    inEdges: anyOf([
      [edges[0], `time >= {edge1From:DateTime('UTC')} AND time < {edge1To:DateTime('UTC')}`],
      [edges[1], `time >= {edge2From:DateTime('UTC')} AND time < {edge2To:DateTime('UTC')}`],
    ]),
    params: {
      ...only.params,
      bots: includeBots ? 1 : 0,
      from: seconds(from),
      until: seconds(to),
      quartersTo: seconds(Math.floor(to / QUARTER) * QUARTER),
      // An array of parameters may not be empty; nothing is counted into this one when the span is.
      starts: buckets.length === 0 ? [seconds(from)] : buckets.map((bucket) => seconds(bucket.from)),
      monthsFrom: date(months.from),
      monthsTo: date(months.to),
      days1From: date(days[0].from),
      days1To: date(days[0].to),
      days2From: date(days[1].from),
      days2To: date(days[1].to),
      edge1From: seconds(edges[0].from),
      edge1To: seconds(edges[0].to),
      edge2From: seconds(edges[1].from),
      edge2To: seconds(edges[1].to),
    },
  }
}

/**
 * SELECTs over rollups and over scans as one, leaving out what the span has no part of: the engine takes longer to plan
 * a statement than to run it.
 */
export function tilesAndEdges(
  { inTiles, inEdges }: Readonly<Record<'inTiles' | 'inEdges', string | undefined>>,
  ofTiles: (where: string) => string,
  ofEdges: (where: string) => string,
): string {
  const selects = [
    ...(inTiles === undefined ? [] : [ofTiles(inTiles)]),
    ...(inEdges === undefined ? [] : [ofEdges(inEdges)]),
  ]
  return selects.length === 0 ? ofEdges('false') : selects.join(' UNION ALL ')
}

/** The condition of one sketch for all of the days, where there is one. */
function sketched(days: Span, where: string): string | undefined {
  const grain = sketchOf(days)
  return grain && `grain = '${grain}' AND ${where}`
}

/** The conditions of the spans that are not empty. */
function anyOf(parts: readonly (readonly [Span, string])[]): string | undefined {
  const conditions = parts.filter(([span]) => span.to > span.from).map(([, condition]) => `(${condition})`)
  return conditions.length === 0 ? undefined : `(${conditions.join(' OR ')}) AND bot <= {bots:UInt8}`
}

function seconds(instant: Instant): number {
  return instant / 1000
}

function date(instant: Instant): string {
  return iso(instant).slice(0, 10)
}
