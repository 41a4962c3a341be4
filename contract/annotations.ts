/**
 * Annotations: what people note on a date ("posters up"), for everybody who looks at the dashboard. Interfaces call them
 * notes. Served under `/api/annotations`: `GET` lists, `POST` adds (201), `PUT /:id` changes, `DELETE /:id` takes away
 * (204). They belong to a calendar date and to no zone: in whichever zone a chart is drawn, the note is on that date.
 */
import * as v from 'valibot'
import type { CalendarDate } from './period.ts'
import { isoTime } from './shapes.ts'

export const ANNOTATIONS_PATH = '/api/annotations'

/** In UTF-16 units, as fields of forms count them. */
export const LONGEST_ANNOTATION = 200

/** One more is refused: some are to be deleted first. Ten a week are as many in ten years. */
export const MOST_ANNOTATIONS = 5000

const annotation = v.object({
  id: v.string(),
  date: v.string(),
  text: v.string(),
  createdAt: isoTime,
  updatedAt: isoTime,
})
export interface Annotation {
  readonly id: string
  readonly date: CalendarDate
  readonly text: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly updatedAt: string
}

/** The body of `POST` and `PUT`. */
export type AnnotationInput = Pick<Annotation, 'date' | 'text'>

/** Answer of `GET`: by date, those of one date in the order in which they were made. */
export const annotationsAnswer = v.object({ data: v.array(annotation) })

/** Answer of `POST` and `PUT`: the annotation as it is now. */
export const annotationAnswer = v.object({ data: annotation })
