import type { LucideIcon } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { DaysOf } from '#contract/days.ts'
import type { ListSpec } from '#src/lib/list-index.ts'
import { toTable, type ColumnOf } from '#src/lib/table.ts'
import { ListTakeAway } from '#src/take-away/lazy-list-take-away.tsx'
import type { Answer } from '#src/ui/answer.ts'
import { List } from '#src/ui/list.tsx'
import { Message } from '#src/ui/message.tsx'
import { useListState } from '#src/url-state/use-list-state.ts'
import { TrendsMissing } from '#src/trends/missing.tsx'
import { sortedByTrend } from '#src/trends/trend.ts'
import { useTrends, type ToldTrends } from '#src/trends/use-trends.ts'
import type { OwnerColumns } from './trend-columns.tsx'

/** What a page brings along. */
export interface AroundList<Owner> {
  /** What can be done with those that are selected. */
  readonly actions: (selected: readonly Owner[]) => ReactNode
  /** What to do where there are none. */
  readonly firstStep: ReactNode
}

interface OwnerListProps<Owner, Column extends string> extends AroundList<Owner> {
  readonly of: Exclude<DaysOf, 'qr'>
  readonly answer: Answer<readonly Owner[]>
  readonly title: string
  /** Within sentences: "campaigns", "campaign". */
  readonly names: { readonly many: string; readonly one: string }
  readonly searchLabel: string
  /** Said where there are none. */
  readonly empty: { readonly Icon: LucideIcon; readonly title: string; readonly next: string }
  /** What the address may sort by. */
  readonly sortable: readonly Column[]
  /** Without trends, which come later. */
  readonly spec: ListSpec<Owner, Column>
  readonly columnsOf: OwnerColumns<Owner, Column>
  readonly tableOf: (trends: ToldTrends) => readonly ColumnOf<Owner>[]
}

/** All campaigns or all clients, with how they went lately where the source tells. */
export function OwnerList<Owner extends { readonly id: string; readonly name: string }, Column extends string>({
  of,
  answer,
  title,
  names,
  searchLabel,
  empty,
  sortable,
  spec,
  columnsOf,
  tableOf,
  actions,
  firstStep,
}: OwnerListProps<Owner, Column>) {
  const { told, trendOf, missing } = useTrends(of, answer.data !== undefined)
  const state = useListState(sortable, spec.usual)
  const { column } = state.sort
  const columns = useMemo(() => columnsOf({ told, trendOf }, column), [columnsOf, told, trendOf, column])
  const sorted = useMemo(() => sortedByTrend(spec, trendOf), [spec, trendOf])
  return (
    <List
      names={names}
      nameOf={({ id, name }) => name || id}
      searchLabel={searchLabel}
      columns={columns}
      spec={sorted}
      answer={{ ...answer, data: told === undefined ? undefined : answer.data }}
      state={state}
      notice={<TrendsMissing missing={missing} />}
      note={trendOf?.knownUntil}
      actions={actions}
      take={(found) => (
        <ListTakeAway
          list={`${of}s`}
          title={title}
          fileParts={[]}
          table={() => toTable(tableOf({ told, trendOf }), found)}
          csvBeside
        />
      )}
      empty={
        <Message kind="empty" Icon={empty.Icon} title={empty.title}>
          <p>{empty.next}</p>
          {firstStep}
        </Message>
      }
    />
  )
}
