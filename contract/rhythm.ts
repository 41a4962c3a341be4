/**
 * Rhythm: at which hours of the week a subject is scanned, over any span. Served under `/api/rhythm`, where the source
 * counts hours (`countsHours` of the status).
 */
import * as v from 'valibot'
import { historyParams } from './history.ts'
import { count } from './shapes.ts'

export const RHYTHM_PATH = '/api/rhythm'

const { bucket: _, weekStart: __, ...entries } = historyParams.entries

/** As they stand in a query string: those of a history, without what it is cut into. */
export const rhythmParams = v.object(entries)
export type RhythmParams = v.InferOutput<typeof rhythmParams>
export type RhythmQuery = v.InferInput<typeof rhythmParams>

export const HOURS_OF_DAY = 24
export const HOURS_OF_WEEK = 7 * HOURS_OF_DAY

const ofWeek = <Value extends v.GenericSchema>(value: Value) => v.pipe(v.array(value), v.length(HOURS_OF_WEEK))

/** `data` of the answer. Both lists begin with Monday's first hour, by the wall clock of the zone. */
export const rhythm = v.object({
  scans: ofWeek(count),
  /** How many hours of this kind have passed in the span: 4 Mondays, half an hour of this one. */
  hours: ofWeek(v.pipe(v.number(), v.minValue(0))),
})
export type Rhythm = v.InferOutput<typeof rhythm>
