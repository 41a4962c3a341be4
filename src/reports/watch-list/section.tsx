import type { ReactNode } from 'react'
import type { Table } from '#src/lib/table.ts'
import { Fold } from '#src/ui/fold.tsx'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { PanelFrame } from '#src/ui/panel.tsx'
import { ShowMore } from '#src/ui/show-more.tsx'
import { useShown } from '#src/url-state/use-shown.ts'
import { howDecided } from '#words/reports/watch-list/report.ts'
import { titles } from '#words/reports/watch-list/titles.ts'
import type { SectionName } from './words.ts'

const WatchTakeAway = optionalPart(() => import('./take-away.tsx'))

/** In names of files: the same in every language. */
const FILE_PART: Readonly<Record<SectionName, string>> = {
  silent: 'gone-silent',
  neverScanned: 'never-scanned',
  rising: 'sudden-rise',
  withoutClient: 'no-client',
  sameDestination: 'same-destination',
}

/** Rows that are in sight at first. */
const FIRST = 10

interface SectionProps<Row> {
  readonly name: SectionName
  readonly rows: readonly Row[]
  /** How many of what: "3 codes". */
  readonly count: string
  /** Which codes are listed, in a plain line. */
  readonly about: ReactNode
  /** The rule by which they are, for whoever asks. */
  readonly rule?: string
  /** Where there are no rows: that there is nothing to do. */
  readonly nothing: string
  /** All of it, for whoever takes it away. */
  readonly table: () => Table
  readonly row: (row: Row) => ReactNode
  /** Under the rows. */
  readonly foot?: ReactNode
}

/** One list with its count, what it is of, its rows, and the way to take it away. */
export function Section<Row>({ name, rows, count, about, rule, nothing, table, row, foot }: SectionProps<Row>) {
  const shown = useShown(name, FIRST)
  const title = titles[name]
  return (
    <div id={name} tabIndex={-1} className="min-w-0 scroll-mt-4 outline-none">
      <PanelFrame
        title={title}
        note={count}
        tools={rows.length > 0 && <WatchTakeAway title={title} fileParts={[FILE_PART[name]]} table={table} />}
      >
        <div className="mb-3 max-w-160 text-pretty text-muted">
          {about}
          {rule !== undefined && <HowDecided rule={rule} />}
        </div>
        {rows.length === 0 ? (
          <p className="text-muted">{nothing}</p>
        ) : (
          <>
            <ul className="divide-y divide-line border-t border-line">{rows.slice(0, shown.count).map(row)}</ul>
            <ShowMore all={rows.length} shown={shown} />
          </>
        )}
        {foot}
      </PanelFrame>
    </div>
  )
}

function HowDecided({ rule }: { rule: string }) {
  return (
    <Fold title={howDecided} look="quiet" className="mt-1">
      <p className="py-1 text-xs">{rule}</p>
    </Fold>
  )
}
