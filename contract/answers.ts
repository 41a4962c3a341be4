/**
 * What the seven endpoints answer: their paths and the shapes of their data. Both programs use this; what they are asked
 * stands in `reporting.ts`, which only the server needs.
 *
 * Documented fields are required. Fields under "ours" are additive extensions that our own server may answer and a
 * vendor's answer lacks: they are optional here, and the dashboard must be complete without them.
 */
import * as v from 'valibot'
import { BUCKET_NAMES, PERIOD_NAMES, WEEK_STARTS } from './period.ts'
import { comparedDays, count, isoTime } from './shapes.ts'

const id = v.string()

const timelineEntry = v.object({
  /** Local start of the bucket: `2026-05-15T13:00`, `2026-05-15` or `2026-05`. */
  date: v.string(),
  scans: count,
  // Ours:
  /** The bucket's first instant; tells apart the two hours of the same name where clocks go back. */
  start: v.optional(isoTime),
})
const timeline = v.array(timelineEntry)
export type TimelineEntry = v.InferOutput<typeof timelineEntry>

const deviceCount = v.object({ device: v.string(), count })
export type DeviceCount = v.InferOutput<typeof deviceCount>

const countryCount = v.object({
  /** English name; "Unknown" where the place of a scan is not known. */
  country: v.string(),
  scans: count,
  // Ours:
  /** ISO 3166-1 alpha-2; empty where unknown or not recognised. */
  countryCode: v.optional(v.string()),
})
export type CountryCount = v.InferOutput<typeof countryCount>

const placeCount = v.object({
  /** Empty where not known. */
  city: v.string(),
  /** Empty where not known. */
  region: v.string(),
  /** ISO 3166-1 alpha-2; empty where not known, or as given where not recognised. */
  country: v.string(),
  scans: count,
})
export type PlaceCount = v.InferOutput<typeof placeCount>

const referrerCount = v.object({
  /** Host of the referring page; "Direct" where there was none. */
  referrer: v.string(),
  scans: count,
})

const qrCount = v.object({ id, title: v.string(), scans: count })
export type QrCount = v.InferOutput<typeof qrCount>

const campaignCount = v.object({ id, name: v.string(), scans: count })
export type CampaignCount = v.InferOutput<typeof campaignCount>

const named = v.object({ id, name: v.string() })

/** What a figure is compared with. Ours; only when asked for with `compare`. */
const comparison = v.object({
  /** The window compared with: the whole of the other period, or the same part of it while the period is unfinished. */
  from: isoTime,
  to: isoTime,
  /** False where only a part of it is compared. */
  whole: v.boolean(),
  totalScans: count,
  uniqueVisitors: v.optional(count),
  /**
   * What the period itself counts in the same part. Left out where that is all of it so far; given by a source that can
   * only be cut between buckets, so that a bucket begun is never compared with a whole one.
   */
  scansCompared: v.optional(count),
  days: v.optional(comparedDays),
  /** Of the whole of the other period. */
  timeline: v.optional(timeline),
})
export type ComparisonData = v.InferOutput<typeof comparison>

/**
 * Ours; in the place of `uniqueVisitors` where a span was put together from several periods, whose visitors may be the
 * same people: no fewer than in any of them, no more than in all.
 */
const visitorBounds = v.object({ atLeast: count, atMost: count })
export type VisitorBounds = v.InferOutput<typeof visitorBounds>

const periodExtras = {
  /** Distinct visitors of the period. Never additive. */
  uniqueVisitors: v.optional(count),
  visitorBounds: v.optional(visitorBounds),
  timeline: v.optional(timeline),
  comparison: v.optional(comparison),
}

const summary = v.object({
  totalScans: count,
  /** Null only where there are bounds in its place. */
  uniqueVisitors: v.nullable(count),
  topDevices: v.array(deviceCount),
  topCountries: v.array(countryCount),
  // Ours:
  visitorBounds: v.optional(visitorBounds),
  timeline: v.optional(timeline),
  comparison: v.optional(comparison),
  /** Every place with a scan in the period; only where one country is asked for. */
  geolocation: v.optional(v.array(placeCount)),
  /** The most scanned in the period, at most `TOP_LIMIT`. */
  topQrs: v.optional(v.array(qrCount)),
  topCampaigns: v.optional(v.array(campaignCount)),
  /** How many QR codes and campaigns had a scan in the period. */
  scannedQrs: v.optional(count),
  scannedCampaigns: v.optional(count),
  /** Of codes that belong to no campaign. */
  scansWithoutCampaign: v.optional(count),
})
export type Summary = v.InferOutput<typeof summary>

/** Length of `topQrs` and `topCampaigns`. */
export const TOP_LIMIT = 10

const qrListed = v.object({
  id,
  title: v.string(),
  shortUrl: v.string(),
  destinationUrl: v.string(),
  /** Since the code was made. */
  totalScans: count,
  createdAt: v.string(),
  // Ours:
  campaign: v.optional(v.nullable(named)),
  client: v.optional(v.nullable(named)),
  /** Of the last scan that counts in `totalScans`, ISO 8601; null while there is none. */
  lastScannedAt: v.optional(v.nullable(v.string())),
})
export type QrListed = v.InferOutput<typeof qrListed>

const qr = v.object({
  qrId: id,
  timeline,
  /** Every place with a scan in the period. */
  geolocation: v.array(placeCount),
  devices: v.array(deviceCount),
  referrers: v.array(referrerCount),
  // Ours:
  totalScans: v.optional(count),
  uniqueVisitors: v.optional(count),
  visitorBounds: v.optional(visitorBounds),
  comparison: v.optional(comparison),
  title: v.optional(v.string()),
  shortUrl: v.optional(v.string()),
  destinationUrl: v.optional(v.string()),
  createdAt: v.optional(v.string()),
  campaign: v.optional(v.nullable(named)),
  client: v.optional(v.nullable(named)),
})
export type QrReport = v.InferOutput<typeof qr>

const campaignListed = v.object({ id, name: v.string(), qrCount: count, totalScans: count })
export type CampaignListed = v.InferOutput<typeof campaignListed>

const campaign = v.object({
  campaignId: id,
  name: v.string(),
  aggregatedScans: count,
  /** Null while none of its codes has a scan in the period; with scans, where it is not known. */
  topPerformingQr: v.nullable(v.object({ id, scans: count })),
  // Ours:
  ...periodExtras,
  /** All codes of the campaign with their scans in the period, most scanned first. */
  qrs: v.optional(v.array(qrCount)),
  client: v.optional(v.nullable(named)),
  /** When the first of its codes was made. */
  createdAt: v.optional(v.string()),
})
export type CampaignReport = v.InferOutput<typeof campaign>

const clientListed = v.object({ id, name: v.string(), activeQrs: count, status: v.string() })
export type ClientListed = v.InferOutput<typeof clientListed>

const client = v.object({
  clientId: id,
  clientName: v.string(),
  totalScans: count,
  activeQrs: count,
  // Ours:
  ...periodExtras,
  /** All campaigns and codes of the client with their scans in the period, most scanned first. */
  campaigns: v.optional(v.array(campaignCount)),
  qrs: v.optional(v.array(qrCount)),
  /** Of its codes that belong to no campaign. */
  scansWithoutCampaign: v.optional(count),
  status: v.optional(v.string()),
  /** When the first of its codes was made. */
  createdAt: v.optional(v.string()),
})
export type ClientReport = v.InferOutput<typeof client>

/** Path below the base, and data, of each endpoint. */
export const answers = {
  summary: { path: '/summary', data: summary },
  qrs: { path: '/qrs', data: v.array(qrListed) },
  qr: { path: '/qr/:id', data: qr },
  campaigns: { path: '/campaigns', data: v.array(campaignListed) },
  campaign: { path: '/campaign/:id', data: campaign },
  clients: { path: '/clients', data: v.array(clientListed) },
  client: { path: '/client/:id', data: client },
} as const

export type EndpointName = keyof typeof answers
export type EndpointData<Name extends EndpointName> = v.InferOutput<(typeof answers)[Name]['data']>

/** What our server adds beside `data`: what span the figures cover and when they were taken. */
const meta = v.object({
  /** When the figures were read from the source; of several the oldest. */
  asOf: isoTime,
  /** True while newer figures are on their way: who asks again in a moment gets them. */
  refreshing: v.optional(v.boolean()),
  /** Since when the source has not answered; until it does, the figures are the last known. */
  unavailableSince: v.optional(isoTime),
  /**
   * Where the period, or what it would be compared with, begins before scans are known at all: from when on they are. Then a
   * timeline lacks what is before it, and what begins before it is not compared with.
   */
  knownFrom: v.optional(isoTime),
  /**
   * Where scans break off before the period ends, or now: those since have yet to be brought in. The last came in the minute before, or where it
   * is a midnight, in the two hours before.
   */
  knownUntil: v.optional(isoTime),
  period: v.optional(
    v.object({
      name: v.picklist([...PERIOD_NAMES, 'custom']),
      /** First and last calendar date of the period, both included. */
      date: v.string(),
      last: v.string(),
      timezone: v.string(),
      from: isoTime,
      to: isoTime,
      bucket: v.picklist(BUCKET_NAMES),
      weekStart: v.picklist(WEEK_STARTS),
      /** True while the period goes on: its last bucket is unfinished. */
      unfinished: v.boolean(),
    }),
  ),
  /** How many there are, where only some of a list were asked for. */
  count: v.optional(count),
  /** With what the period is compared, also while those figures are not known. Left out where it is not compared. */
  comparedWith: v.optional(
    v.object({
      how: v.picklist(['previous', 'year', 'custom']),
      match: v.picklist(['date', 'weekday']),
      /** First and last calendar date; only of `custom`. */
      dates: v.optional(v.object({ date: v.string(), last: v.string() })),
    }),
  ),
})
export type Meta = v.InferOutput<typeof meta>

/** The envelope of every successful answer. `meta` is ours and additive. */
export function envelope<Data extends v.GenericSchema>(data: Data) {
  return v.object({ status: v.literal(200), message: v.string(), data, meta: v.optional(meta) })
}
export interface Envelope<Data> {
  readonly status: 200
  readonly message: string
  readonly data: Data
  readonly meta?: Meta | undefined
}
