import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ClientListed, ClientReport, Envelope } from '#contract/reporting.ts'
import { reportQuery } from '#src/api/queries.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Share } from '#src/sharing/share.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { ClientStatus } from '#src/ui/client-status.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/reports/heading.tsx'

const select = ({ data }: Envelope<ClientReport>) => data

/** Which client this is, whether it is active, and with how many codes. */
export function ClientHeading({ id, actions }: { id: string; actions?: ReactNode }) {
  const { query } = useFilters()
  const { data, error } = useQuery({ ...reportQuery('client', { id, query }), select })
  // The vendor tells the status only in the list of all clients, which has the name too.
  const listed = useQuery({
    ...reportQuery('clients'),
    select: (answer: Envelope<readonly ClientListed[]>) => answer.data.find((client) => client.id === id),
    enabled: data === undefined ? error !== null : data.status === undefined,
  }).data
  const isTold = data !== undefined || error !== null
  const title = isTold ? data?.clientName || listed?.name || words.unnamed.client(id) : undefined
  const status = data?.status ?? listed?.status
  const codes = data?.activeQrs ?? listed?.activeQrs
  return (
    <PageHeader
      title={title}
      actions={
        <>
          {actions}
          <Share subject={{ kind: 'client', id, name: title }} />
        </>
      }
      below={
        (data !== undefined || listed !== undefined || !isTold) && (
          <p className="flex min-h-5 flex-wrap gap-x-4 text-muted">
            {!isTold && <Skeleton className="h-4 w-40" />}
            {status && <ClientStatus status={status} />}
            {codes !== undefined && <span>{words.activeCodes(formatExact(codes), codes)}</span>}
          </p>
        )
      }
    />
  )
}
