/**
 * The one document that a report is: everything that its page, its paper and its file show, and nothing that depends on
 * when or by whom it is read. Of what is approved its bytes are hashed, kept and served as they are.
 */
import * as v from 'valibot'
import { changes } from './changes.ts'
import { goalProgress, goalWanted } from './goal-progress.ts'
import { LANGUAGES } from './languages.ts'
import { BUCKET_NAMES, WEEK_STARTS } from './period.ts'
import { rhythm } from './rhythm.ts'
import { NOTED_SECTIONS, REPORT_KINDS, REPORT_SECTIONS, type NotedSection } from './report-sections.ts'
import { comparedDays, count, isoTime } from './shapes.ts'

/** `YYYY-MM-DD`. */
const date = v.string()

/** Of each list at most so many rows are frozen; how many there are is told too. */
export const MOST_ROWS = 20
/** And so many of what rose, and of what fell. */
export const MOST_CHANGED = 10

const bucket = v.object({
  date: v.string(),
  start: v.optional(isoTime),
  /** Null where not known: a gap, not zero. */
  scans: v.nullable(count),
})
export type ReportBucket = v.InferOutput<typeof bucket>

function listOf<Row extends v.GenericSchema>(row: Row) {
  return { rows: v.array(row), count }
}

/** `total`: scans of all rows, those that are left out too. */
function scansOf<Row extends v.GenericSchema>(row: Row) {
  return { ...listOf(row), total: count }
}

const code = { id: v.string(), title: v.string() }
const named = v.object({ id: v.string(), name: v.string() })

const figures = v.object({
  asOf: isoTime,
  scans: count,
  /** Distinct visitors lie within these, equal where known exactly; null where not known. */
  visitors: v.nullable(v.object({ atLeast: count, atMost: count })),
  /** Null where nothing is compared, or is not known. */
  before: v.nullable(
    v.object({
      scans: count,
      visitors: v.nullable(count),
      /** What the period itself counts in the same part, where that is not all of it. */
      scansCompared: v.nullable(count),
    }),
  ),
})

const timeline = v.object({
  asOf: isoTime,
  /** Those that have begun. */
  buckets: v.array(bucket),
  before: v.nullable(v.array(bucket)),
})

const share = v.object({ ...named.entries, scans: count })
export type ReportShare = v.InferOutput<typeof share>
const breakdown = v.object({ asOf: isoTime, ...scansOf(share) })

/** Null where nothing is compared, or is not known. */
const counts = { scans: count, before: v.nullable(count) }
const owner = v.object({ ...named.entries, ...counts })
/** A client or a campaign. */
export type ReportOwner = v.InferOutput<typeof owner>
const owners = v.object({
  asOf: isoTime,
  ...scansOf(owner),
  /** Of codes that belong to none; null for no scans, or where that is not told. */
  none: v.nullable(v.object(counts)),
  /** Of a client: scans in campaigns shared with other clients, summed and not named; null as above. */
  others: v.nullable(v.object(counts)),
})
export type ReportOwners = v.InferOutput<typeof owners>

const city = v.object({ city: v.string(), region: v.string(), country: v.string(), scans: count })
export type ReportCity = v.InferOutput<typeof city>

/** Cities of one name are told apart by where they lie. */
export function cityKey({ city, region, country }: Omit<ReportCity, 'scans'>): string {
  return JSON.stringify([city, region, country])
}

/** The key of all that are not known. */
export const UNKNOWN_CITY_KEY = cityKey({ city: '', region: '', country: '' })

const places = v.object({
  asOf: isoTime,
  /** By ISO 3166-1 alpha-2; empty where not known. */
  countries: v.object(scansOf(share)),
  /**
   * One without a name for all that are not known; what was approved before there was one is of known cities only. Null where
   * the source tells countries alone.
   */
  cities: v.nullable(v.object(scansOf(city))),
})

const hours = v.object({ asOf: isoTime, ...rhythm.entries })

const goal = v.object({
  asOf: isoTime,
  ...goalWanted,
  /** As it stood then: at the end of the report's last date, by the clock of the goal's zone, or when it was gathered. */
  at: isoTime,
  progress: goalProgress,
})
export type ReportGoal = v.InferOutput<typeof goal>

const watchList = v.object({
  asOf: isoTime,
  /** Scans are known up to here. */
  until: isoTime,
  neverScanned: v.object({ days: count, ...listOf(v.object({ ...code, daysSinceMade: count })) }),
  silent: v.nullable(v.object(listOf(v.object({ ...code, since: date, days: count, expected: v.number() })))),
  rising: v.nullable(
    v.object(listOf(v.object({ ...code, date, scans: count, fewest: count, most: count, against: count }))),
  ),
})

/** What is gathered from the source. A part is null where the source does not tell it. */
const reportGathered = v.object({
  /** When the figures were asked for. */
  gatheredAt: isoTime,
  /** Of the server that did. */
  version: v.string(),
  source: v.object({ kind: v.string(), label: v.string() }),
  subject: v.object({
    kind: v.picklist(REPORT_KINDS),
    /** Empty of several codes and of all: their readers' language has one. */
    name: v.string(),
    codes: v.array(named),
    /** Whose a campaign, or all of the codes, are; left out where that is nobody's, several clients' or not told. */
    client: v.optional(named),
  }),
  period: v.object({
    date,
    last: date,
    timezone: v.string(),
    from: isoTime,
    to: isoTime,
    bucket: v.picklist(BUCKET_NAMES),
    weekStart: v.picklist(WEEK_STARTS),
    /** Whether it went on when the figures were gathered. */
    unfinished: v.boolean(),
    /** Where scans broke off within it, so that the rest had yet to be brought in; left out where they did not. */
    knownUntil: v.optional(isoTime),
  }),
  /** With what it is compared; null for nothing. */
  compared: v.nullable(
    v.object({
      how: v.picklist(['previous', 'year', 'custom']),
      match: v.picklist(['date', 'weekday']),
      date,
      last: date,
      /** The window that counts: the whole of it, or the same part as is over. */
      from: isoTime,
      to: isoTime,
      whole: v.boolean(),
      /** Then what rose and fell is told by the average of a day; before there were these, by totals. */
      days: v.optional(comparedDays),
      /** The date of the first code, where all of it was over by then and had no scan: then there is nothing to compare with. */
      began: v.optional(date),
    }),
  ),
  figures,
  /** Of what has one with dates among those of the report. */
  goal: v.optional(goal),
  timeline: v.nullable(timeline),
  /** What rose and fell most, code by code. */
  comparison: v.nullable(
    v.object({ asOf: isoTime, rose: changes.entries.rose, fell: changes.entries.fell, counts: changes.entries.counts }),
  ),
  /** Of the organisation alone. */
  clients: v.optional(v.nullable(owners)),
  /** Of the organisation or a client; left out of all else, and of what was gathered before there was such a part. */
  campaigns: v.optional(v.nullable(owners)),
  bestCodes: v.nullable(breakdown),
  places: v.nullable(places),
  devices: v.nullable(breakdown),
  referrers: v.nullable(breakdown),
  /** Left out of what was gathered before there was such a part. */
  hours: v.optional(v.nullable(hours)),
  watchList: v.nullable(watchList),
})
export type ReportGathered = v.InferOutput<typeof reportGathered>

const { figures: _figures, ...parts } = reportGathered.entries

const note = v.optional(v.string())

/** As they were typed. No `v.record`: it would come with the first page, which has no room for it. */
export const reportNotes = v.object(
  Object.fromEntries(NOTED_SECTIONS.map((section) => [section, note])) as Record<NotedSection, typeof note>,
)

/** Parts that are switched off are left out: what nobody shows nobody is to find. */
export const reportContent = v.object({
  format: v.literal(1),
  title: v.string(),
  language: v.picklist(LANGUAGES),
  /** In order. */
  sections: v.array(v.picklist(REPORT_SECTIONS)),
  commentary: v.string(),
  /** What stands beside the sections that it shows; left out where that is nothing. */
  notes: v.optional(reportNotes),
  /** Checked when it was written. */
  brand: v.object({ name: v.string(), colour: v.nullable(v.string()), logo: v.nullable(v.string()) }),
  ...parts,
  figures: v.optional(figures),
  timeline: v.optional(parts.timeline),
  comparison: v.optional(parts.comparison),
  bestCodes: v.optional(parts.bestCodes),
  places: v.optional(parts.places),
  devices: v.optional(parts.devices),
  referrers: v.optional(parts.referrers),
  watchList: v.optional(parts.watchList),
  /** Null of a draft. */
  approved: v.nullable(v.object({ at: isoTime, by: v.string() })),
})
export type ReportContent = v.InferOutput<typeof reportContent>

/** Up to when its figures go, where those of a part of the period are missing; undefined of a whole one. */
export function figuresUpTo({ period, gatheredAt }: Pick<ReportContent, 'period' | 'gatheredAt'>): string | undefined {
  return period.knownUntil ?? (period.unfinished ? gatheredAt : undefined)
}
