/**
 * The watch list: codes out in the world that somebody should go and look at, each with the numbers that say why. Served
 * under `/api/watch-list`.
 */
import * as v from 'valibot'
import { count, isoTime } from './shapes.ts'
import { zoneName } from './span.ts'

export const WATCH_LIST_PATH = '/api/watch-list'

/** After so many days without a first scan a code is on the list, unless the question says otherwise. */
export const DEFAULT_NEVER_SCANNED_DAYS = 14
export const MOST_NEVER_SCANNED_DAYS = 365

const DAYS = `must be a whole number of days from 1 to ${MOST_NEVER_SCANNED_DAYS}`

/** As they stand in a query string. */
export const watchListParams = v.object({
  /** Whose midnight divides the days. */
  timezone: v.optional(zoneName, 'UTC'),
  days: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,4}$/, DAYS),
      v.transform(Number),
      v.minValue(1, DAYS),
      v.maxValue(MOST_NEVER_SCANNED_DAYS, DAYS),
    ),
    String(DEFAULT_NEVER_SCANNED_DAYS),
  ),
  /** Whether destinations are listed whose codes are all of one campaign: as a rule most codes, and nothing to mend. */
  oneCampaign: v.optional(v.picklist(['exclude', 'include'], 'must be exclude or include'), 'exclude'),
})
export type WatchListParams = v.InferOutput<typeof watchListParams>
export type WatchListQuery = v.InferInput<typeof watchListParams>

/** `YYYY-MM-DD`. */
const date = v.string()
const named = v.object({ id: v.string(), name: v.string() })

const code = {
  id: v.string(),
  title: v.string(),
  shortUrl: v.string(),
  destinationUrl: v.string(),
  createdAt: v.string(),
  /** Of all time. */
  totalScans: count,
  /** Null for none; left out where the source does not tell. */
  campaign: v.optional(v.nullable(named)),
  client: v.optional(v.nullable(named)),
}

const neverScanned = v.object({
  /** Codes made at least so many days ago are listed, the oldest first. */
  days: count,
  codes: v.array(v.object({ ...code, daysSinceMade: count })),
  /** Never scanned either, but the source does not say when they were made. */
  undated: count,
})

const silent = v.object({
  rule: v.object({ habitDays: count, leastHabitDays: count, mostSilentDays: count, mostChance: v.number() }),
  /** The most missed scans first; those of a campaign that is silent as a whole last. */
  codes: v.array(
    v.object({
      ...code,
      /** The first day without a scan, and how many whole days have had none. */
      since: date,
      days: count,
      lastScanAt: isoTime,
      /** Scans that its habit lets expect in these days. */
      expected: v.number(),
      /** That they did not come by chance, from 0 to 1. */
      chance: v.number(),
      /** Most days in a row without a scan before, within its habit. */
      longestBefore: count,
      /** No code of its campaign has been scanned either, not since this instant; left out where others are. */
      campaignSilentSince: v.optional(isoTime),
    }),
  ),
  /** Codes without a scan for longer than `mostSilentDays`: they are not missed any more. */
  finished: count,
})

const sameDestination = v.object({
  /** Those of several campaigns, or of none, first; then the largest. */
  groups: v.array(
    v.object({
      /** What the codes' addresses have in common. */
      destination: v.string(),
      /** Whether all are of one campaign, whose posters may well share a page; null where the source does not tell. */
      oneCampaign: v.nullable(v.boolean()),
      codes: v.array(v.object(code)),
    }),
  ),
  /** How many are of one campaign, whether they are listed or not. */
  ofOneCampaign: count,
})

const withoutClient = v.object({
  recentDays: count,
  /** The most scanned of late first. */
  codes: v.array(v.object({ ...code, recentScans: count })),
})

const rising = v.object({
  rule: v.object({
    days: count,
    /** Whether the day that goes on is looked at too, held against the same hours of earlier ones. */
    goingOn: v.boolean(),
    factor: v.number(),
    leastScans: count,
    habitWeeks: count,
  }),
  /** The most scans above what is usual first. */
  codes: v.array(
    v.object({
      ...code,
      /** The day that stands out most. */
      date,
      scans: count,
      /** Where that day is still going on: it, and the days it is held against, are counted up to this time of day. */
      until: v.nullable(isoTime),
      /** How many days of the same weekday it is held against, and the fewest and the most scans of any of them. */
      against: count,
      fewest: count,
      most: count,
    }),
  ),
})

/** `data` of the answer. A section is null where the source cannot tell, or not yet: a habit takes weeks to observe. */
export const watchList = v.object({
  timezone: v.string(),
  /** How many codes were looked at. */
  codes: count,
  /** Scans are known up to here; the day in which it lies goes on and is counted as no whole one. */
  until: isoTime,
  /** Whether scans may have come since that nobody has counted: they come by import. */
  endsEarly: v.boolean(),
  /** From when on single days are known, where they are observed and not counted. */
  observedSince: v.nullable(isoTime),
  neverScanned,
  silent: v.nullable(silent),
  sameDestination,
  withoutClient: v.nullable(withoutClient),
  rising: v.nullable(rising),
})
export type WatchList = v.InferOutput<typeof watchList>
