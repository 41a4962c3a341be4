import type { ReactNode } from 'react'
import type { Breakdown, Part } from '#src/lib/breakdown.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { BarList } from './bar-list.tsx'

/** The largest parts of a total with bars, and what is known of the rest. */
export function BreakdownTable({
  caption,
  columns,
  breakdown,
  first,
  label = (part) => part.name,
}: {
  caption: string
  columns: readonly [string, string]
  breakdown: Breakdown
  /** How many rows to show. */
  first: number
  /** How a row is called: its name, or a link that leads on. */
  label?: (part: Part) => ReactNode
}) {
  const { parts, total, unlisted } = breakdown
  return (
    <>
      <BarList
        caption={caption}
        columns={columns}
        total={total}
        rows={parts.slice(0, first).map((part) => ({ key: part.key, label: label(part), count: part.count }))}
      />
      {unlisted > 0 && (
        <p className="mt-2 text-xs text-muted">
          {formatExact(unlisted)} more {unlisted === 1 ? 'scan' : 'scans'} that the source does not break down.
        </p>
      )}
    </>
  )
}
