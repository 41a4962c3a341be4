import type { Embed } from '#contract/embed-answers.ts'
import { dateAt } from '#contract/period.ts'
import type { Zone } from '#contract/zone.ts'
import { hostsInWords } from '#src/framing/hosts-in-words.ts'
import { formatDate } from '#src/lib/dates.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/embeds/list.ts'

/** Who may frame an embed, who made it, and when it was last seen. */
export function EmbedFacts({ embed }: { embed: Embed }) {
  const { effectiveZone: zone } = useFilters()
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 text-xs text-muted tabular-nums">
      {facts(embed, zone).map((fact) => (
        <li key={fact} className="wrap-anywhere">
          {fact}
        </li>
      ))}
    </ul>
  )
}

function facts({ hosts, createdAt, createdBy, lastUsedAt }: Embed, zone: Zone): string[] {
  return [
    hosts.length === 0 ? words.framedByNobody : words.framedBy(hostsInWords(hosts)),
    words.made(formatDate(dateAt(zone, Date.parse(createdAt))), createdBy),
    lastUsedAt === null ? words.neverSeen : words.seen(formatInstant(Date.parse(lastUsedAt), zone)),
  ]
}
