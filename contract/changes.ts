/**
 * Changes: what rose and what fell against what a period is compared with, code by code, city by city. Served under
 * `/api/changes`, where the source counts them (`countsChanges` of the status).
 */
import * as v from 'valibot'
import { SUBJECT_KINDS } from './history.ts'
import { periodParams } from './reporting.ts'
import { comparedDays, count, isoTime } from './shapes.ts'

export const CHANGES_PATH = '/api/changes'

const CHANGES_BY = ['qr', 'campaign', 'client', 'country', 'city', 'device', 'referrer'] as const
export type ChangesBy = (typeof CHANGES_BY)[number]

/** As they stand in a query string: those of a report, of what, and by what. */
export const changesParams = v.object({
  ...periodParams.entries,
  subject: v.optional(v.picklist(SUBJECT_KINDS, `must be one of ${SUBJECT_KINDS.join(', ')}`), 'organisation'),
  /** Of the code, campaign or client; none for the organisation. */
  id: v.optional(v.string(), ''),
  by: v.optional(v.picklist(CHANGES_BY, `must be one of ${CHANGES_BY.join(', ')}`), 'qr'),
})
export type ChangesParams = v.InferOutput<typeof changesParams>
export type ChangesQuery = v.InferInput<typeof changesParams>

/** At most so many are told of each that rose and that fell; how many there are is told too. */
export const MOST_CHANGES = 50

const change = v.object({
  /** Of a code, campaign or client its id, of a country its code; else what it is called. Of a city, with region and country. */
  id: v.string(),
  /** Title or name; empty where it is for the reader's language to say, or not known. */
  name: v.string(),
  /** Of a city. */
  region: v.optional(v.string()),
  country: v.optional(v.string()),
  scans: count,
  /** In what is compared with. */
  before: count,
})
export type Change = v.InferOutput<typeof change>

/** `data` of the answer. */
export const changes = v.object({
  /** What is compared with: from when until when. */
  from: isoTime,
  to: isoTime,
  /** Where that began before scans are known at all, from when on they are: then nothing rose or fell. */
  knownFrom: v.optional(isoTime),
  /** Then what rose and fell is told by the average of a day. */
  days: v.optional(comparedDays),
  /** Largest difference first, at most `MOST_CHANGES`. */
  rose: v.array(change),
  fell: v.array(change),
  /** How many rose, fell and stayed, of all that had a scan in either. */
  counts: v.object({ rose: count, fell: count, same: count }),
})
export type Changes = v.InferOutput<typeof changes>
