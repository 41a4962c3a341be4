/** What rose and what fell against what a period is compared with. */
import { MOST_CHANGES, type Change, type Changes, type ChangesBy, type ChangesParams } from '#contract/changes.ts'
import { Problem } from '#contract/problem.ts'
import { iso } from '#server/iso.ts'
import type { Tally } from '#server/sources/source.ts'
import { toMeta, type Asking, type Told } from './asking.ts'
import { subjectOf } from './history.ts'
import { comparedTallies } from './compared-tallies.ts'
import { riseAndFall } from './rise-and-fall.ts'

/** Throws a `Problem` 400 where nothing is compared, and the source's own: 404 for an unknown id. */
export async function changes(params: ChangesParams, asking: Asking): Promise<Told<Changes>> {
  const asked = { subject: subjectOf(params), by: params.by }
  const { own, before, comparison, days, known } = await comparedTallies(asked, params, asking)
  if (comparison === undefined) throw new Problem(400, 'compare is needed: previous, year or custom.')
  const window = {
    from: iso(comparison.period.from),
    to: iso(comparison.until),
  }
  if (before === undefined) {
    // Whatever was scanned since would seem to have risen from nothing.
    const since = known.from === undefined ? {} : { knownFrom: iso(known.from) }
    return { data: { ...window, ...since, ...NONE }, meta: toMeta(own) }
  }
  return {
    data: {
      ...window,
      ...(days && { days }),
      ...riseAndFall(merged(own.data, before.data, params.by), MOST_CHANGES, days),
    },
    meta: toMeta({ asOf: Math.min(own.asOf, before.asOf) }),
  }
}

const NONE = { rose: [], fell: [], counts: { rose: 0, fell: 0, same: 0 } }

/** What has scans in either, with those of both. */
function merged(own: readonly Tally[], before: readonly Tally[], by: ChangesBy): Change[] {
  const keyOf = ({ id, region, country }: Tally) => (by === 'city' ? JSON.stringify([id, region, country]) : id)
  const all = new Map<string, Change>()
  // Nobody has to hear that what is not known rose: it is no city, and no campaign is none.
  const isTold = ({ id }: Tally) => id !== '' || (by !== 'city' && by !== 'campaign')
  for (const tally of own.filter(isTold)) all.set(keyOf(tally), { ...tally, before: 0 })
  for (const tally of before.filter(isTold)) {
    const found = all.get(keyOf(tally))
    all.set(keyOf(tally), { ...(found ?? { ...tally, scans: 0 }), before: tally.scans })
  }
  return [...all.values()]
}
