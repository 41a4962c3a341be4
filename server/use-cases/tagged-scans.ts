/** How often the codes of each tag were scanned, of a campaign, a client or all of an organisation. */
import type { BreakdownsParams } from '#contract/breakdowns.ts'
import { periodOfParams } from '#contract/reporting.ts'
import { scanFilterOf } from '#contract/scan-filter-params.ts'
import type { TaggedScans } from '#contract/tagged-scans.ts'
import type { Tag } from '#contract/tags.ts'
import { toMeta, toPeriodMeta, type Asking, type Told } from './asking.ts'
import { subjectOf } from './history.ts'
import { knownIn } from './known.ts'

/** Throws the source's `Problem`s: 404 for an unknown id, and where it does not tell. */
export async function taggedScans(
  params: BreakdownsParams,
  { source, now }: Asking,
  tags: readonly Tag[],
): Promise<Told<TaggedScans>> {
  const period = periodOfParams(params, now)
  const [tallies, known] = await Promise.all([
    source.tallies({
      subject: subjectOf(params),
      by: 'qr',
      period,
      until: Math.min(Math.max(now, period.from), period.to),
      includeBots: params.bots === 'include',
      filter: scanFilterOf(params),
    }),
    knownIn(source, period, undefined, now),
  ])
  const scansOf = new Map(tallies.data.map(({ id, scans }) => [id, scans]))
  const sum = (ids: readonly string[]) => ids.reduce((scans, id) => scans + (scansOf.get(id) ?? 0), 0)
  const tagged = new Set(tags.flatMap(({ codes }) => codes))
  return {
    data: {
      totalScans: sum([...scansOf.keys()]),
      // Of equal ones those first that come first by name.
      tags: tags
        .map(({ name, codes }) => ({ tag: name, scans: sum(codes) }))
        .filter(({ scans }) => scans > 0)
        .sort((one, other) => other.scans - one.scans),
      scansWithoutTag: sum([...scansOf.keys()].filter((id) => !tagged.has(id))),
    },
    meta: {
      ...toMeta({ asOf: tallies.asOf, knownFrom: known.from, knownUntil: known.breaksOffAt }),
      period: toPeriodMeta(period, now),
    },
  }
}
