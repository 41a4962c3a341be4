import { useQuery } from '@tanstack/react-query'
import { Building2 } from 'lucide-react'
import type { ClientListed } from '#contract/reporting.ts'
import { reportQuery } from '#src/api/queries.ts'
import * as words from '#words/reports/client-list.ts'
import { OwnerList, type AroundList } from '../owner-list.tsx'
import { clientColumns } from './columns.tsx'
import { CLIENT_COLUMNS, clientSpec, clientTable } from './select.ts'

/** All clients. */
export function ClientList(around: AroundList<ClientListed>) {
  const answer = useQuery({ ...reportQuery('clients'), select: ({ data }) => data })
  return (
    <OwnerList
      of="client"
      answer={answer}
      title={words.title}
      names={{ many: words.many, one: words.one }}
      searchLabel={words.search}
      empty={{ Icon: Building2, title: words.empty, next: words.emptyNext }}
      sortable={CLIENT_COLUMNS}
      spec={clientSpec}
      columnsOf={clientColumns}
      tableOf={clientTable}
      {...around}
    />
  )
}
