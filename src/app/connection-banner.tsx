import { useQuery, useQueryClient } from '@tanstack/react-query'
import { CloudOff, WifiOff, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { dateAt } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'
import { useUnavailableSince, useUnreachable } from '#src/api/freshness.ts'
import { statusQuery } from '#src/api/queries.ts'
import { now } from '#src/lib/clock.ts'
import { formatClock, formatInstant } from '#src/lib/dates.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { useFilters } from '#src/url-state/use-filters.ts'

/**
 * While the server cannot be reached, or it cannot reach the source: one quiet line; the figures stay. Without the server
 * nobody knows of the source. The live region is there from the start.
 */
export function ConnectionBanner() {
  const unreachable = useUnreachable()
  const since = useUnavailableSince()
  return <div role="status">{unreachable ? <ServerLost /> : since !== undefined && <SourceLost since={since} />}</div>
}

function ServerLost() {
  const client = useQueryClient()
  return (
    <Line
      Icon={WifiOff}
      action={
        <Button look="quiet" onClick={() => void client.refetchQueries({ type: 'active' })}>
          Try now
        </Button>
      }
    >
      The server cannot be reached. What you see may be old; we ask again every minute.
    </Line>
  )
}

function SourceLost({ since }: { since: Instant }) {
  const { effectiveZone: zone } = useFilters()
  const { data } = useQuery(statusQuery())
  const isToday = dateAt(zone, since) === dateAt(zone, now())
  return (
    <Line
      Icon={CloudOff}
      action={
        <AppLink to={paths.source()} className={buttonClass('quiet')}>
          Details
        </AppLink>
      }
    >
      {data?.source.label ?? 'The source'} has not answered since{' '}
      {isToday ? formatClock(since, zone) : formatInstant(since, zone)}. You see the figures known then
      <span className="max-md:sr-only">; newer ones come by themselves</span>.
    </Line>
  )
}

function Line({ Icon, action, children }: { Icon: LucideIcon; action: ReactNode; children: ReactNode }) {
  return (
    <div className="border-b border-line bg-warning-soft text-warning">
      <div className="mx-auto flex max-w-[80rem] items-center gap-3 px-4 py-1.5">
        <Icon aria-hidden className="size-4 shrink-0" />
        <p className="min-w-0 flex-1">{children}</p>
        {action}
      </div>
    </div>
  )
}
