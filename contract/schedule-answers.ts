/**
 * Schedules: an approved report that is made again each week, month, quarter or year. Under `/api/schedules`, for those who may share: `GET`
 * lists, `POST` makes (201), `PUT /:id` changes, `POST /:id/pause` holds or lets go on, `DELETE /:id` ends (204). Answers of all
 * but the last are the whole list.
 */
import * as v from 'valibot'
import { LANGUAGES } from './languages.ts'
import { LONGEST_SUBJECT } from './mailing-answers.ts'
import { WEEK_STARTS } from './period.ts'
import { LONGEST_TITLE } from './report-answers.ts'
import { REPORT_KINDS } from './report-sections.ts'
import { rhythm } from './schedule-time.ts'
import { count, isoTime } from './shapes.ts'

export const SCHEDULES_PATH = '/api/schedules'

/** Stands in titles and subjects for the dates of a report, once. */
export const DATES_MARK = '{period}'

/** Room for the dates, in whichever language. */
const DATES_ROOM = 40
export const LONGEST_TITLE_WITH_MARK = LONGEST_TITLE - DATES_ROOM
export const LONGEST_SUBJECT_WITH_MARK = LONGEST_SUBJECT - DATES_ROOM

/** One more is refused. */
export const MOST_SCHEDULES = 500

const RUN_STATES = [
  /** Its figures are being gathered. */
  'preparing',
  /** They could not be, and will be asked for again. */
  'waiting',
  /** A draft that waits for review. */
  'drafted',
  /** Approved in advance and given to the outbox. */
  'sent',
  'failed',
] as const

const run = v.object({
  dueAt: isoTime,
  from: v.string(),
  to: v.string(),
  state: v.picklist(RUN_STATES),
  /** Null where there is none, not yet or any more. */
  reportId: v.nullable(v.string()),
  /** How many times before it passed while the server did not run; they are not made up for. */
  missed: count,
  attempts: count,
  /** Of one that waits. */
  nextAt: v.nullable(isoTime),
  /** What went wrong, or why it was not sent, in the server's words; empty for nothing. */
  why: v.string(),
})
export type ScheduleRun = v.InferOutput<typeof run>

const schedule = v.object({
  id: v.string(),
  /** Of which it was made. */
  reportId: v.string(),
  kind: v.picklist(REPORT_KINDS),
  /** Of what its reports are about; empty of all codes, for which the reader's language has one. */
  name: v.string(),
  language: v.picklist(LANGUAGES),
  timezone: v.string(),
  weekStart: v.picklist(WEEK_STARTS),
  /** Of the report that is repeated and is not made again; null where it lacks some of their figures, or that was not kept yet. */
  dates: v.nullable(v.object({ from: v.string(), to: v.string() })),
  /** Whether there is one that could be kept, or a note. */
  hasCommentary: v.boolean(),
  title: v.string(),
  compare: v.picklist(['none', 'previous', 'year']),
  rhythm,
  hour: v.number(),
  recipients: v.array(v.string()),
  /** Null for whom mails come from. */
  replyTo: v.nullable(v.string()),
  subject: v.string(),
  message: v.string(),
  approvedInAdvance: v.boolean(),
  keepCommentary: v.boolean(),
  notify: v.nullable(v.string()),
  paused: v.boolean(),
  /** Null of one that is paused. */
  nextAt: v.nullable(isoTime),
  /** Newest first, the last few. */
  runs: v.array(run),
})
export type Schedule = v.InferOutput<typeof schedule>

export const schedulesAnswer = v.object({
  data: v.object({
    /** Whether mails can be sent at all: a notice, and a report. */
    canMail: v.boolean(),
    canSend: v.boolean(),
    /** Oldest first. */
    schedules: v.array(schedule),
  }),
})
export type Schedules = v.InferOutput<typeof schedulesAnswer>['data']
