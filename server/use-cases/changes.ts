/** What rose and what fell against what a period is compared with. */
import { MOST_CHANGES, type Changes, type ChangesBy, type ChangesParams } from '#contract/changes.ts'
import { Problem } from '#contract/problem.ts'
import { iso } from '#server/iso.ts'
import type { Tally } from '#server/sources/source.ts'
import { toMeta, type Asking, type Told } from './asking.ts'
import { subjectOf } from './history.ts'
import { comparedTallies, merged } from './compared-tallies.ts'
import { riseAndFall } from './rise-and-fall.ts'

/** Throws a `Problem` 400 where nothing is compared, and the source's own: 404 for an unknown id. */
export async function changes(params: ChangesParams, asking: Asking): Promise<Told<Changes>> {
  const asked = { subject: subjectOf(params), by: params.by }
  const { own, before, comparison, days, known, asOf } = await comparedTallies(asked, params, asking)
  if (comparison === undefined) throw new Problem(400, 'compare is needed: previous, year or custom.')
  const window = { from: iso(comparison.period.from), to: iso(comparison.until) }
  if (before === undefined) {
    // Whatever was scanned since would seem to have risen from nothing.
    const since = known.from === undefined ? {} : { knownFrom: iso(known.from) }
    return { data: { ...window, ...since, ...NONE }, meta: toMeta({ asOf }) }
  }
  const told = merged(own, before).filter((tally) => isTold(tally, params.by))
  return {
    data: { ...window, ...(days && { days }), ...riseAndFall(told, MOST_CHANGES, days) },
    meta: toMeta({ asOf }),
  }
}

const NONE = { rose: [], fell: [], counts: { rose: 0, fell: 0, same: 0 } }

/** Nobody has to hear that what is not known rose: it is no city, and what has no campaign or client is none. */
function isTold({ id }: Tally, by: ChangesBy): boolean {
  return id !== '' || !['city', 'campaign', 'client'].includes(by)
}
