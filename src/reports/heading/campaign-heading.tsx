import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { CampaignListed, CampaignReport, Envelope } from '#contract/reporting.ts'
import { reportQuery } from '#src/api/queries.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Share } from '#src/sharing/share.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/reports/heading.tsx'

const select = ({ data }: Envelope<CampaignReport>) => data

/** Which campaign this is, how many codes it has, and whose it is. */
export function CampaignHeading({ id, actions }: { id: string; actions?: ReactNode }) {
  const { query } = useFilters()
  const { data, error } = useQuery({ ...reportQuery('campaign', { id, query }), select })
  // The vendor tells how many codes there are only in the list of all campaigns, which has the name too.
  const listed = useQuery({
    ...reportQuery('campaigns'),
    select: (all: Envelope<readonly CampaignListed[]>) => all.data.find((campaign) => campaign.id === id),
    enabled: data === undefined ? error !== null : data.qrs === undefined,
  }).data
  const isTold = data !== undefined || error !== null
  const title = isTold ? data?.name || listed?.name || words.unnamed.campaign(id) : undefined
  const codes = data?.qrs?.length ?? listed?.qrCount
  return (
    <PageHeader
      title={title}
      actions={
        <>
          {actions}
          <Share subject={{ kind: 'campaign', id, name: title }} />
        </>
      }
      below={
        (data !== undefined || listed !== undefined || !isTold) && (
          <p className="flex min-h-5 flex-wrap gap-x-4 text-muted">
            {!isTold && <Skeleton className="h-4 w-40" />}
            {codes !== undefined && <span>{words.codes(formatExact(codes), codes)}</span>}
            {data?.client && (
              <span>
                {words.client(
                  <AppLink to={paths.client(data.client.id)} className="py-1 text-accent hover:underline">
                    <bdi>{data.client.name}</bdi>
                  </AppLink>,
                )}
              </span>
            )}
          </p>
        )
      }
    />
  )
}
