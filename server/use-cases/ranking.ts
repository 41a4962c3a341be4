/** Every code, campaign or client by its scans, beside what it had in what the period is compared with. */
import type { RankingParams } from '#contract/ranking-params.ts'
import type { RankedRow, Ranking } from '#contract/ranking.ts'
import { comparedWithOf } from '#contract/reporting.ts'
import { iso } from '#server/iso.ts'
import { mostScannedFirst } from '#server/most-scanned-first.ts'
import type { Tally } from '#server/sources/source.ts'
import { toMeta, toPeriodMeta, type Asking, type Told } from './asking.ts'
import { comparedTallies, merged } from './compared-tallies.ts'

/** Throws the source's `Problem`s: 404 where it does not tell. */
export async function ranking(params: RankingParams, asking: Asking): Promise<Told<Ranking>> {
  const all = { subject: { kind: 'organisation' }, by: params.by } as const
  const { period, known, days, own, compared, asOf } = await comparedTallies(all, params, asking)
  const { totalScans, none, rows } = ranked(own, compared?.before)
  const how = comparedWithOf(params)
  return {
    data: {
      totalScans,
      ...(compared && {
        compared: { from: iso(compared.period.from), to: iso(compared.until), ...(days && { days }) },
      }),
      ...(params.by !== 'qr' && { none: none ?? { scans: 0, ...(compared && { before: 0 }) } }),
      rows,
    },
    meta: {
      ...toMeta({ asOf, knownFrom: known.from, knownUntil: known.breaksOffAt }),
      period: toPeriodMeta(period, asking.now),
      ...(how && { comparedWith: how }),
    },
  }
}

interface Ranked {
  readonly totalScans: number
  /** Of no id: where campaigns or clients are ranked, what belongs to none. */
  readonly none: NonNullable<Ranking['none']> | undefined
  readonly rows: RankedRow[]
}

/**
 * 50,000 codes take a tenth of a second to rank, and longer to write out, in which nobody else is answered: as long as the
 * source shares its tallies, their ranking is shared too, and frozen, so that its bytes are.
 */
function ranked(own: readonly Tally[], before: readonly Tally[] | undefined): Ranked {
  const known = kept.get(own) ?? new WeakMap<readonly Tally[], Ranked>()
  kept.set(own, known)
  const beside = before ?? NOTHING
  const found = known.get(beside) ?? rankedAnew(own, before)
  known.set(beside, found)
  return found
}

const NOTHING: readonly Tally[] = []
const kept = new WeakMap<readonly Tally[], WeakMap<readonly Tally[], Ranked>>()

function rankedAnew(own: readonly Tally[], before: readonly Tally[] | undefined): Ranked {
  const all: readonly RankedRow[] = before
    ? merged(own, before).map(({ id, name, scans, before }) => ({ id, name, scans, before }))
    : own.map(({ id, name, scans }) => ({ id, name, scans }))
  const none = all.find(({ id }) => id === '')
  const rows = all.filter(({ id }) => id !== '').sort(mostScannedFirst)
  Object.freeze(rows)
  return {
    totalScans: own.reduce((sum, { scans }) => sum + scans, 0),
    none: none && { scans: none.scans, ...(before && { before: none.before }) },
    rows,
  }
}
