/** What the vendor answers, as its documentation shows it: the documented fields, and no other. */
import type { EndpointName } from '#contract/answers.ts'
import { countOf, NO_SCANS, type Account, type Scans } from './account.ts'
import { dateOf, PERIODS, spanOf, type VendorPeriod, type VendorSpan } from './calendar.ts'

/** A question that the vendor refuses. */
export class Refusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** `data` of the answer to a question asked at that time. Throws a `Refusal`. */
export function reportOf(
  account: Account,
  endpoint: EndpointName,
  id: string,
  query: URLSearchParams,
  now: number,
): unknown {
  const { organisation, ofCode, ofCampaign, ofClient } = account
  const scansOf = (index: ReadonlyMap<string, Scans>, key: string) => index.get(key) ?? NO_SCANS
  const everScanned = (scans: Scans) => countOf(scans, -Infinity, now)
  switch (endpoint) {
    case 'qrs':
      return organisation.codes.map(({ campaignId: _, clientId: __, ...code }) => ({
        ...code,
        totalScans: everScanned(scansOf(ofCode, code.id)),
      }))
    case 'campaigns':
      return organisation.campaigns.map((campaign) => ({
        ...campaign,
        qrCount: organisation.codes.filter(({ campaignId }) => campaignId === campaign.id).length,
        totalScans: everScanned(scansOf(ofCampaign, campaign.id)),
      }))
    case 'clients':
      return organisation.clients.map((client) => ({ ...client, activeQrs: codesOf(account, client.id) }))
    case 'summary':
      return summaryOf(account, spanAsked(query, now), now)
    case 'qr':
      found(organisation.codes, id, 'QR code')
      return qrOf(account, id, scansOf(ofCode, id), spanAsked(query, now), now)
    case 'campaign': {
      const { name } = found(organisation.campaigns, id, 'Campaign')
      const { from, to } = spanAsked(query, now)
      const scans = scansOf(ofCampaign, id)
      const [best] = account.tally(scans, from, Math.min(to, now), 'code')
      return {
        campaignId: id,
        name,
        aggregatedScans: countOf(scans, from, Math.min(to, now)),
        topPerformingQr: best === undefined ? null : { id: best.value, scans: best.scans },
      }
    }
    case 'client': {
      const { name } = found(organisation.clients, id, 'Client')
      const { from, to } = spanAsked(query, now)
      const totalScans = countOf(scansOf(ofClient, id), from, Math.min(to, now))
      return { clientId: id, clientName: name, totalScans, activeQrs: codesOf(account, id) }
    }
  }
}

function codesOf({ organisation }: Account, id: string): number {
  return organisation.codes.filter(({ clientId }) => clientId === id).length
}

function found<Item extends { readonly id: string }>(items: readonly Item[], id: string, what: string): Item {
  const item = items.find((candidate) => candidate.id === id)
  if (item === undefined) throw new Refusal(404, `${what} not found`)
  return item
}

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })

/** "US" as "United States". */
function nameOf(country: string): string {
  if (country === '') return 'Unknown'
  return /^[A-Z]{2}$/.test(country) ? names.of(country)! : country
}

function summaryOf(account: Account, { from, to }: VendorSpan, now: number) {
  const until = Math.min(to, now)
  return {
    totalScans: countOf(account.all, from, until),
    uniqueVisitors: account.visitors(account.all, from, until),
    topDevices: account
      .tally(account.all, from, until, 'device')
      .map(({ value, scans }) => ({ device: value, count: scans })),
    topCountries: account
      .tally(account.all, from, until, 'country')
      .map(({ value, scans }) => ({ country: nameOf(value), scans })),
  }
}

/** Kinds of device and referrers are promised without names: these are among those that the reader takes. */
function qrOf(account: Account, id: string, scans: Scans, { from, to, buckets }: VendorSpan, now: number) {
  const until = Math.min(to, now)
  return {
    qrId: id,
    timeline: buckets
      .filter((bucket) => bucket.from < until)
      .map((bucket, i) => ({
        date: bucket.date,
        scans: countOf(scans, bucket.from, Math.min(buckets[i + 1]?.from ?? to, until)),
      })),
    geolocation: account.tally(scans, from, until, 'place').map(({ value, scans }) => {
      const [country, region, city] = JSON.parse(value) as [string, string, string]
      return { city, region, country, scans }
    }),
    deviceTypes: account
      .tally(scans, from, until, 'device')
      .map(({ value, scans }) => ({ device: value, count: scans })),
    referrers: account.tally(scans, from, until, 'referrer').map(({ value, scans }) => ({
      referrer: value || 'Direct',
      count: scans,
    })),
  }
}

/** The span that the parameters name; `month`, now and UTC where they do not. */
export function spanAsked(query: URLSearchParams, now: number): VendorSpan {
  const period = query.get('period') ?? 'month'
  if (!PERIODS.includes(period as VendorPeriod)) throw new Refusal(400, `period must be one of ${PERIODS.join(', ')}`)
  const offset = Number(query.get('timezoneOffset') ?? 0)
  if (!Number.isInteger(offset) || Math.abs(offset) > 14 * 60) throw new Refusal(400, 'timezoneOffset must be minutes')
  const given = query.get('timeLineDate')
  if (given !== null && Number.isNaN(Date.parse(given))) throw new Refusal(400, 'timeLineDate must be an ISO date')
  const date = given === null ? dateOf(now, offset) : given.length === 10 ? given : dateOf(Date.parse(given), offset)
  return spanOf(period as VendorPeriod, date, offset)
}
