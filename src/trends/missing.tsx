import { LAST_DAYS } from '#contract/days.ts'
import { ErrorWords } from '#src/ui/error-words.tsx'
import { Retry } from '#src/ui/retry.tsx'
import { WarningStrip } from '#src/ui/warning-strip.tsx'
import * as words from '#words/trends/trends.ts'
import type { KnownTrends } from './use-trends.ts'

/** Above a list whose trends could not be had: why their cells are empty. It stays while they are asked for again. */
export function TrendsMissing({ missing }: Pick<KnownTrends, 'missing'>) {
  if (missing === undefined) return null
  return (
    <WarningStrip action={<Retry answer={missing} look="quiet" />}>
      {words.notLoaded(LAST_DAYS)} {missing.error && <ErrorWords error={missing.error} />}
    </WarningStrip>
  )
}
