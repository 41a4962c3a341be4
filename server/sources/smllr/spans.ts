/**
 * Spans that the vendor has no period for, put together from those that it has. Scans and their breakdowns add up;
 * visitors never do: of them only bounds are known.
 */
import {
  addDays,
  bucketsUntil,
  dateAt,
  firstDateOf,
  lastDateOf,
  periodOf,
  type CalendarDate,
  type CalendarPeriod,
  type Period,
  type PeriodName,
} from '#contract/period.ts'
import type {
  CampaignReport,
  ClientReport,
  EndpointData,
  PlaceCount,
  QrReport,
  Summary,
  TimelineEntry,
  VisitorBounds,
} from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'
import { iso } from '#server/iso.ts'
import type { Answered } from '#server/sources/source.ts'
import type { PeriodEndpoint } from './questions.ts'
import { alignTimeline } from './timeline.ts'

const UNITS: readonly PeriodName[] = ['year', 'month', 'week', 'day']

/**
 * The fewest calendar periods that make up a period, those that have begun: each is a question. A code's come no longer
 * than its timeline can be cut from: a year's has only months, and only a day's has hours.
 */
export function coverOf(endpoint: PeriodEndpoint, period: Period, until: Instant): CalendarPeriod[] {
  const largest = endpoint !== 'qr' ? 'year' : period.bucket === 'hour' ? 'day' : 'month'
  const units = UNITS.slice(UNITS.indexOf(largest))
  const parts = fewest(period, units).map(({ unit, date }) => periodOf(unit, date, period.zone))
  return parts.filter(({ from }, i) => i === 0 || from < until)
}

interface Step {
  readonly unit: PeriodName
  readonly date: CalendarDate
  /** How many steps it takes from here to the end, with this one. */
  readonly count: number
}

/** From the end: how each date is best gone on from. */
function fewest({ date: first, last }: Dates, units: readonly PeriodName[]): Step[] {
  const best = new Map<CalendarDate, Step>()
  for (let date = last; date >= first; date = addDays(date, -1)) {
    for (const unit of units) {
      const end = lastDateOf(unit, date)
      if (end > last || firstDateOf(unit, date) !== date) continue
      const count = 1 + (best.get(addDays(end, 1))?.count ?? 0)
      if (count < (best.get(date)?.count ?? Infinity)) best.set(date, { unit, date, count })
    }
  }
  const steps: Step[] = []
  for (let date = first; date <= last;) {
    const step = best.get(date)!
    steps.push(step)
    date = addDays(lastDateOf(step.unit, date), 1)
  }
  return steps
}

type Dates = Pick<Period, 'date' | 'last'>

/** A part of a span and what the vendor answers about it. */
export interface AnsweredPart<Name extends PeriodEndpoint> {
  /** In the zone of whoever asks. */
  readonly period: CalendarPeriod
  /** As the vendor takes it, in a fixed offset. */
  readonly asked: CalendarPeriod
  readonly answer: Answered<EndpointData<Name>>
}

/** The answers about all parts of a period as the answer about it. */
export function merge<Name extends PeriodEndpoint>(
  endpoint: Name,
  period: Period,
  parts: readonly AnsweredPart<Name>[],
): Answered<EndpointData<Name>> {
  const answers = parts.map(({ answer }) => answer)
  // A part that was over when it was read does not grow old.
  const growing = parts.filter(({ period: { to }, answer }) => answer.asOf < to).map(({ answer }) => answer.asOf)
  const asOf = growing.length > 0 ? Math.min(...growing) : Math.max(...answers.map((answer) => answer.asOf))
  const failing = answers.flatMap(({ unavailableSince }) => unavailableSince ?? [])
  const data = mergers[endpoint](
    answers.map((answer) => answer.data),
    { period, asOf, parts },
  )
  return {
    data,
    asOf,
    ...(answers.some(({ refreshing }) => refreshing) && { refreshing: true }),
    ...(failing.length > 0 && { unavailableSince: Math.min(...failing) }),
  }
}

interface Whole {
  readonly period: Period
  readonly asOf: Instant
  readonly parts: readonly AnsweredPart<PeriodEndpoint>[]
}

type Merge<Data> = (answers: readonly Data[], whole: Whole) => Data

const mergers: { readonly [Name in PeriodEndpoint]: Merge<EndpointData<Name>> } = {
  summary: (answers: readonly Summary[]) => ({
    totalScans: sum(answers.map(({ totalScans }) => totalScans)),
    uniqueVisitors: null,
    ...visitorsOf(answers),
    topDevices: devicesOf(answers.map(({ topDevices }) => topDevices)),
    topCountries: mostScanned(
      answers.flatMap(({ topCountries }) => topCountries),
      ({ country, countryCode }) => countryCode || country,
    ),
  }),

  qr: (answers: readonly QrReport[], whole) => ({
    qrId: answers[0]!.qrId,
    totalScans: sum(whole.parts.map(totalOfCode)),
    ...visitorsOf(answers),
    timeline: timelineOf(whole),
    geolocation: mostScanned(
      answers.flatMap(({ geolocation }) => geolocation),
      ({ country, region, city }: PlaceCount) => JSON.stringify([country, region, city]),
    ),
    devices: devicesOf(answers.map(({ devices }) => devices)),
    referrers: mostScanned(
      answers.flatMap(({ referrers }) => referrers),
      ({ referrer }) => referrer,
    ),
  }),

  campaign: (answers: readonly CampaignReport[]) => ({
    campaignId: answers[0]!.campaignId,
    name: answers.at(-1)!.name,
    aggregatedScans: sum(answers.map(({ aggregatedScans }) => aggregatedScans)),
    ...visitorsOf(answers),
    topPerformingQr: bestOf(answers),
  }),

  client: (answers: readonly ClientReport[]) => ({
    clientId: answers[0]!.clientId,
    clientName: answers.at(-1)!.clientName,
    activeQrs: answers.at(-1)!.activeQrs,
    totalScans: sum(answers.map(({ totalScans }) => totalScans)),
    ...visitorsOf(answers),
  }),
}

/** Exact where only one part has any; nothing where any part does not tell. */
function visitorsOf(answers: readonly { readonly uniqueVisitors?: number | null | undefined }[]): {
  uniqueVisitors?: number
  visitorBounds?: VisitorBounds
} {
  const counts = answers.flatMap(({ uniqueVisitors }) => uniqueVisitors ?? [])
  if (counts.length < answers.length) return {}
  const [atLeast, atMost] = [Math.max(...counts), sum(counts)]
  return atLeast === atMost ? { uniqueVisitors: atMost } : { visitorBounds: { atLeast, atMost } }
}

/** The code that is best in every part is the best; of others nobody knows how many they had where they were not. */
function bestOf(answers: readonly CampaignReport[]): CampaignReport['topPerformingQr'] {
  const scanned = answers.filter(({ aggregatedScans }) => aggregatedScans > 0)
  const best = scanned.flatMap(({ topPerformingQr }) => topPerformingQr ?? [])
  const [first] = best
  if (first === undefined || best.length < scanned.length || best.some(({ id }) => id !== first.id)) return null
  return { id: first.id, scans: sum(best.map(({ scans }) => scans)) }
}

function devicesOf(lists: readonly QrReport['devices'][]): QrReport['devices'] {
  const counted = lists.flat().map(({ device, count }) => ({ device, scans: count }))
  return mostScanned(counted, ({ device }) => device).map(({ device, scans }) => ({ device, count: scans }))
}

/** Rows of the same name become one, most scanned first, ties by name. */
function mostScanned<Row extends { readonly scans: number }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Row[] {
  const byName = new Map<string, Row>()
  for (const row of rows) {
    const name = nameOf(row)
    byName.set(name, { ...row, scans: row.scans + (byName.get(name)?.scans ?? 0) })
  }
  return [...byName]
    .sort(([nameA, a], [nameB, b]) => b.scans - a.scans || (nameA < nameB ? -1 : 1))
    .map(([, row]) => row)
}

function totalOfCode({ asked, answer }: AnsweredPart<PeriodEndpoint>): number {
  const { timeline, totalScans } = answer.data as QrReport
  return totalScans ?? alignTimeline(asked, timeline, answer.asOf).total
}

/** A code's timeline in the buckets of the whole, from those of the parts: hours of days, days of all else. */
function timelineOf({ period, asOf, parts }: Whole): TimelineEntry[] {
  const entries = parts.flatMap(({ asked, answer }) => {
    const { timeline } = alignTimeline(asked, (answer.data as QrReport).timeline, answer.asOf)
    return timeline
  })
  if (period.bucket === 'hour') return entries
  const scansOn = new Map<CalendarDate, number>()
  for (const { date, scans } of entries) {
    const day = date.slice(0, 10)
    scansOn.set(day, (scansOn.get(day) ?? 0) + scans)
  }
  return bucketsUntil(period, asOf).map(({ date, from, to }) => {
    const last = dateAt(period.zone, to - 1)
    let scans = 0
    for (let day = dateAt(period.zone, from); day <= last; day = addDays(day, 1)) scans += scansOn.get(day) ?? 0
    return { date, scans, start: iso(from) }
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
