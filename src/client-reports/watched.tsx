import type { ReactNode } from 'react'
import type { ReportContent } from '#contract/report-content.ts'
import { formatDate } from '#src/lib/dates.ts'
import { formatExact } from '#src/lib/numbers.ts'
import * as words from '#words/client-reports/document.ts'

/** Codes that somebody should look after, each with the number that says why. */
export default function WatchedPart({ content: { watchList } }: { content: ReportContent }) {
  if (!watchList) return <p className="text-muted">{words.notTold}</p>
  const { neverScanned, silent, rising } = watchList
  const habits = silent === null && <p className="text-muted">{words.habitsNotTold}</p>
  if (habits && neverScanned.count === 0) return habits
  if (neverScanned.count + (silent?.count ?? 0) + (rising?.count ?? 0) === 0) {
    return <p className="text-muted">{words.nothingToLookAfter}</p>
  }
  return (
    <div className="space-y-6">
      <Codes title={words.neverScanned(neverScanned.days)} list={neverScanned}>
        {({ daysSinceMade }) => words.daysWithout(formatExact(daysSinceMade))}
      </Codes>
      <Codes title={words.silent} list={silent}>
        {({ since, days }) => words.since(formatDate(since), formatExact(days))}
      </Codes>
      <Codes title={words.rising} list={rising}>
        {({ scans, date, most }) => words.risen(formatExact(scans), formatDate(date), formatExact(most))}
      </Codes>
      {habits}
    </div>
  )
}

function Codes<Row extends { readonly id: string; readonly title: string }>({
  title,
  list,
  children,
}: {
  title: string
  list: { readonly rows: readonly Row[]; readonly count: number } | null
  children: (row: Row) => ReactNode
}) {
  if (list === null || list.count === 0) return null
  return (
    <div>
      <h3 className="mb-2 text-sm">{title}</h3>
      <ul className="divide-y divide-line border-t border-line tabular-nums">
        {list.rows.map((row) => (
          <li key={row.id} className="flex flex-wrap justify-between gap-x-6 py-1.5">
            <bdi className="wrap-anywhere">{row.title || row.id}</bdi>
            <span className="text-muted">{children(row)}</span>
          </li>
        ))}
      </ul>
      {list.rows.length < list.count && (
        <p className="mt-2 text-xs text-muted">{words.shown(formatExact(list.rows.length), formatExact(list.count))}</p>
      )}
    </div>
  )
}
