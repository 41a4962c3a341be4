import { useQuery } from '@tanstack/react-query'
import { Building2 } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { ClientListed } from '#contract/reporting.ts'
import { reportQuery } from '#src/api/queries.ts'
import { toTable } from '#src/lib/table.ts'
import { ListTakeAway } from '#src/take-away/lazy-list-take-away.tsx'
import { List } from '#src/ui/list.tsx'
import { Message } from '#src/ui/message.tsx'
import { useWithTrends } from '#src/reports/owner-list/trend/use-with-trends.ts'
import { useListState } from '#src/url-state/use-list-state.ts'
import * as words from '#words/reports/client-list.ts'
import { clientColumns } from './columns.tsx'
import { BY_NAME, CLIENT_COLUMNS, clientTable, clientSpec } from './select.ts'

/**
 * All clients. `actions`: what can be done with those that are selected. `firstStep`: what to do where there are none.
 */
export function ClientList({
  actions,
  firstStep,
}: {
  actions: (selected: readonly ClientListed[]) => ReactNode
  firstStep: ReactNode
}) {
  const answer = useQuery({ ...reportQuery('clients'), select: ({ data }) => data })
  const { rows, told } = useWithTrends('client', answer.data)
  const columns = useMemo(() => clientColumns(told), [told])
  const state = useListState(CLIENT_COLUMNS, BY_NAME)
  return (
    <List
      names={{ many: words.many, one: words.one }}
      nameOf={({ id, name }) => name || id}
      searchLabel={words.search}
      columns={columns}
      spec={clientSpec}
      answer={{ ...answer, data: rows }}
      state={state}
      actions={actions}
      take={(found) => (
        <ListTakeAway
          list="clients"
          title={words.title}
          fileParts={[]}
          table={() => toTable(clientTable(told), found)}
          csvBeside
        />
      )}
      empty={
        <Message kind="empty" Icon={Building2} title={words.empty}>
          <p>{words.emptyNext}</p>
          {firstStep}
        </Message>
      }
    />
  )
}
