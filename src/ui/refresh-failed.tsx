import { now } from '#src/lib/clock.ts'
import { formatAge } from '#src/lib/ages.ts'
import * as words from '#words/ui/states.ts'
import type { Answer } from './answer.ts'
import { ErrorWords } from './error-words.tsx'
import { Retry } from './retry.tsx'
import { WarningStrip } from './warning-strip.tsx'

/** The last figures stay, and this says how old they are. */
export default function RefreshFailed({ error, answer }: { error: Error; answer: Answer<unknown> }) {
  return (
    <WarningStrip action={<Retry answer={answer} look="quiet" />}>
      {/* The age grows with each attempt: only the reason is read out. */}
      <span aria-live="off">{words.notRefreshed(formatAge(now() - answer.dataUpdatedAt))}</span>{' '}
      <ErrorWords error={error} />
    </WarningStrip>
  )
}
