/** At which hours of the week a subject is scanned. */
import { offsetStretches, type OffsetStretch } from '#contract/offset-stretches.ts'
import { HOURS_OF_WEEK, type Rhythm, type RhythmParams } from '#contract/rhythm.ts'
import { scanFilterOf } from '#contract/scan-filter-params.ts'
import { checkedSpan } from '#contract/span.ts'
import { toMeta, type Asking, type Told } from './asking.ts'
import { subjectOf } from './history.ts'
import { knownIn } from './known.ts'

/** Throws a `Problem` 400 for a span that ends before it begins, and the source's own. */
export async function rhythm(params: RhythmParams, { source, now }: Asking): Promise<Told<Rhythm>> {
  const { from, to, timezone } = params
  // Refused where it cannot be; cut into months only because it must be cut into something.
  const period = checkedSpan(from, to, timezone, { bucket: 'month' })
  const known = await knownIn(source, period, undefined, now)
  const until = Math.max(period.from, Math.min(known.until, period.to))
  // Hours of which nothing is known would make the others seem quiet.
  const stretches = offsetStretches(timezone, known.from ?? period.from, until)
  const { data: scans, ...freshness } = await source.rhythm({
    subject: subjectOf(params),
    period: { from: period.from, to: period.to },
    stretches,
    until,
    includeBots: params.bots === 'include',
    filter: scanFilterOf(params),
  })
  return { data: { scans: [...scans], hours: hoursIn(stretches) }, meta: toMeta(freshness) }
}

const HOUR = 3_600_000

/** How many of each hour of the week have passed: also halves, where clocks move by half an hour or one goes on. */
function hoursIn(stretches: readonly OffsetStretch[]): number[] {
  const hours = Array.from({ length: HOURS_OF_WEEK }, () => 0)
  for (const { from, to, offset } of stretches) {
    const end = to + offset
    for (let local = from + offset; local < end;) {
      const next = Math.min(end, (Math.floor(local / HOUR) + 1) * HOUR)
      hours[hourOfWeek(local)]! += (next - local) / HOUR
      local = next
    }
  }
  return hours
}

/** 1970 began on a Thursday. */
function hourOfWeek(local: number): number {
  return (Math.floor(local / HOUR) + 3 * 24) % HOURS_OF_WEEK
}
