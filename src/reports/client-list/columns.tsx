import type { ClientListed } from '#contract/reporting.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { ClientStatus } from '#src/ui/client-status.tsx'
import type { ListColumn } from '#src/ui/list-columns.ts'
import { rowLinkClass } from '#src/ui/row-link.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import type { ClientColumn } from './select.ts'

export const clientColumns: readonly ListColumn<ClientListed, ClientColumn>[] = [
  {
    key: 'name',
    heading: 'Client',
    width: 'minmax(0, 1fr)',
    onPhone: 'first',
    cell: (client, tabIndex) => (
      <AppLink
        to={paths.client(client.id)}
        tabIndex={tabIndex}
        dir="auto"
        title={client.name}
        className={`${rowLinkClass} md:font-medium`}
      >
        {client.name === '' ? client.id : client.name}
      </AppLink>
    ),
  },
  {
    key: 'status',
    heading: 'Status',
    width: '10rem',
    onPhone: 'second-end',
    cell: (client) => <ClientStatus status={client.status} />,
  },
  {
    key: 'codes',
    heading: 'Active QR codes',
    width: '9rem',
    numeric: true,
    onPhone: 'second',
    cell: ({ activeQrs }) => (
      <>
        {formatExact(activeQrs)}
        <span className="md:sr-only">{activeQrs === 1 ? ' active QR code' : ' active QR codes'}</span>
      </>
    ),
  },
]
