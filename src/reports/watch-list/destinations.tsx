import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import type { WatchList } from '#contract/watch-list.ts'
import { bareUrl } from '#src/lib/urls.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { ShowMore } from '#src/ui/show-more.tsx'
import { useShown } from '#src/url-state/use-shown.ts'
import { CodeLink } from './code-row.tsx'
import { Section } from './section.tsx'
import { sameDestinationTable } from './tables.ts'
import { NOTHING, RULE_SAME_DESTINATION, counted, whyShared, type SharedDestination } from './words.ts'

/**
 * Destinations behind several codes. Those of one campaign are folded away: that its posters share a page is how
 * campaigns are made.
 */
export function Destinations({ list }: { list: WatchList['sameDestination'] }) {
  const asUsual = list.groups.filter(({ oneCampaign }) => oneCampaign === true)
  const rows = list.groups.filter(({ oneCampaign }) => oneCampaign !== true)
  return (
    <Section
      name="sameDestination"
      rows={rows}
      count={counted(rows.length, 'destination')}
      rule={RULE_SAME_DESTINATION}
      nothing={asUsual.length === 0 ? NOTHING.sameDestination : NOTHING.sameDestinationButCampaigns}
      table={() => sameDestinationTable(list)}
      takesMore={asUsual.length > 0}
      row={(group) => <DestinationRow key={group.destination} group={group} />}
      foot={asUsual.length > 0 && <AsUsual groups={asUsual} />}
    />
  )
}

function AsUsual({ groups }: { groups: readonly SharedDestination[] }) {
  const shown = useShown('oneCampaign', 10)
  return (
    <details className="group mt-3">
      <Fold>{counted(groups.length, 'more destination')} behind several codes of one campaign</Fold>
      <ul className="mt-1 divide-y divide-line border-t border-line">
        {groups.slice(0, shown.count).map((group) => (
          <DestinationRow key={group.destination} group={group} />
        ))}
      </ul>
      <ShowMore all={groups.length} shown={shown} />
    </details>
  )
}

/** More codes of one destination are folded away. */
const FIRST_CODES = 5

function DestinationRow({ group }: { group: SharedDestination }) {
  const { destination, codes } = group
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-2">
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere">{bareUrl(destination)}</p>
        <p className="text-xs text-muted tabular-nums">{whyShared(group)}</p>
      </div>
      <div className="min-w-0">
        <Codes codes={codes.slice(0, FIRST_CODES)} />
        {codes.length > FIRST_CODES && (
          <details className="group">
            <Fold>{counted(codes.length - FIRST_CODES, 'more code')}</Fold>
            <Codes codes={codes.slice(FIRST_CODES)} />
          </details>
        )}
      </div>
    </li>
  )
}

/** What unfolds, in words; in a group of its own. */
function Fold({ children }: { children: ReactNode }) {
  return (
    <summary className="-ml-1 flex min-h-9 w-fit cursor-pointer items-center gap-1 rounded-sm px-1 text-accent hover:underline">
      <ChevronDown aria-hidden className="size-4 shrink-0 group-open:rotate-180" />
      <span>{children}</span>
    </summary>
  )
}

function Codes({ codes }: Pick<SharedDestination, 'codes'>) {
  return (
    <ul>
      {codes.map((code) => (
        <li key={code.id} className="flex min-h-6 items-baseline justify-between gap-4">
          <CodeLink code={code} />
          <span className="shrink-0 text-xs text-muted tabular-nums">
            {formatExact(code.totalScans)}
            <span className="sr-only"> scans</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
