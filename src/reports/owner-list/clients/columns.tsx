import type { ClientListed } from '#contract/reporting.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { ClientStatus } from '#src/ui/client-status.tsx'
import { ownerTrendColumns, type OwnerColumns } from '#src/reports/owner-list/trend-columns.tsx'
import type { ListColumn } from '#src/ui/list-columns.ts'
import { paths } from '#src/url-state/paths.ts'
import { RowLink } from '#src/url-state/row-link.tsx'
import * as words from '#words/reports/client-list.ts'
import type { ClientColumn } from './select.ts'

const documented: readonly ListColumn<ClientListed, ClientColumn>[] = [
  {
    key: 'name',
    heading: words.headings.client,
    width: 'minmax(0, 1fr)',
    onPhone: 'first',
    cell: (client, tabIndex) => (
      <RowLink to={paths.client(client.id)} name={client.name || client.id} tabIndex={tabIndex} />
    ),
  },
  {
    key: 'status',
    heading: words.headings.status,
    width: '8rem',
    onPhone: 'second-end',
    cell: (client) => <ClientStatus status={client.status} />,
  },
  {
    key: 'codes',
    heading: words.headings.codes,
    width: '9rem',
    numeric: true,
    onPhone: 'second',
    cell: ({ activeQrs }) => (
      <>
        {formatExact(activeQrs)}
        <span className="md:sr-only"> {words.codes(activeQrs)}</span>
      </>
    ),
  },
]

/** All columns of the list of clients. */
export const clientColumns: OwnerColumns<ClientListed, ClientColumn> = (trends, sortedBy) =>
  trends.told === true ? [...documented, ...ownerTrendColumns(trends, { place: 'first-end', sortedBy })] : documented
