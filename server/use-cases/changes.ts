/** What rose and what fell against what a period is compared with. */
import { MOST_CHANGES, type Change, type Changes, type ChangesBy, type ChangesParams } from '#contract/changes.ts'
import { comparedPeriod, comparisonOf } from '#contract/comparison.ts'
import type { Span } from '#contract/period.ts'
import { Problem } from '#contract/problem.ts'
import { comparedWithOf, periodOfParams } from '#contract/reporting.ts'
import { scanFilterOf } from '#contract/scan-filter-params.ts'
import type { Instant } from '#contract/zone.ts'
import type { Answered, ReportSource, Tally } from '#server/sources/source.ts'
import { subjectOf } from './history.ts'
import { comparedAt, toTheMinute } from './compared-at.ts'
import { knownFrom } from './known-from.ts'
import { riseAndFall } from './rise-and-fall.ts'

/** Throws a `Problem` 400 where nothing is compared, and the source's own: 404 for an unknown id. */
export async function changes(
  params: ChangesParams,
  { source, now }: { readonly source: ReportSource; readonly now: Instant },
): Promise<Answered<Changes>> {
  const period = periodOfParams(params, now)
  const how = comparedWithOf(params)
  if (how === undefined) throw new Problem(400, 'compare is needed: previous, year or custom.')
  // As the headline's comparison, so that both tell of the same part.
  const [end, start] = await Promise.all([
    comparedAt(source, period, now),
    knownFrom(source, period.zone, [period, comparedPeriod(period, how)]),
  ])
  const { period: other, until } = comparisonOf(period, toTheMinute(end), how)
  if (start !== undefined && other.from < start) return { data: unknownBefore(other, start), asOf: now }
  const asked = {
    subject: subjectOf(params),
    by: params.by,
    includeBots: params.bots === 'include',
    filter: scanFilterOf(params),
  }
  const [own, before] = await Promise.all([
    source.tallies({ ...asked, period, until: Math.min(Math.max(now, period.from), period.to) }),
    source.tallies({ ...asked, period: other, until }),
  ])
  return {
    data: {
      from: new Date(other.from).toISOString(),
      to: new Date(until).toISOString(),
      ...riseAndFall(merged(own.data, before.data, params.by), MOST_CHANGES),
    },
    asOf: Math.min(own.asOf, before.asOf),
  }
}

/** Whatever was scanned since would seem to have risen from nothing. */
function unknownBefore({ from, to }: Span, start: Instant): Changes {
  const [begin, end, knownFrom] = [from, to, start].map((at) => new Date(at).toISOString()) as [string, string, string]
  return { from: begin, to: end, knownFrom, rose: [], fell: [], counts: { rose: 0, fell: 0, same: 0 } }
}

/** What has scans in either, with those of both. */
function merged(own: readonly Tally[], before: readonly Tally[], by: ChangesBy): Change[] {
  const keyOf = ({ id, region, country }: Tally) => (by === 'city' ? JSON.stringify([id, region, country]) : id)
  const all = new Map<string, Change>()
  // Nobody has to hear that what is not known rose: it is no city.
  const isTold = ({ id }: Tally) => by !== 'city' || id !== ''
  for (const tally of own.filter(isTold)) all.set(keyOf(tally), { ...tally, before: 0 })
  for (const tally of before.filter(isTold)) {
    const found = all.get(keyOf(tally))
    all.set(keyOf(tally), { ...(found ?? { ...tally, scans: 0 }), before: tally.scans })
  }
  return [...all.values()]
}
