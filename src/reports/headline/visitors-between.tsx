import type { VisitorBounds } from '#contract/reporting.ts'
import { formatCount, formatExact } from '#src/lib/numbers.ts'
import * as words from '#words/reports/headline/visitors-between.ts'

/** Between which the number of visitors lies, and why it is not known better. */
export default function VisitorsBetween({ bounds: { atLeast, atMost } }: { bounds: VisitorBounds }) {
  return (
    <>
      <dd className="text-xl font-semibold tabular-nums">
        <span aria-hidden title={words.between(formatExact(atLeast), formatExact(atMost))}>
          {formatCount(atLeast)}–{formatCount(atMost)}
        </span>
        <span className="sr-only">{words.betweenInFull(formatExact(atLeast), formatExact(atMost))}</span>
      </dd>
      <dd className="min-h-10 text-pretty text-muted sm:min-h-5">{words.why}</dd>
    </>
  )
}
