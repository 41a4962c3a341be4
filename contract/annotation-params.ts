/** How annotations are asked for and written: `annotations.ts` has what is answered, and all that the browser needs. */
import * as v from 'valibot'
import { LONGEST_ANNOTATION } from './annotations.ts'
import { lineOf } from './line.ts'
import { calendarDate } from './span.ts'

/** As they stand in a query string: first and last date wanted, both included; all where they are left out. */
export const annotationsParams = v.object({
  from: v.optional(calendarDate),
  to: v.optional(calendarDate),
})

/** The body of `POST` and `PUT`. Spaces around the text are left out. */
export const annotationInput = v.object({
  date: calendarDate,
  text: lineOf(LONGEST_ANNOTATION),
})
