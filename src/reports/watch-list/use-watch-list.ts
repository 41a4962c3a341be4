import { useQuery } from '@tanstack/react-query'
import { DEFAULT_NEVER_SCANNED_DAYS, MOST_NEVER_SCANNED_DAYS } from '#contract/watch-list.ts'
import { watchListQuery } from '#src/api/watch-list.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { useParam } from '#src/url-state/use-param.ts'

/** Of the address: whether destinations of one campaign are listed too. */
export const ONE_CAMPAIGN = 'one-campaign'

/** The watch list for the zone and the days that the address names. All who ask share the answer. */
export function useWatchList() {
  const { effectiveZone: zone } = useFilters()
  const days = String(useNeverScannedDays())
  const oneCampaign = useParam(ONE_CAMPAIGN)[0] === 'include' ? 'include' : undefined
  return { answer: useQuery(watchListQuery({ timezone: zone, days, ...(oneCampaign && { oneCampaign }) })), zone }
}

/** After how many days a code without a scan is listed; what is no such number takes the default. */
function useNeverScannedDays(): number {
  const [text] = useParam('days')
  const days = /^\d{1,4}$/.test(text) ? Number(text) : NaN
  return days >= 1 && days <= MOST_NEVER_SCANNED_DAYS ? days : DEFAULT_NEVER_SCANNED_DAYS
}
