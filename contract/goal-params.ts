/** How goals are set: `goals.ts` has what is answered, and all that the browser needs. */
import * as v from 'valibot'
import { MOST_GOAL_SCANS } from './goals.ts'
import { SCOPE_KINDS } from './scope.ts'
import { calendarDate, zoneName } from './span.ts'

const SCANS_RULE = `must be a whole number from 1 to ${MOST_GOAL_SCANS.toLocaleString('en-GB')}`

/** The body of `PUT`. */
export const goalInput = v.object({
  scans: v.pipe(
    v.number(SCANS_RULE),
    v.integer(SCANS_RULE),
    v.minValue(1, SCANS_RULE),
    v.maxValue(MOST_GOAL_SCANS, SCANS_RULE),
  ),
  from: calendarDate,
  to: calendarDate,
  timezone: zoneName,
})

export const goalKind = v.picklist(SCOPE_KINDS)
