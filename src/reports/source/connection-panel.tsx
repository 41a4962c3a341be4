import { CircleAlert, CircleCheck } from 'lucide-react'
import type { Connection } from '#contract/app.ts'
import { PanelFrame } from '#src/ui/panel.tsx'
import { connection as words } from '#words/reports/source.tsx'
import { Fact, Facts, Meaning } from './facts.tsx'
import { useWhen } from './use-when.ts'

/** Whether the vendor answers, as whom it is asked, and what went wrong last. */
export function ConnectionPanel({ connection }: { connection: Connection }) {
  const { host, keyEnding, unavailableSince, lastError } = connection
  const when = useWhen()
  return (
    <PanelFrame title={words.title}>
      <p className="mb-4 flex items-center gap-2 text-lg font-semibold">
        {unavailableSince === undefined ? (
          <>
            <CircleCheck aria-hidden className="size-5 text-positive" />
            {words.answers}
          </>
        ) : (
          <>
            <CircleAlert aria-hidden className="size-5 shrink-0 text-warning" />
            {words.silentSince(when(unavailableSince))}
          </>
        )}
      </p>
      <Facts>
        <Fact name={words.api}>{host}</Fact>
        <Fact name={words.key}>
          <span aria-hidden>•••• </span>
          <span className="sr-only">{words.keyEndsIn} </span>
          {keyEnding}
        </Fact>
        <Fact name={words.lastFailure}>
          {lastError === undefined ? words.noFailure : words.failure(when(lastError.at), lastError.message)}
        </Fact>
      </Facts>
      {unavailableSince !== undefined && (
        <Meaning>{words.whatToDo(<code className="text-ink">npm run scanboard -- doctor</code>)}</Meaning>
      )}
    </PanelFrame>
  )
}
