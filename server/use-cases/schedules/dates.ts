import type { Language } from '#contract/languages.ts'
import type { CalendarDate } from '#contract/period.ts'
import type { Timing } from '#contract/schedule-time.ts'
import { DATES_MARK } from '#contract/schedule-answers.ts'
import { datesInWords } from '#server/mail/dates.ts'
import type { StoredSchedule } from '#server/state/schedules.ts'

/** When a schedule is due, in the zone and with the weeks of the report that it repeats. */
export function timingOf({ plan, repeated }: Pick<StoredSchedule, 'plan' | 'repeated'>): Timing {
  const { timezone: zone, weekStart } = repeated
  return { rhythm: plan.rhythm, hour: plan.hour, zone, weekStart }
}

/** A title or subject with the dates in the place that is marked. */
export function withDates(
  text: string,
  language: Language,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): string {
  return text.replace(DATES_MARK, () => datesInWords(language, from, to))
}
