import { QuietSelect } from '#src/ui/quiet-select.tsx'
import { bucketsFor } from '#src/url-state/filters.ts'
import { useFilters, useSetFilters } from '#src/url-state/use-filters.ts'
import type { Figures } from '#src/api/figures.ts'
import type { BucketName } from '#contract/period.ts'
import * as words from '#words/reports/timeline/content.ts'
import { useView } from './use-view.ts'

/** How the timeline is cut and drawn. */
export function TimelineControls({ figures: { period } }: { figures: Figures }) {
  const { by } = useFilters()
  const setFilters = useSetFilters()
  const { isCumulative, setCumulative } = useView()
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
