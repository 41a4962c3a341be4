import type { ReactNode } from 'react'
import type { Answer } from './answer.ts'
import { AnswerStates } from './answer-states.tsx'
import { Fold } from './fold.tsx'
import { SkeletonRows } from './skeleton-rows.tsx'

interface Kept {
  readonly id: string
}

interface KeptListProps<Row extends Kept> {
  readonly answer: Answer<readonly Row[]>
  /** What the rows are, to screen readers: "Shared links". */
  readonly name: string
  /** Those that are over, in words: "3 revoked links". */
  readonly overName: (count: number) => string
  readonly isOver: (row: Row) => boolean
  /** In the place of rows that are not over, where there are none. */
  readonly empty: ReactNode
  readonly row: (row: Row) => ReactNode
  /** Under the rows, where there are any. */
  readonly foot: ReactNode
}

/** What is handed out, and stays listed when it is over: those rows are folded away. */
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
  overName,
  isOver,
  empty,
  row,
  foot,
}: Omit<KeptListProps<Row>, 'answer'> & { rows: readonly Row[] }) {
  const live = rows.filter((one) => !isOver(one))
  const over = rows.filter(isOver)
  const list = (name: string, rows: readonly Row[]) => (
    <ul aria-label={name} className="divide-y divide-line">
      {rows.map(row)}
    </ul>
  )
  return (
    <>
      <div className="rounded-card border border-line bg-surface">{live.length === 0 ? empty : list(name, live)}</div>
      {over.length > 0 && (
        <Fold title={overName(over.length)} className="mt-4">
          <div className="mt-2 rounded-card border border-line bg-surface">{list(overName(over.length), over)}</div>
        </Fold>
      )}
      {rows.length > 0 && <div className="mt-4">{foot}</div>}
    </>
  )
}
