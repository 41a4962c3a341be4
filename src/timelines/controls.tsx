import type { BucketName, Period } from '#contract/period.ts'
import { QuietSelect } from '#src/ui/quiet-select.tsx'
import { bucketsFor } from '#src/url-state/filters.ts'
import { useFilters, useSetFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/timelines/controls.ts'
import { useRunningTotal } from './use-running-total.ts'

/** How a timeline of a period is cut, and whether it is added up. */
export function TimelineControls({ period }: { period: Period }) {
  const { by } = useFilters()
  const setFilters = useSetFilters()
  const [isCumulative, setCumulative] = useRunningTotal()
  const buckets = bucketsFor(period)
  return (
    <div className="flex">
      {(buckets.length > 1 || by !== undefined) && (
        <QuietSelect
          aria-label={words.cut}
          value={period.bucket}
          onChange={(event) => setFilters({ by: event.target.value as BucketName })}
        >
          {buckets.map((bucket) => (
            <option key={bucket} value={bucket}>
              {words.cuts[bucket]}
            </option>
          ))}
        </QuietSelect>
      )}
      <QuietSelect
        aria-label={words.count}
        value={isCumulative ? 'total' : 'each'}
        onChange={(event) => setCumulative(event.target.value === 'total')}
      >
        <option value="each">{words.each[period.bucket]}</option>
        <option value="total">{words.total}</option>
      </QuietSelect>
    </div>
  )
}
