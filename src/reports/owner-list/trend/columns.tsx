import { LAST_DAYS } from '#contract/days.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Difference } from '#src/ui/difference.tsx'
import type { ListColumn } from '#src/ui/list-columns.ts'
import { Sparkline } from '#src/ui/sparkline.tsx'
import * as words from '#words/reports/trend.ts'
import type { Trend, TrendColumn } from './trend.ts'

/** The last days of a campaign or client, and what they gained or lost; on a phone the first of these, at a given place. */
export function trendColumns(
  onPhone: NonNullable<ListColumn<unknown, TrendColumn>['onPhone']>,
): readonly ListColumn<{ readonly trend?: Trend }, TrendColumn>[] {
  return [
    {
      key: 'days',
      heading: words.lastDays(LAST_DAYS),
      // The small chart where there is room for it.
      width: 'clamp(6rem, 100vw - 50.5rem, 13.5rem)',
      numeric: true,
      onPhone,
      cell: ({ trend }) => trend && <LastDays trend={trend} />,
    },
    {
      key: 'change',
      heading: words.change(LAST_DAYS),
      width: 'clamp(6rem, 100vw - 52rem, 12rem)',
      numeric: true,
      cell: ({ trend }) =>
        trend && (
          <Difference
            scans={trend.scans}
            before={trend.before}
            title={words.before(formatExact(trend.before), LAST_DAYS)}
          />
        ),
    },
  ]
}

function LastDays({ trend: { scans, byDay } }: { trend: Trend }) {
  return (
    <span className="flex items-center justify-end gap-3">
      <span aria-hidden className="max-lg:hidden">
        <Sparkline counts={byDay} label="" />
      </span>
      <span className="min-w-14">
        {formatExact(scans)}
        <span className="md:sr-only"> {words.inDays(LAST_DAYS)}</span>
      </span>
    </span>
  )
}
