import type { ReactNode } from 'react'
import type { Answer } from './answer.ts'
import { AnswerStates } from './answer-states.tsx'
import { Fold } from './fold.tsx'
import { SkeletonRows } from './skeleton-rows.tsx'

interface Kept {
  readonly id: string
}

/** Rows that are folded away together. */
export interface Folded<Row> {
  readonly key: string
  /** What they are, in words: "3 revoked links". */
  readonly name: (count: number) => string
  readonly has: (row: Row) => boolean
  /** Under them, where there is something to say. */
  readonly note?: (count: number) => string | undefined
}

interface KeptListProps<Row extends Kept> {
  readonly answer: Answer<readonly Row[]>
  /** What the rows are, to screen readers: "Shared links". */
  readonly name: string
  /** No row is in two of them. */
  readonly folds: readonly Folded<Row>[]
  /** In the place of rows that are in no fold, where there are none. */
  readonly empty: ReactNode
  readonly row: (row: Row) => ReactNode
  /** Under the rows, where there are any. */
  readonly foot: ReactNode
}

/** What is handed out, and stays listed when it is over: those rows are folded away, and whatever else is seldom looked for. */
export function KeptList<Row extends Kept>({ answer, name, ...rest }: KeptListProps<Row>) {
  return (
    <AnswerStates
      answer={answer}
      name={name}
      skeleton={
        <div className="rounded-card border border-line bg-surface px-4 py-2">
          <SkeletonRows rows={5} />
        </div>
      }
    >
      {(rows) => <Rows rows={rows} name={name} {...rest} />}
    </AnswerStates>
  )
}

function Rows<Row extends Kept>({
  rows,
  name,
  folds,
  empty,
  row,
  foot,
}: Omit<KeptListProps<Row>, 'answer'> & { rows: readonly Row[] }) {
  const live = rows.filter((one) => !folds.some(({ has }) => has(one)))
  return (
    <>
      <div className="rounded-card border border-line bg-surface">
        {live.length === 0 ? empty : <List name={name} rows={live} row={row} />}
      </div>
      {folds.map((fold) => (
        <FoldedRows key={fold.key} fold={fold} rows={rows.filter(fold.has)} row={row} />
      ))}
      {rows.length > 0 && <div className="mt-4">{foot}</div>}
    </>
  )
}

function FoldedRows<Row>({
  fold,
  rows,
  row,
}: {
  fold: Folded<Row>
  rows: readonly Row[]
  row: (row: Row) => ReactNode
}) {
  if (rows.length === 0) return null
  const name = fold.name(rows.length)
  const note = fold.note?.(rows.length)
  return (
    <Fold title={name} className="mt-4">
      <div className="mt-2 rounded-card border border-line bg-surface">
        <List name={name} rows={rows} row={row} />
      </div>
      {note !== undefined && <p className="mt-2 text-xs text-muted">{note}</p>}
    </Fold>
  )
}

function List<Row>({ name, rows, row }: { name: string; rows: readonly Row[]; row: (row: Row) => ReactNode }) {
  return (
    <ul aria-label={name} className="divide-y divide-line">
      {rows.map(row)}
    </ul>
  )
}
