import type { ReactNode } from 'react'
import type { Breakdown, BreakdownOfSpan, Part } from '#src/lib/breakdown.ts'
import { formatExact } from '#src/lib/numbers.ts'
import type { Table } from '#src/lib/table.ts'
import * as words from '#words/ui/breakdown.ts'
import type { Answer } from './answer.ts'
import { BarList } from './bar-list.tsx'
import './breakdown-panel.css'
import { breakdownTable, type BreakdownColumns } from './breakdown-table.ts'
import { Note } from './note.tsx'
import { Panel } from './panel.tsx'
import { ShowMore, type Shown } from './show-more.tsx'
import { SkeletonRows } from './skeleton-rows.tsx'

/** What there is to take away of a breakdown. */
export interface TakenBreakdown {
  readonly title: string
  readonly table: () => Table
  readonly picture: { readonly width: number; readonly content: ReactNode; readonly note: string | undefined }
}

/** Wide enough for long names, narrow enough for half of a slide. */
const PICTURE_WIDTH = 720

/** Scans by one dimension: the largest parts with bars, how many there are, and the others on demand. */
export function BreakdownPanel<Data extends BreakdownOfSpan>({
  title,
  columns,
  noun,
  answer,
  shown,
  note,
  nothing = words.noScans,
  head,
  beside,
  label = (part) => part.name,
  foot,
  names,
  take,
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
  /** The same in a picture: left of the table in a wide panel, above it in a narrow one. */
  beside?: ReactNode
  /** How a row is called: its name, or a link that leads on. */
  label?: ((part: Part) => ReactNode) | undefined
  /** Under the table: where the rest is, how sure the figures are. */
  foot?: ReactNode
  /** What name and key are called where they are taken to. */
  names: BreakdownColumns
  /** Ways to take the figures away: all of them, and how those in sight are drawn. */
  take: (taken: TakenBreakdown) => ReactNode
  /** With the height that the rows will need, so that nothing moves when they come. */
  className: string
}) {
  const all = answer.data?.breakdown.parts.length ?? 0
  const isEmpty = all === 0 && (answer.data?.breakdown.apart ?? []).length === 0
  const counted =
    shown.first < all ? words.shown(formatExact(Math.min(shown.count, all)), formatExact(all), noun) : undefined
  return (
    <Panel
      title={title}
      note={note ?? counted}
      tools={answer.data !== undefined && !isEmpty && take(taken(answer.data))}
      answer={answer}
      skeleton={<SkeletonRows rows={shown.first} />}
      className={className}
    >
      {({ span, isUnknown, breakdown }) => (
        <>
          {head}
          {isEmpty ? (
            <Note>
              {breakdown.unlisted > 0
                ? words.nothingToRead(breakdown.unlisted, formatExact(breakdown.unlisted), noun)
                : words.inSpan(isUnknown ? words.notKnown : nothing, span)}
            </Note>
          ) : (
            <>
              <Beside picture={beside}>
                {bars(span, breakdown, label)}
                <ShowMore all={all} shown={shown} />
              </Beside>
              {foot}
            </>
          )}
        </>
      )}
    </Panel>
  )

  function bars(span: string, { parts, total, unlisted, apart = [] }: Breakdown, label: (part: Part) => ReactNode) {
    const rows = [
      ...parts.slice(0, shown.count).map((part) => ({ key: part.key, label: label(part), count: part.count })),
      // Ids are never empty.
      ...apart.map(({ name, count }, place) => ({ key: ` ${place}`, label: name, count, isApart: true })),
    ]
    return (
      <>
        <BarList caption={words.inSpan(title, span)} columns={columns} total={total} rows={rows} />
        {unlisted > 0 && <p className="mt-2 text-xs text-muted">{words.unlisted(unlisted, formatExact(unlisted))}</p>}
      </>
    )
  }

  function taken({ span, breakdown }: Data): TakenBreakdown {
    const content = (
      <>
        {beside !== undefined && <div className="mb-4">{beside}</div>}
        {bars(span, breakdown, (part) => part.name)}
      </>
    )
    return {
      title,
      table: () => breakdownTable(breakdown, columns, names),
      picture: { width: PICTURE_WIDTH, content, note: typeof note === 'string' ? note : counted },
    }
  }
}

function Beside({ picture, children }: { picture: ReactNode; children: ReactNode }) {
  if (picture === undefined) return children
  return (
    <div className="breakdown">
      <div className="breakdown-beside">
        {picture}
        <div className="min-w-0">{children}</div>
      </div>
    </div>
  )
}
