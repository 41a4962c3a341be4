/** What is asked of schedules, which only the server has to check. What it answers stands in `schedule-answers.ts`. */
import * as v from 'valibot'
import { lineOf } from './line.ts'
import { mailAddress, mailMessage, recipientsOf, replyTo } from './mailings.ts'
import { LONGEST_SUBJECT_WITH_MARK, LONGEST_TITLE_WITH_MARK } from './schedule-answers.ts'
import { rhythm } from './schedule-time.ts'

const HOUR = 'must be a whole hour from 0 to 23'
export const hour = v.pipe(v.number(HOUR), v.integer(HOUR), v.minValue(0, HOUR), v.maxValue(23, HOUR))

/** What is decided of a schedule, and may be changed. */
const planned = {
  /** With `DATES_MARK` in the place of the dates. */
  title: lineOf(LONGEST_TITLE_WITH_MARK),
  compare: v.picklist(['none', 'previous', 'year'], 'must be one of none, previous, year'),
  rhythm,
  /** In the zone of the report. */
  hour,
  /** Where nothing is approved in advance they are offered to whoever sends, and may be empty. */
  recipients: recipientsOf(0),
  replyTo,
  subject: lineOf(LONGEST_SUBJECT_WITH_MARK),
  message: mailMessage,
  /** Whether reports are approved and sent without anybody having seen them. */
  approvedInAdvance: v.boolean('must be true or false'),
  /** Whether the commentary and the notes of the report are those of the ones to come too. */
  keepCommentary: v.boolean('must be true or false'),
  /** Who is told by mail that a draft waits for review. */
  notify: v.nullable(mailAddress),
}

export const scheduleChange = v.object(planned)
export type SchedulePlan = v.InferOutput<typeof scheduleChange>

/** The body of `POST`: the report that is repeated, in the newest version that is approved. */
export const scheduleInput = v.object({
  reportId: v.pipe(
    v.string('must be the id of a report'),
    v.minLength(1, 'must be the id of a report'),
    v.maxLength(200, 'must be the id of a report'),
  ),
  ...planned,
})
export type ScheduleInput = v.InferOutput<typeof scheduleInput>

/** Of watch mails too. */
export const schedulePause = v.object({ paused: v.boolean('must be true or false') })
