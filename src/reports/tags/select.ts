import type { Envelope } from '#contract/answers.ts'
import type { TaggedScans } from '#contract/tagged-scans.ts'
import { coveredSpan } from '#src/api/covered-span.ts'
import { toBreakdown, type BreakdownOfSpan } from '#src/lib/breakdown.ts'
import { withoutTag } from '#words/reports/tags.ts'

/** The shares are of all scans: those of several tags may be more than all together. */
export function toTagged({ data, meta }: Envelope<TaggedScans>): BreakdownOfSpan {
  const parts = data.tags.map(({ tag, scans }) => ({ key: tag, name: tag, count: scans }))
  return {
    ...coveredSpan(meta),
    breakdown: {
      ...toBreakdown(parts, 0),
      total: data.totalScans,
      ...(data.scansWithoutTag > 0 && { apart: [{ name: withoutTag, count: data.scansWithoutTag }] }),
    },
  }
}
