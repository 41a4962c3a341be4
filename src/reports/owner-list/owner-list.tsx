import type { LucideIcon } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { OwnerDaysOf } from '#src/api/days.ts'
import type { ListSpec, Sort } from '#src/lib/list-index.ts'
import { toTable, type ColumnOf } from '#src/lib/table.ts'
import { ListTakeAway } from '#src/take-away/lazy-list-take-away.tsx'
import type { Answer } from '#src/ui/answer.ts'
import type { ListColumn } from '#src/ui/list-columns.ts'
import { List } from '#src/ui/list.tsx'
import { Message } from '#src/ui/message.tsx'
import { useListState } from '#src/url-state/use-list-state.ts'
import type { WithTrend } from './trend/trend.ts'
import { useWithTrends } from './trend/use-with-trends.ts'

/** What a page brings along. */
export interface AroundList<Owner> {
  /** What can be done with those that are selected. */
  readonly actions: (selected: readonly Owner[]) => ReactNode
  /** What to do where there are none. */
  readonly firstStep: ReactNode
}

interface OwnerListProps<Owner, Column extends string> extends AroundList<Owner> {
  readonly of: OwnerDaysOf
  readonly answer: Answer<readonly Owner[]>
  readonly title: string
  /** Within sentences: "campaigns", "campaign". */
  readonly names: { readonly many: string; readonly one: string }
  readonly searchLabel: string
  /** Said where there are none. */
  readonly empty: { readonly Icon: LucideIcon; readonly title: string; readonly next: string }
  /** What the address may sort by, and what it is sorted by without. */
  readonly sortable: readonly Column[]
  readonly usual: Sort<Column>
  readonly spec: ListSpec<WithTrend<Owner>, Column>
  /** Both with trends where the source tells them. */
  readonly columnsOf: (areTrendsTold: boolean) => readonly ListColumn<WithTrend<Owner>, Column>[]
  readonly tableOf: (areTrendsTold: boolean) => readonly ColumnOf<WithTrend<Owner>>[]
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
  usual,
  spec,
  columnsOf,
  tableOf,
  actions,
  firstStep,
}: OwnerListProps<Owner, Column>) {
  const { rows, told } = useWithTrends(of, answer.data)
  const columns = useMemo(() => columnsOf(told), [columnsOf, told])
  const state = useListState(sortable, usual)
  return (
    <List
      names={names}
      nameOf={({ id, name }) => name || id}
      searchLabel={searchLabel}
      columns={columns}
      spec={spec}
      answer={{ ...answer, data: rows }}
      state={state}
      actions={actions}
      take={(found) => (
        <ListTakeAway
          list={`${of}s`}
          title={title}
          fileParts={[]}
          table={() => toTable(tableOf(told), found)}
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
