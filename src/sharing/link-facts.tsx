import type { Link } from '#contract/links.ts'
import { dateAt } from '#contract/period.ts'
import type { Zone } from '#contract/zone.ts'
import { formatDate } from '#src/lib/dates.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/sharing/list.ts'
import { datesInWords } from './subject.ts'

/** Everything else about a link, in one line where there is room. */
export function LinkFacts({ link, zone }: { link: Link; zone: Zone | undefined }) {
  const { effectiveZone } = useFilters()
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 text-xs text-muted tabular-nums">
      {facts(link, zone ?? effectiveZone).map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}

function facts(link: Link, zone: Zone): string[] {
  const { subject, dates, expiresAt, hasPassword, hosts, state, createdBy, createdAt, lastUsedAt, uses } = link
  const onDate = (time: string) => formatDate(dateAt(zone, Date.parse(time)))
  return [
    // A report has its own.
    ...(subject.kind === 'report' ? [] : [dates === null ? words.freeDates : datesInWords(dates)]),
    expiresAt === null
      ? words.neverExpires
      : words.expires(formatInstant(Date.parse(expiresAt), zone), state === 'expired'),
    ...(hasPassword ? [words.hasPassword] : []),
    ...(hosts.length === 0 ? [] : [words.framed(hosts.length)]),
    words.made(onDate(createdAt), createdBy),
    lastUsedAt === null ? words.neverOpened : words.opened(uses, formatInstant(Date.parse(lastUsedAt), zone)),
  ]
}
