import { addressesIn } from '#contract/mail-address.ts'
import { dueBesides, type ReportDates, type Timing } from '#contract/schedule-time.ts'
import { now } from '#src/lib/clock.ts'
import { formatExact } from '#src/lib/numbers.ts'
import * as words from '#words/client-reports/schedules.ts'
import { datesInWords, momentInWords } from './in-words.ts'
import { rhythmOf, type Wanted } from './wanted.ts'

/** Says what the schedule will do, and when for the first time. */
export function WhatHappens({
  wanted,
  zone,
  weekStart,
  repeated,
}: { wanted: Wanted; repeated: ReportDates | null } & Pick<Timing, 'zone' | 'weekStart'>) {
  const timing: Timing = { rhythm: rhythmOf(wanted), hour: wanted.hour, zone, weekStart }
  const due = dueBesides(timing, repeated, now())
  const { length } = addressesIn(wanted.recipients)
  return (
    <section aria-labelledby="what-happens" className="rounded-control bg-sunken px-3 py-2">
      <h3 id="what-happens" className="text-sm font-semibold">
        {words.whatHappens}
      </h3>
      <p role="status" className="mt-1 text-pretty">
        {words.next(momentInWords(due, zone), datesInWords(timing, due))}{' '}
        {wanted.approvedInAdvance ? (
          <strong className="font-medium text-warning">{words.thenSent(length, formatExact(length))}</strong>
        ) : (
          words.thenDraft
        )}
      </p>
    </section>
  )
}
