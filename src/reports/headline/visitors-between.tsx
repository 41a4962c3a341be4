import type { VisitorBounds } from '#contract/reporting.ts'
import { formatCount, formatExact } from '#src/lib/numbers.ts'

/** Between which the number of visitors lies, and why it is not known better. */
export default function VisitorsBetween({ bounds: { atLeast, atMost } }: { bounds: VisitorBounds }) {
  return (
    <>
      <dd className="text-xl font-semibold tabular-nums">
        <span aria-hidden title={`${formatExact(atLeast)} to ${formatExact(atMost)}`}>
          {formatCount(atLeast)}–{formatCount(atMost)}
        </span>
        <span className="sr-only">
          at least {formatExact(atLeast)}, at most {formatExact(atMost)}
        </span>
      </dd>
      <dd className="min-h-10 text-pretty text-muted sm:min-h-5">
        Known only for parts of this span, and the same people may be in several.
      </dd>
    </>
  )
}
