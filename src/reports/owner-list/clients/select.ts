import type { ClientListed } from '#contract/reporting.ts'
import type { ColumnOf } from '#src/lib/table.ts'
import type { ListSpec, Sort } from '#src/lib/list-index.ts'
import { trendSortedBy, trendTable, type WithTrend } from '#src/reports/owner-list/trend/trend.ts'
import { headings } from '#words/reports/client-list.ts'
import { statusInWords } from '#src/lib/client-status.ts'

/** A client of the list, with how it went lately where the source tells. */
export type ClientRow = WithTrend<ClientListed>

export const CLIENT_COLUMNS = ['name', 'status', 'codes', 'days', 'change'] as const
export type ClientColumn = (typeof CLIENT_COLUMNS)[number]

export const BY_NAME: Sort<ClientColumn> = { column: 'name', descending: false }

export const clientSpec: ListSpec<ClientRow, ClientColumn> = {
  searched: (client) => [client.name, client.id, statusInWords(client.status)],
  sortedBy: {
    name: (client) => client.name,
    status: (client) => statusInWords(client.status),
    codes: (client) => client.activeQrs,
    ...trendSortedBy,
  },
}

const documented: readonly ColumnOf<ClientRow>[] = [
  { name: 'id', heading: headings.id, kind: 'text', value: (client) => client.id },
  { name: 'name', heading: headings.name, kind: 'text', value: (client) => client.name },
  { name: 'status', heading: headings.status, kind: 'text', value: (client) => client.status },
  { name: 'active_qr_codes', heading: headings.codes, kind: 'count', value: (client) => client.activeQrs },
]

/** Everything that is told of the clients. */
export function clientTable(areTrendsTold: boolean): readonly ColumnOf<ClientRow>[] {
  return areTrendsTold ? [...documented, ...trendTable] : documented
}
