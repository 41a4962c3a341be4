import { Suspense, useDeferredValue, useMemo, type Dispatch, type ReactNode, type SetStateAction } from 'react'
import { capitalised } from '#src/lib/capitalised.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { standing, type ListSpec, type Sort } from '#src/lib/list-index.ts'
import * as words from '#words/ui/list.ts'
import { AnswerStates } from './answer-states.tsx'
import type { Answer } from './answer.ts'
import { counted } from './counted.ts'
import type { ListColumn } from './list-columns.ts'
import { ListSkeleton } from './list-skeleton.tsx'
import { ListTable } from './list-table.tsx'
import { NoMatch } from './no-match.tsx'
import { PrintedRows } from './printed-rows.tsx'
import { SearchField } from './search-field.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { SortSelect } from './sort-select.tsx'
import { useListIndex } from './use-list-index.ts'
import { useSelection } from './use-selection.ts'

interface ListProps<Row, Column extends string> {
  /** What the rows are: "QR codes", "QR code". */
  readonly names: { readonly many: string; readonly one: string }
  /** What one of them is called. */
  readonly nameOf: (row: Row) => string
  /** Says what the search looks through. */
  readonly searchLabel: string
  readonly columns: readonly ListColumn<Row, Column>[]
  readonly spec: ListSpec<Row, Column>
  readonly answer: Answer<readonly Row[]>
  /**
   * While only the first of the rows are there: how many there are in all, and whether those are the first of what is wanted
   * too. Where they are not, nothing stands in for what is on its way.
   */
  readonly coming?: { readonly count: number; readonly areFirst: boolean } | undefined
  /** Search, sort and selection, wherever they are kept. */
  readonly state: {
    readonly query: string
    readonly type: (query: string) => void
    readonly settle: () => void
    readonly sort: Sort<Column>
    readonly sortBy: (sort: Sort<Column>) => void
    readonly selected: ReadonlySet<string>
    readonly select: Dispatch<SetStateAction<ReadonlySet<string>>>
  }
  /** What narrows the list down besides the search. `keep` is the same function while it wants the same rows. */
  readonly filters?: {
    readonly keep: ((row: Row) => boolean) | undefined
    readonly bar: (rows: readonly Row[]) => ReactNode
    readonly clear: () => void
  }
  /** Above the rows: which of their figures could not be loaded. */
  readonly notice?: ReactNode
  /** Beside the search: what is to be said of the figures in all rows. */
  readonly note?: string | undefined
  /** Beside the search, such as a choice of columns. */
  readonly tools?: ReactNode
  /** What can be done with the rows that are selected, which come in the order of the list. */
  readonly actions: (selected: readonly Row[]) => ReactNode
  /** Ways to take rows away: those that are found or those that are selected, in their order. */
  readonly take: (rows: readonly Row[]) => ReactNode
  /** Where there are no rows at all: what is missing and the next step. */
  readonly empty: ReactNode
}

/** All of something: searched as a person types, filtered, sorted by each column, selected, saved as it is shown. */
export function List<Row extends { readonly id: string }, Column extends string>(props: ListProps<Row, Column>) {
  const { answer, coming, names, columns, filters, empty } = props
  return (
    <section
      aria-label={names.many}
      aria-busy={answer.error === null && (answer.data === undefined || coming !== undefined)}
      data-printed-rows
      // No hidden overflow: the headings stick to the window.
      className="-mx-4 border-y border-line bg-surface md:mx-0 md:rounded-card md:border"
    >
      {/* At once, for what is told beside the rows goes by the same answer. */}
      <AnswerStates
        answer={answer}
        name={capitalised(names.many)}
        skeleton={<ListSkeleton columns={columns} hasFilters={filters !== undefined} />}
        isFirst
      >
        {(rows) => (rows.length === 0 ? empty : <Rows {...props} rows={rows} />)}
      </AnswerStates>
    </section>
  )
}

function Rows<Row extends { readonly id: string }, Column extends string>({
  rows,
  answer,
  coming,
  names,
  nameOf,
  searchLabel,
  columns,
  spec,
  state,
  filters,
  notice,
  note,
  tools,
  actions,
  take,
}: ListProps<Row, Column> & { rows: readonly Row[] }) {
  const { query, type, settle, sortBy } = state
  const { index, isReady } = useListIndex(rows, spec.searched, query !== '')
  // The letter just typed is painted first, then what it leaves of the list; so with a filter.
  const shownQuery = useDeferredValue(isReady ? query : '')
  const keep = useDeferredValue(filters?.keep)
  // What is wanted may have to come first: the headings tell how the rows stand.
  const {
    sort,
    order: { by, descending },
  } = standing(spec, state.sort)
  const found = useMemo(
    () => index.select(shownQuery, { by, descending }, keep),
    [index, shownQuery, by, descending, keep],
  )
  const selection = useSelection(state.selected, state.select)
  const { ids } = selection
  const selected = useMemo(
    () => (ids.size === 0 ? [] : index.select('', { by, descending }, ({ id }) => ids.has(id))),
    [index, ids, by, descending],
  )
  const selectedInSight = useMemo(
    () => (ids.size === 0 ? 0 : found.reduce((count, { id }) => count + (ids.has(id) ? 1 : 0), 0)),
    [found, ids],
  )
  // The same while the rows are, so that it is not drawn anew with each letter.
  const taken = useMemo(() => take(found), [take, found])
  return (
    <>
      <div data-screen-only className="border-b border-line p-4 md:p-3 md:pr-4">
        {notice}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <SearchField label={searchLabel} value={query} onChange={type} onBlur={settle} />
          {/* It comes late: where there is room beside the search its two lines move nothing. */}
          {note && <p className="text-xs text-muted max-xl:order-last xl:flex-1">{note}</p>}
          <p role="status" className="text-muted tabular-nums md:ml-auto">
            {coming !== undefined && answer.error !== null ? (
              // Not on their way: the strip above says why, and offers to ask again.
              <>
                {counted(coming.areFirst ? index.size : 0, coming.count)} {names.many}
              </>
            ) : coming === undefined ? (
              <>
                {counted(found.length, index.size)}{' '}
                {/* On a phone the heading says what they are, and the order needs the room. */}
                <span className="max-md:sr-only">{index.size === 1 ? names.one : names.many}</span>
              </>
            ) : (
              words.coming(coming.areFirst ? formatExact(index.size) : undefined, formatExact(coming.count))
            )}
          </p>
          <div className="ml-auto flex min-w-0 items-center gap-2 max-md:flex-1 md:ml-0">
            <div className="min-w-0 flex-1 md:hidden">
              <SortSelect columns={columns} sort={sort} onSort={sortBy} />
            </div>
            {tools}
            {/* With room for what comes later: CSV and a menu. */}
            <div className="flex h-11 min-w-24 items-center justify-end gap-2 md:h-9 md:min-w-30">
              {found.length > 0 && coming === undefined && <Suspense>{taken}</Suspense>}
            </div>
          </div>
        </div>
        {filters?.bar(rows)}
      </div>
      {coming?.areFirst === false ? (
        answer.error === null && <ListSkeleton columns={columns} rowsOnly />
      ) : found.length === 0 ? (
        <NoMatch
          what={names.many}
          query={shownQuery}
          onClear={() => type('')}
          onClearFilters={keep && filters?.clear}
        />
      ) : (
        <>
          <div data-screen-only>
            <ListTable
              caption={names.many}
              columns={columns}
              rows={found}
              nameOf={nameOf}
              sort={sort}
              onSort={sortBy}
              selection={selection}
              selectedInSight={selectedInSight}
            />
          </div>
          <PrintedRows
            names={names}
            all={coming?.count ?? index.size}
            query={shownQuery}
            columns={columns}
            rows={found}
            sort={sort}
            note={note}
          />
        </>
      )}
      {selected.length > 0 && (
        <SelectionBar
          count={selected.length}
          hidden={selected.length - selectedInSight}
          found={found.length}
          onSelectAll={() => selection.set(found, true)}
          onClear={selection.clear}
        >
          {actions(selected)}
          <Suspense>{take(selected)}</Suspense>
        </SelectionBar>
      )}
    </>
  )
}
