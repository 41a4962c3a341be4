import type { ApiKey } from '#contract/keys.ts'
import { dateAt } from '#contract/period.ts'
import type { Zone } from '#contract/zone.ts'
import { formatDate } from '#src/lib/dates.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/keys/list.ts'

/** Its last characters, and when it was made, used and revoked, in one line where there is room. */
export function KeyFacts({ apiKey }: { apiKey: ApiKey }) {
  const { effectiveZone: zone } = useFilters()
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 text-xs text-muted tabular-nums">
      <li>
        <span aria-hidden>•••• </span>
        <span className="sr-only">{words.endsIn} </span>
        {/* In other type an l is an I. */}
        <code>{apiKey.lastFour}</code>
      </li>
      {facts(apiKey, zone).map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}

function facts({ createdAt, lastUsedAt, revokedAt }: ApiKey, zone: Zone): string[] {
  const at = (time: string) => formatInstant(Date.parse(time), zone)
  return [
    words.made(formatDate(dateAt(zone, Date.parse(createdAt)))),
    lastUsedAt === null ? words.neverUsed : words.used(at(lastUsedAt)),
    ...(revokedAt === null ? [] : [words.revokedAt(at(revokedAt))]),
  ]
}
