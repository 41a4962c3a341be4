import type { ClientListed } from '#contract/reporting.ts'
import type { ColumnOf } from '#src/lib/table.ts'
import type { ListSpec, Sort } from '#src/lib/list-index.ts'
import { trendTable } from '#src/trends/trend.ts'
import type { ToldTrends } from '#src/trends/use-trends.ts'
import { headings } from '#words/reports/client-list.ts'
import { statusInWords } from '#src/lib/client-status.ts'

export const CLIENT_COLUMNS = ['name', 'status', 'codes', 'days', 'change'] as const
export type ClientColumn = (typeof CLIENT_COLUMNS)[number]

const BY_NAME: Sort<ClientColumn> = { column: 'name', descending: false }

export const clientSpec: ListSpec<ClientListed, ClientColumn> = {
  searched: (client) => [client.name, client.id, statusInWords(client.status)],
  usual: BY_NAME,
  sortedBy: {
    name: (client) => client.name,
    status: (client) => statusInWords(client.status),
    codes: (client) => client.activeQrs,
    days: undefined,
    change: undefined,
  },
}

const documented: readonly ColumnOf<ClientListed>[] = [
  { name: 'id', heading: headings.id, kind: 'text', value: (client) => client.id },
  { name: 'name', heading: headings.name, kind: 'text', value: (client) => client.name },
  { name: 'status', heading: headings.status, kind: 'text', value: (client) => client.status },
  { name: 'active_qr_codes', heading: headings.codes, kind: 'count', value: (client) => client.activeQrs },
]

/** Everything that is told of the clients. */
export function clientTable({ told, trendOf }: ToldTrends): readonly ColumnOf<ClientListed>[] {
  return told === true ? [...documented, ...trendTable(trendOf)] : documented
}
