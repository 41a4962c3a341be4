import { TakeAwayMenu } from '#src/take-away/menu.tsx'
import type { Taken } from '#src/take-away/taken.ts'
import { useWatchProvenance } from '#src/take-away/use-watch-provenance.ts'
import { useWatchList } from './use-watch-list.ts'

/** Ways to take one of the lists away: it goes to whoever prints or puts up codes. */
export default function WatchTakeAway(taken: Taken) {
  const provenance = useWatchProvenance(useWatchList().answer.data?.meta?.asOf)
  return provenance && <TakeAwayMenu {...taken} provenance={provenance} />
}
