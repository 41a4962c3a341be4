import type { ReactNode } from 'react'
import type { Breakdown, Part } from '#src/lib/breakdown.ts'
import { formatExact } from '#src/lib/numbers.ts'
import type { Answer } from './answer.ts'
import { BarList } from './bar-list.tsx'
import { Note } from './note.tsx'
import { Panel } from './panel.tsx'
import { ShowMore, type Shown } from './show-more.tsx'
import { SkeletonRows } from './skeleton.tsx'

/** A breakdown and when it is of: "in May 2026". */
export interface BreakdownOfSpan {
  readonly span: string
  readonly breakdown: Breakdown
}

/** Scans by one dimension: the largest parts with bars, how many there are, and the others on demand. */
export function BreakdownPanel<Data extends BreakdownOfSpan>({
  title,
  columns,
  noun,
  answer,
  shown,
  note,
  nothing = 'No scans',
  head,
  label = (part) => part.name,
  foot,
  className,
}: {
  /** "Scans by country" */
  title: string
  /** Headings of name and count. */
  columns: readonly [string, string]
  /** Of several: "countries". */
  noun: string
  answer: Answer<Data>
  shown: Shown
  /** Beside the title; else how many rows of how many are in sight. */
  note?: ReactNode
  /** What is said of an empty span, before it: "No scans". */
  nothing?: string
  /** Above the table: where in a hierarchy one is. */
  head?: ReactNode
  /** How a row is called: its name, or a link that leads on. */
  label?: (part: Part) => ReactNode
  /** Under the table: where the rest is, how sure the figures are. */
  foot?: ReactNode
  /** With the height that the rows will need, so that nothing moves when they come. */
  className: string
}) {
  const all = answer.data?.breakdown.parts.length ?? 0
  const counted =
    shown.first < all ? `${formatExact(Math.min(shown.count, all))} of ${formatExact(all)} ${noun}` : undefined
  return (
    <Panel
      title={title}
      note={note ?? counted}
      answer={answer}
      skeleton={<SkeletonRows rows={shown.first} />}
      className={className}
    >
      {({ span, breakdown }) => (
        <>
          {head}
          {all === 0 ? (
            <Note>
              {nothing} {span}
            </Note>
          ) : (
            <>
              <BarList
                caption={`${title} ${span}`}
                columns={columns}
                total={breakdown.total}
                rows={breakdown.parts
                  .slice(0, shown.count)
                  .map((part) => ({ key: part.key, label: label(part), count: part.count }))}
              />
              {breakdown.unlisted > 0 && <Unlisted scans={breakdown.unlisted} />}
              <ShowMore all={all} shown={shown} />
              {foot}
            </>
          )}
        </>
      )}
    </Panel>
  )
}

function Unlisted({ scans }: { scans: number }) {
  return (
    <p className="mt-2 text-xs text-muted">
      {formatExact(scans)} more {scans === 1 ? 'scan' : 'scans'} that the source does not break down.
    </p>
  )
}
