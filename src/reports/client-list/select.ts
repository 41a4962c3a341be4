import type { ClientListed } from '#contract/reporting.ts'
import type { Column } from '#src/lib/csv.ts'
import type { ListSpec, Sort } from '#src/lib/list-index.ts'
import { statusInWords } from '#src/lib/client-status.ts'

export const CLIENT_COLUMNS = ['name', 'status', 'codes'] as const
export type ClientColumn = (typeof CLIENT_COLUMNS)[number]

export const BY_NAME: Sort<ClientColumn> = { column: 'name', descending: false }

export const clientSpec: ListSpec<ClientListed, ClientColumn> = {
  searched: (client) => [client.name, client.id, statusInWords(client.status)],
  sortedBy: {
    name: (client) => client.name,
    status: (client) => statusInWords(client.status),
    codes: (client) => client.activeQrs,
  },
}

export const clientCsv: readonly Column<ClientListed>[] = [
  { heading: 'id', value: (client) => client.id },
  { heading: 'name', value: (client) => client.name },
  { heading: 'status', value: (client) => client.status },
  { heading: 'active_qr_codes', value: (client) => client.activeQrs },
]
