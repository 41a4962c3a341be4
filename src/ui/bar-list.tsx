import type { ReactNode } from 'react'
import { cx } from '#src/lib/cx.ts'
import { formatExact, formatShare } from '#src/lib/numbers.ts'
import * as words from '#words/ui/breakdown.ts'
import { Count } from './count.tsx'

export interface BarRow {
  readonly key: string
  /** What the row is called: text, or a link that leads on. */
  readonly label: ReactNode
  readonly count: number
  /** Whether it is none of the others, but what they leave. */
  readonly isApart?: boolean
}

/**
 * Counts as a table with a bar behind each label: its length is the share of the largest row, the percentage the share
 * of the total.
 */
export function BarList({
  caption,
  rows,
  total,
  columns,
}: {
  caption: string
  rows: readonly BarRow[]
  /** What the shares are of. */
  total: number
  /** Headings of label and count: "Country", "Scans". */
  columns: readonly [string, string]
}) {
  const largest = Math.max(1, ...rows.map((row) => row.count))
  return (
    <table className="w-full table-fixed">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-xs text-muted">
        <tr>
          <th scope="col" className="pb-1 text-left font-normal">
            {columns[0]}
          </th>
          <th scope="col" className="w-16 pb-1 text-right font-normal sm:w-20">
            {columns[1]}
          </th>
          {/* With a space before the longest: "100,0 %". */}
          <th scope="col" className="w-18 pb-1 text-right font-normal">
            {words.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className="py-0.5 text-left font-normal">
              <div data-bar className="relative flex h-8 items-center rounded-sm px-2">
                <div
                  aria-hidden
                  className="absolute inset-y-0 left-0 rounded-sm bg-accent-soft forced-colors:border forced-colors:border-current"
                  style={{ width: `${(row.count / largest) * 100}%` }}
                />
                {/* A title's own script decides where it is cut, never where it stands. */}
                <div
                  dir="auto"
                  className={cx('relative min-w-0 flex-1 truncate text-left leading-8', row.isApart && 'text-muted')}
                >
                  {row.label}
                </div>
              </div>
            </th>
            <td className="text-right" title={formatExact(row.count)}>
              <Count value={row.count} />
            </td>
            <td className="text-right text-muted tabular-nums">{formatShare(row.count, total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
