import type { ComparedDays } from '#contract/comparison.ts'
import { cx } from '#src/lib/cx.ts'
import { formatExact, formatShare } from '#src/lib/numbers.ts'
import { comparedCounts, formatDailyDifference } from '#src/lib/per-day.ts'
import { unlisted as notBrokenDown } from '#words/ui/breakdown.ts'
import * as words from '#words/client-reports/document.ts'
import type { NamedRow } from './select.ts'

/** Counts with bars and shares, every digit of them: what is evidence is not rounded. */
export function Shares({
  caption,
  heading,
  rows,
  apart = [],
  count,
  total,
  days,
  tellsRest,
}: {
  caption: string
  /** Of the names: "Country". */
  heading: string
  rows: readonly NamedRow[]
  /** Rows behind them that do not count among them. */
  apart?: readonly NamedRow[]
  /** How many there are; more than there are rows where the list is shortened. */
  count: number
  /** What the shares are of. */
  total: number
  /** Where what is compared with has not as many: then averages of a day are compared. */
  days?: ComparedDays | undefined
  /** Whether it says how many scans the source does not break down. */
  tellsRest: boolean
}) {
  const all = [...rows, ...apart]
  const rest = tellsRest && rows.length === count ? total - all.reduce((sum, { scans }) => sum + scans, 0) : 0
  const restInWords = rest > 0 && notBrokenDown(rest, formatExact(rest))
  if (all.length === 0) return <p className="text-muted">{restInWords || words.noScans}</p>
  const isCompared = all.some(({ before = null }) => before !== null)
  const largest = Math.max(1, ...all.map(({ scans }) => scans))
  return (
    <div>
      <table className="report-shares w-full table-fixed">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-xs text-muted">
          <tr>
            <th scope="col" className="pb-1 text-left font-normal">
              {heading}
            </th>
            <th scope="col" className="w-24 pb-1 text-right font-normal">
              {words.scans}
            </th>
            <th scope="col" className="w-18 pb-1 text-right font-normal">
              {words.share}
            </th>
            {isCompared && (
              <th scope="col" className="w-24 pb-1 text-right font-normal">
                {days === undefined ? words.before : words.differenceADay}
              </th>
            )}
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {all.map(({ key, name, scans, before = null }) => (
            <tr key={key} className="border-t border-line">
              <th scope="row" className="py-1.5 pr-4 text-left font-normal wrap-anywhere">
                <bdi>{name}</bdi>
                <div aria-hidden className="report-bar mt-1">
                  <div className="h-1 rounded-full bg-accent" style={{ width: `${(scans / largest) * 100}%` }} />
                </div>
              </th>
              <td className="py-1.5 text-right align-top">{formatExact(scans)}</td>
              <td className="py-1.5 text-right align-top text-muted">{formatShare(scans, total)}</td>
              {isCompared && (
                <td
                  className={cx('py-1.5 text-right align-top', (before === null || days === undefined) && 'text-muted')}
                >
                  {before === null ? words.notKnown : compared({ scans, before }, days)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < count && (
        <p className="mt-2 text-xs text-muted">{words.shown(formatExact(rows.length), formatExact(count))}</p>
      )}
      {restInWords && <p className="mt-2 text-xs text-muted">{restInWords}</p>}
    </div>
  )
}

function compared(
  counted: { readonly scans: number; readonly before: number },
  days: ComparedDays | undefined,
): string {
  return days === undefined ? formatExact(counted.before) : formatDailyDifference(comparedCounts(counted, days))
}
