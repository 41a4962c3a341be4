import { bucketsFor } from '#src/url-state/filters.ts'
import { useFilters, useSetFilters } from '#src/url-state/use-filters.ts'
import type { Figures } from '#src/api/figures.ts'
import type { BucketName } from '#contract/period.ts'
import * as words from '#words/reports/timeline/content.ts'
import { useView } from './use-view.ts'

const SELECT =
  'h-8 rounded-control border border-transparent bg-transparent px-1 text-xs text-muted hover:border-control max-md:h-11'

/** How the timeline is cut and drawn. */
export function TimelineControls({ figures: { period } }: { figures: Figures }) {
  const { by } = useFilters()
  const setFilters = useSetFilters()
  const { isCumulative, setCumulative } = useView()
  const buckets = bucketsFor(period)
  return (
    <div className="-my-1 flex print:hidden">
      {(buckets.length > 1 || by !== undefined) && (
        <select
          aria-label={words.cut}
          className={SELECT}
          value={period.bucket}
          onChange={(event) => setFilters({ by: event.target.value as BucketName })}
        >
          {buckets.map((bucket) => (
            <option key={bucket} value={bucket}>
              {words.cuts[bucket]}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={words.count}
        className={SELECT}
        value={isCumulative ? 'total' : 'each'}
        onChange={(event) => setCumulative(event.target.value === 'total')}
      >
        <option value="each">{words.each}</option>
        <option value="total">{words.total}</option>
      </select>
    </div>
  )
}
