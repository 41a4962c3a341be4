import type { WatchList } from '#contract/watch-list.ts'
import { bareUrl } from '#src/lib/urls.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Fold } from '#src/ui/fold.tsx'
import { useParam } from '#src/url-state/use-param.ts'
import * as words from '#words/reports/watch-list/report.ts'
import { CodeLink } from './code-row.tsx'
import { Section } from './section.tsx'
import { sameDestinationTable } from './tables.ts'
import { ONE_CAMPAIGN } from './use-watch-list.ts'
import { unusualOf, whyShared, type SharedDestination } from './words.ts'

/**
 * Destinations behind several codes. Those of one campaign come on demand: that its posters share a page is how campaigns
 * are made.
 */
export function Destinations({ list }: { list: WatchList['sameDestination'] }) {
  const { groups, ofOneCampaign } = list
  const unusual = unusualOf(list)
  return (
    <Section
      name="sameDestination"
      rows={groups}
      count={words.destinations(unusual)}
      about={<p>{words.about.sameDestination}</p>}
      rule={words.rules.sameDestination}
      nothing={ofOneCampaign === 0 ? words.nothing.sameDestination : words.nothing.sameDestinationButCampaigns}
      table={() => sameDestinationTable(list)}
      row={(group) => <DestinationRow key={group.destination} group={group} />}
      foot={ofOneCampaign > 0 && <OfOneCampaign count={ofOneCampaign} />}
    />
  )
}

function OfOneCampaign({ count }: { count: number }) {
  const [shown, show] = useParam(ONE_CAMPAIGN)
  const isShown = shown === 'include'
  return (
    <button
      type="button"
      className="mt-2 -ml-1 min-h-9 self-start rounded-sm px-1 text-left text-accent hover:underline"
      onClick={() => show(isShown ? '' : 'include')}
    >
      {isShown ? words.hideOfOneCampaign : words.showOfOneCampaign(count)}
    </button>
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
        <p className="text-xs wrap-anywhere text-muted tabular-nums">{whyShared(group)}</p>
      </div>
      <div className="min-w-0">
        <Codes codes={codes.slice(0, FIRST_CODES)} />
        {codes.length > FIRST_CODES && (
          <Fold title={words.moreCodes(codes.length - FIRST_CODES)}>
            <Codes codes={codes.slice(FIRST_CODES)} />
          </Fold>
        )}
      </div>
    </li>
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
            <span className="sr-only"> {words.scansAfter}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
