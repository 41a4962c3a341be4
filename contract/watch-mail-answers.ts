/**
 * Watch mails: what is new on the watch list, by mail, each day or week. Under `/api/watch-mails`, for those who may share:
 * `GET` lists, `POST` makes (201), `PUT /:id` changes, `POST /:id/pause` holds or lets go on, `DELETE /:id` ends (204). Answers
 * of all but the last are the whole list.
 */
import * as v from 'valibot'
import { LANGUAGES } from './languages.ts'
import { mail } from './mailing-answers.ts'
import { dayRhythm } from './schedule-time.ts'
import { count, isoTime } from './shapes.ts'

export const WATCH_MAILS_PATH = '/api/watch-mails'

/** Lists of the watch list on which codes come and go, in the order of the mail. */
export const MAILED_LISTS = ['silent', 'rising', 'neverScanned'] as const
export type MailedList = (typeof MAILED_LISTS)[number]

/** One more is refused. */
export const MOST_WATCH_MAILS = 100

/** Of each list, in one mail. */
export const MOST_ROWS_MAILED = 20

const watchMail = v.object({
  id: v.string(),
  lists: v.array(v.picklist(MAILED_LISTS)),
  rhythm: dayRhythm,
  hour: v.number(),
  timezone: v.string(),
  language: v.picklist(LANGUAGES),
  recipients: v.array(v.string()),
  paused: v.boolean(),
  /** Null of one that is paused. */
  nextAt: v.nullable(isoTime),
  /** What came of looking at the lists last; null where nobody has yet. */
  look: v.nullable(
    v.object({
      at: isoTime,
      /** How many codes were new; null where the lists could not be had. */
      found: v.nullable(count),
      /** Lists of which the source cannot tell, or not yet. */
      notKnown: v.array(v.picklist(MAILED_LISTS)),
      /** Why they could not be had, in the server's words; empty for nothing. */
      why: v.string(),
    }),
  ),
  /** The last time that mails were written, and what has become of them; null where none were. */
  mailing: v.nullable(v.object({ at: isoTime, mails: v.array(mail) })),
})
export type WatchMail = v.InferOutput<typeof watchMail>

export const watchMailsAnswer = v.object({
  data: v.object({
    /** Whether mails can be sent at all. */
    canMail: v.boolean(),
    /** Oldest first. */
    watchMails: v.array(watchMail),
  }),
})
export type WatchMails = v.InferOutput<typeof watchMailsAnswer>['data']
