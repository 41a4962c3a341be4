import type { ComparedDays } from '#contract/comparison.ts'
import type { ReportContent } from '#contract/report-content.ts'
import { formatDate } from '#src/lib/dates.ts'
import { describeChange, formatDifference, formatExact } from '#src/lib/numbers.ts'
import { comparedCounts, formatDailyDifference } from '#src/lib/per-day.ts'
import * as words from '#words/client-reports/document.ts'
import { isNew } from '#words/ui/difference.ts'

type Rows = NonNullable<ReportContent['comparison']>['rose']

/** Codes that rose and fell most against what the period is compared with. */
export function ChangesPart({ content: { comparison, compared, subject, source } }: { content: ReportContent }) {
  if (compared?.began !== undefined) {
    return <p className="text-muted">{words.nothingToCompare(formatDate(compared.began))}.</p>
  }
  if (!comparison) {
    // Of a client or a campaign a vendor never tells; else it is known once the figures of before are.
    const isNeverTold = source.kind === 'smllr' && subject.kind !== 'codes'
    return <p className="text-muted">{isNeverTold ? words.notTold : words.comparisonUnknown}</p>
  }
  const { rose, fell, counts } = comparison
  return (
    <div className="space-y-6">
      <Changes title={words.rose} nothing={words.noneRose} rows={rose} count={counts.rose} days={compared?.days} />
      <Changes title={words.fell} nothing={words.noneFell} rows={fell} count={counts.fell} days={compared?.days} />
    </div>
  )
}

function Changes({
  title,
  nothing,
  rows,
  count,
  days,
}: {
  title: string
  nothing: string
  rows: Rows
  count: number
  /** Where there are not as many on either side: then averages of a day are compared. */
  days: ComparedDays | undefined
}) {
  if (rows.length === 0) return <p className="text-muted">{nothing}</p>
  return (
    <div>
      <table className="report-changes w-full table-fixed tabular-nums">
        <caption className="pb-2 text-left font-semibold">{title}</caption>
        <thead className="text-xs text-muted">
          <tr>
            <th scope="col" className="pb-1 text-left font-normal">
              {words.code}
            </th>
            {[words.scans, words.before, days === undefined ? words.difference : words.differenceADay].map(
              (heading) => (
                <th key={heading} scope="col" className="w-20 pb-1 text-right font-normal sm:w-24">
                  {heading}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, scans, before }) => (
            <tr key={id} className="border-t border-line">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal wrap-anywhere">
                <bdi>{name || id}</bdi>
              </th>
              <td className="text-right">{formatExact(scans)}</td>
              <td className="text-right text-muted">{formatExact(before)}</td>
              <td className="text-right">
                {days === undefined
                  ? formatDifference(scans, before)
                  : formatDailyDifference(comparedCounts({ scans, before }, days))}
                {describeChange(scans, before).kind === 'fromNothing' && (
                  <>
                    {' '}
                    <span className="text-muted">({isNew})</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < count && (
        <p className="mt-2 text-xs text-muted">{words.shown(formatExact(rows.length), formatExact(count))}</p>
      )}
    </div>
  )
}
