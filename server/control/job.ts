/**
 * Work on the data folder that takes a while: an import, the demo organisation. The folder has one owner, so while a
 * server runs, the work is handed to it. Here is what goes over: a job there, events back, each one line of JSON.
 */
import * as v from 'valibot'
import { count } from '#contract/shapes.ts'
import { zoneName } from '#contract/span.ts'
import { DATE_ORDERS, IMPORT_FORMATS, IMPORT_PRESETS } from '#server/sources/import-kinds.ts'

export const job = v.variant('kind', [
  v.object({
    kind: v.literal('import'),
    /** Absolute paths: whoever does the work may stand in another folder. */
    files: v.array(v.string()),
    /** Found by looking at the file if left out. */
    format: v.optional(v.picklist(IMPORT_FORMATS)),
    preset: v.optional(v.picklist(IMPORT_PRESETS)),
    /** The file's own column by the canonical one. */
    map: v.record(v.string(), v.string()),
    /** Of times without a zone. */
    timezone: v.optional(zoneName),
    dates: v.optional(v.picklist(DATE_ORDERS)),
  }),
  v.object({
    kind: v.literal('demo'),
    scans: v.optional(count),
    qrs: v.optional(count),
    seed: v.optional(count),
    /** Whether own scans may be lost. */
    force: v.optional(v.boolean()),
  }),
])
export type Job = v.InferOutput<typeof job>
export type ImportJob = Extract<Job, { kind: 'import' }>
export type DemoJob = Extract<Job, { kind: 'demo' }>

export const jobEvent = v.variant('type', [
  /** A part from 0 to 1 of what the label names is done. */
  v.object({ type: v.literal('progress'), label: v.string(), part: v.number() }),
  /** Something to know, said while the work goes on. */
  v.object({ type: v.literal('note'), text: v.string() }),
  /** A line of the result. */
  v.object({ type: v.literal('result'), text: v.string() }),
  /** The last event, either way. */
  v.object({ type: v.literal('done') }),
  v.object({ type: v.literal('failed'), message: v.string() }),
])
export type JobEvent = v.InferOutput<typeof jobEvent>

/** What the work says while it is done; the end is told by the promise. */
export type JobReport = (event: Exclude<JobEvent, { type: 'done' | 'failed' }>) => void

/** Does a job in this process. Rejects with a `Problem` for what a person can mend, or when the signal aborts. */
export type Worker = (job: Job, report: JobReport, signal: AbortSignal) => Promise<void>
