/** What is asked of watch mails, which only the server has to check. What it answers stands in `watch-mail-answers.ts`. */
import * as v from 'valibot'
import { LANGUAGES } from './languages.ts'
import { recipientsOf } from './mailings.ts'
import { dayRhythm } from './schedule-time.ts'
import { hour } from './schedules.ts'
import { zoneName } from './span.ts'
import { MAILED_LISTS } from './watch-mail-answers.ts'

const LISTS = `must be a list of one or more of ${MAILED_LISTS.join(', ')}, each once`

/** The body of `POST` and of `PUT`. */
export const watchMailPlan = v.object({
  lists: v.pipe(
    v.array(v.picklist(MAILED_LISTS, LISTS), LISTS),
    v.check((lists) => lists.length > 0 && new Set(lists).size === lists.length, LISTS),
  ),
  rhythm: dayRhythm,
  /** In the zone, whose midnight divides the days of the lists too. */
  hour,
  timezone: zoneName,
  language: v.picklist(LANGUAGES, `must be one of ${LANGUAGES.join(', ')}`),
  recipients: recipientsOf(1),
})
export type WatchMailPlan = v.InferOutput<typeof watchMailPlan>
