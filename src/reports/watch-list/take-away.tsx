import { dateAt } from '#contract/period.ts'
import { useSource } from '#src/api/use-source.ts'
import { now } from '#src/lib/clock.ts'
import { TakeAwayMenu } from '#src/take-away/menu.tsx'
import type { Taken } from '#src/take-away/taken.ts'
import * as words from '#words/reports/watch-list/take-away.ts'
import { useWatchList } from './use-watch-list.ts'

/** Ways to take one of the lists away: it goes to whoever prints or puts up codes. */
export default function WatchTakeAway(taken: Taken) {
  const { answer, zone } = useWatchList()
  const source = useSource(({ label }) => label)
  const asOf = answer.data?.meta?.asOf
  if (asOf === undefined) return null
  const provenance = {
    subject: words.subject,
    fileParts: ['watch-list'],
    span: words.now,
    first: dateAt(zone, now()),
    last: undefined,
    zone,
    bots: false,
    source,
    asOf: Date.parse(asOf),
  }
  return <TakeAwayMenu {...taken} provenance={provenance} />
}
