import { CircleAlert, CircleCheck } from 'lucide-react'
import type { Connection } from '#contract/app.ts'
import { PanelFrame } from '#src/ui/panel.tsx'
import { Fact, Facts, Meaning } from './facts.tsx'
import { useWhen } from './use-when.ts'

/** Whether the vendor answers, as whom it is asked, and what went wrong last. */
export function ConnectionPanel({ connection }: { connection: Connection }) {
  const { host, keyEnding, unavailableSince, lastError } = connection
  const when = useWhen()
  return (
    <PanelFrame title="Connection">
      <p className="mb-4 flex items-center gap-2 text-lg font-semibold">
        {unavailableSince === undefined ? (
          <>
            <CircleCheck aria-hidden className="size-5 text-positive" />
            It answers
          </>
        ) : (
          <>
            <CircleAlert aria-hidden className="size-5 shrink-0 text-warning" />
            No answer since {when(unavailableSince)}
          </>
        )}
      </p>
      <Facts>
        <Fact name="API">{host}</Fact>
        <Fact name="Key">
          <span aria-hidden>•••• </span>
          <span className="sr-only">ends in </span>
          {keyEnding}
        </Fact>
        <Fact name="Last failure">
          {lastError === undefined ? 'None' : `${when(lastError.at)}: ${lastError.message}`}
        </Fact>
      </Facts>
      {unavailableSince !== undefined && (
        <Meaning>
          Until it answers again, every page shows the figures known before. To find out why, run{' '}
          <code className="text-ink">npm run scanboard -- doctor</code> where Scanboard runs.
        </Meaning>
      )}
    </PanelFrame>
  )
}
