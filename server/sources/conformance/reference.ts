/**
 * The reporting API answered in the plainest way: loops over rows, and zones by Temporal. It shares nothing with the
 * contract's period arithmetic nor with any source, so that agreeing with it means something.
 */
import { Temporal } from 'temporal-polyfill'
import type { PeriodName } from '#contract/period.ts'
import type { CampaignReport, ClientReport, QrReport, Summary } from '#contract/reporting.ts'
import type { SourceFilter } from '#server/sources/source.ts'
import type { Fixture, FixtureScan } from './fixture.ts'

export interface Asked {
  readonly period: PeriodName | 'custom'
  /** First date of the period. */
  readonly date: string
  /** Last date, of a custom one. */
  readonly last?: string
  /** What its timeline is cut into, of a custom one. */
  readonly bucket?: 'hour' | 'day' | 'month'
  readonly zone: string
  /** Scans before this ISO instant count; left out: all of the period. */
  readonly until?: string
  readonly bots?: 'include'
  /** Only scans of which this is true. */
  readonly only?: SourceFilter
}

/** The same question in the offset that the zone has at the start of the period. */
export function inOffsetOfStart(asked: Asked): Asked {
  const start = Temporal.PlainDate.from(asked.date).toZonedDateTime(asked.zone)
  return { ...asked, zone: start.offset }
}

interface Window {
  readonly from: number
  readonly until: number
  readonly buckets: readonly { readonly date: string; readonly start: number }[]
}

const BUCKET = { day: 'hour', week: 'day', month: 'day', year: 'month', custom: 'day' } as const

function windowOf({ period, date, last = date, bucket = BUCKET[period], zone, until }: Asked): Window {
  const first = Temporal.PlainDate.from(date)
  const next = period === 'custom' ? Temporal.PlainDate.from(last).add({ days: 1 }) : first.add({ [`${period}s`]: 1 })
  const from = startOf(first, zone)
  const to = startOf(next, zone)
  const buckets = bucket === 'hour' ? hours(from, to, zone) : dates(first, next, zone, `${bucket}s`)
  const end = until === undefined ? to : Math.min(Date.parse(until), to)
  return { from, until: end, buckets: buckets.filter(({ start }) => start < end) }
}

export function startOf(date: Temporal.PlainDate, zone: string): number {
  return date.toZonedDateTime(zone).epochMilliseconds
}

function dates(first: Temporal.PlainDate, next: Temporal.PlainDate, zone: string, unit: 'months' | 'days') {
  const buckets: { date: string; start: number }[] = []
  for (let at = first; Temporal.PlainDate.compare(at, next) < 0; at = at.add({ [unit]: 1 })) {
    buckets.push({ date: unit === 'months' ? at.toString().slice(0, 7) : at.toString(), start: startOf(at, zone) })
  }
  return buckets
}

/** A new bucket wherever, minute by minute, the hour on the wall or the offset is another. */
export function hours(from: number, to: number, zone: string) {
  const buckets: { date: string; start: number }[] = []
  let last = ''
  for (let at = from; at < to; at += 60_000) {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
    const hour = `${local.hour} ${local.offset}`
    if (hour !== last) buckets.push({ date: local.toPlainDateTime().toString().slice(0, 16), start: at })
    last = hour
  }
  return buckets
}

function counted(fixture: Fixture, asked: Asked, belongs: (scan: FixtureScan) => boolean): FixtureScan[] {
  const { from, until } = windowOf(asked)
  return fixture.scans.filter((scan) => {
    const at = Date.parse(scan.at)
    return at >= from && at < until && (asked.bots === 'include' || !scan.bot) && isAsked(scan, asked) && belongs(scan)
  })
}

/** Whether a scan is one of those that are asked about. */
export function isAsked(scan: FixtureScan, { only = {} }: Pick<Asked, 'only'>): boolean {
  const { codes = [scan.qrId], ...recorded } = only
  const told: SourceFilter = { ...scan, referrer: scan.referrer || 'Direct' }
  const names = Object.keys(recorded) as (keyof typeof recorded)[]
  return codes.includes(scan.qrId) && names.every((name) => told[name] === only[name])
}

function tally(keys: readonly string[]): [key: string, scans: number][] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

function figures(scans: readonly FixtureScan[], asked: Asked) {
  const { buckets } = windowOf(asked)
  const timeline = buckets.map(({ date, start }, i) => ({
    date,
    scans: scans.filter(({ at }) => Date.parse(at) >= start && Date.parse(at) < (buckets[i + 1]?.start ?? Infinity))
      .length,
    start: new Date(start).toISOString(),
  }))
  return { timeline, uniqueVisitors: new Set(scans.map(({ visitor }) => visitor)).size }
}

function clientIn(fixture: Fixture, id: string | undefined) {
  const found = fixture.clients.find((client) => client.id === id)
  return found === undefined ? null : { id: found.id, name: found.name }
}

function campaignIn(fixture: Fixture, id: string | undefined) {
  return fixture.campaigns.find((campaign) => campaign.id === id) ?? null
}

const countryNames: Readonly<Record<string, string>> = {
  IN: 'India',
  US: 'United States',
  DE: 'Germany',
  GB: 'United Kingdom',
  XK: 'Kosovo',
  '': 'Unknown',
}

export function summaryOf(fixture: Fixture, asked: Asked): Summary {
  const scans = counted(fixture, asked, () => true)
  const codeOf = new Map(fixture.codes.map((code) => [code.id, code]))
  const qrs = tally(scans.map(({ qrId }) => qrId))
  const campaigns = tally(scans.map(({ qrId }) => codeOf.get(qrId)!.campaignId).filter((id) => id !== ''))
  const countries = tally(scans.map(({ country }) => country)).map(([country, count]) => ({
    country: countryNames[country] ?? country,
    scans: count,
    countryCode: country in countryNames ? country : '',
  }))
  return {
    totalScans: scans.length,
    ...figures(scans, asked),
    ...(asked.only?.country !== undefined && { geolocation: placesOf(scans) }),
    topDevices: tally(scans.map(({ device }) => device)).map(([device, count]) => ({ device, count })),
    topCountries: countries.sort((a, b) => b.scans - a.scans || (a.country < b.country ? -1 : 1)),
    topQrs: qrs.slice(0, 10).map(([id, count]) => ({ id, title: codeOf.get(id)!.title, scans: count })),
    topCampaigns: campaigns.slice(0, 10).map(([id, count]) => ({ ...campaignIn(fixture, id)!, scans: count })),
    scannedQrs: qrs.length,
    scannedCampaigns: campaigns.length,
    scansWithoutCampaign: scans.filter(({ qrId }) => codeOf.get(qrId)!.campaignId === '').length,
  }
}

function placesOf(scans: readonly FixtureScan[]) {
  return tally(scans.map(({ country, region, city }) => JSON.stringify({ city, region, country }))).map(
    ([place, count]) => ({ ...(JSON.parse(place) as { city: string; region: string; country: string }), scans: count }),
  )
}

export function qrOf(fixture: Fixture, id: string, asked: Asked): QrReport {
  const code = fixture.codes.find((candidate) => candidate.id === id)!
  const scans = counted(fixture, asked, ({ qrId }) => qrId === id)
  return {
    qrId: id,
    title: code.title,
    shortUrl: code.shortUrl,
    destinationUrl: code.destinationUrl,
    createdAt: code.createdAt,
    campaign: campaignIn(fixture, code.campaignId),
    client: clientIn(fixture, code.clientId),
    totalScans: scans.length,
    ...figures(scans, asked),
    geolocation: placesOf(scans),
    devices: tally(scans.map(({ device }) => device)).map(([device, count]) => ({ device, count })),
    referrers: tally(scans.map(({ referrer }) => referrer || 'Direct')).map(([referrer, count]) => ({
      referrer,
      scans: count,
    })),
  }
}

/** Codes with their scans, most scanned first, unscanned ones too. */
function qrCounts(codes: Fixture['codes'], scans: readonly FixtureScan[]) {
  return codes
    .map(({ id, title }) => ({ id, title, scans: scans.filter(({ qrId }) => qrId === id).length }))
    .sort((a, b) => b.scans - a.scans || (a.id < b.id ? -1 : 1))
}

function firstMade(codes: Fixture['codes']) {
  if (codes.length === 0) return {}
  return { createdAt: new Date(Math.min(...codes.map(({ createdAt }) => Date.parse(createdAt)))).toISOString() }
}

export function campaignOf(fixture: Fixture, id: string, asked: Asked): CampaignReport {
  const codes = fixture.codes.filter(({ campaignId }) => campaignId === id)
  const scans = counted(fixture, asked, ({ qrId }) => codes.some((code) => code.id === qrId))
  const qrs = qrCounts(codes, scans)
  const clients = new Set(codes.map(({ clientId }) => clientId))
  const best = qrs.find((qr) => qr.scans > 0)
  return {
    campaignId: id,
    name: campaignIn(fixture, id)!.name,
    aggregatedScans: scans.length,
    ...figures(scans, asked),
    topPerformingQr: best === undefined ? null : { id: best.id, scans: best.scans },
    qrs,
    client: clients.size === 1 ? clientIn(fixture, [...clients][0]) : null,
    ...firstMade(codes),
  }
}

export function clientOf(fixture: Fixture, id: string, asked: Asked): ClientReport {
  const { name, status } = fixture.clients.find((client) => client.id === id)!
  const codes = fixture.codes.filter(({ clientId }) => clientId === id)
  const scans = counted(fixture, asked, ({ qrId }) => codes.some((code) => code.id === qrId))
  const campaignOfCode = new Map(codes.map((code) => [code.id, code.campaignId]))
  const campaignIds = [...new Set(campaignOfCode.values())].filter((campaignId) => campaignId !== '')
  return {
    clientId: id,
    clientName: name,
    status,
    activeQrs: codes.length,
    ...firstMade(codes),
    totalScans: scans.length,
    ...figures(scans, asked),
    qrs: qrCounts(codes, scans),
    campaigns: campaignIds
      .map((campaignId) => ({
        ...campaignIn(fixture, campaignId)!,
        scans: scans.filter(({ qrId }) => campaignOfCode.get(qrId) === campaignId).length,
      }))
      .sort((a, b) => b.scans - a.scans || (a.id < b.id ? -1 : 1)),
    scansWithoutCampaign: scans.filter(({ qrId }) => campaignOfCode.get(qrId) === '').length,
  }
}
