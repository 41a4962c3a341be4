import { PREVIOUS } from '#contract/comparison.ts'
import type { PeriodName } from '#contract/period.ts'
import { periodOf } from '#contract/period.ts'
import type { Envelope } from '#contract/reporting.ts'

/** An answer as our own server gives it: the data in its envelope, with the span that it covers. */
export function answerFor<Data>(
  data: Data,
  span: { name: PeriodName; date: string; zone?: string; asOf: string },
): Envelope<Data> {
  const period = periodOf(span.name, span.date, span.zone ?? 'UTC')
  return {
    status: 200,
    message: 'Success',
    data,
    meta: {
      asOf: span.asOf,
      period: {
        name: period.name,
        date: period.date,
        last: period.last,
        timezone: period.zone,
        from: new Date(period.from).toISOString(),
        to: new Date(period.to).toISOString(),
        bucket: period.bucket,
        weekStart: period.weekStart,
        unfinished: Date.parse(span.asOf) < period.to,
      },
      comparedWith: PREVIOUS,
    },
  }
}
