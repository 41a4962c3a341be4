import { CloudOff } from 'lucide-react'
import { dateAt } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'
import { useSource } from '#src/api/use-source.ts'
import { now } from '#src/lib/clock.ts'
import { formatClock } from '#src/lib/dates.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/app/source-lost.tsx'
import { BannerLine } from './banner-line.tsx'

/** The server answers, but the source behind it does not. */
export default function SourceLost({ since }: { since: Instant }) {
  const { effectiveZone: zone } = useFilters()
  const source = useSource(({ label }) => label)
  const isToday = dateAt(zone, since) === dateAt(zone, now())
  return (
    <BannerLine
      Icon={CloudOff}
      action={
        <AppLink to={paths.source()} className={buttonClass('quiet')}>
          {words.details}
        </AppLink>
      }
    >
      {words.lost(source ?? words.source, isToday ? formatClock(since, zone) : formatInstant(since, zone), (aside) => (
        <span className="max-md:sr-only">{aside}</span>
      ))}
    </BannerLine>
  )
}
