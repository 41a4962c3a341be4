import { useQuery } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import type { ReportListed } from '#contract/report-answers.ts'
import { reportsQuery } from '#src/api/reports.ts'
import { cx } from '#src/lib/cx.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { ErrorWords } from '#src/ui/error-words.tsx'
import { PanelFrame } from '#src/ui/panel.tsx'
import { useHandedOnFocus } from '#src/ui/use-handed-on-focus.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/client-reports/for-clients.ts'
import { pageHeading } from './page-heading.ts'
import { useRoundActions, type RoundEntry } from './round.ts'

/** How drafts for many clients are, one by one: whoever leaves and comes back finds it again. */
export function Progress({ round }: { round: readonly RoundEntry[] }) {
  const { stop, clear, tryAgain } = useRoundActions()
  const stopButton = useHandedOnFocus<HTMLButtonElement>()
  const allAgain = useHandedOnFocus<HTMLButtonElement>()
  const others = useHandedOnFocus<HTMLButtonElement>(pageHeading)
  const reports = useQuery(reportsQuery()).data
  const count = (state: RoundEntry['state']) => round.filter((entry) => entry.state === state).length
  const made = count('made')
  const failed = count('failed')
  const waiting = count('waiting')
  const isOver = made + failed === round.length
  const first = round.find((entry) => entry.made !== undefined)?.made
  return (
    <div className="max-w-[56rem]">
      <PanelFrame
        title={isOver ? words.drafts : words.making}
        note={
          <span role="status">
            {words.progress(made, round.length)}
            {failed > 0 && ` · ${words.failedCount(failed)}`}
          </span>
        }
      >
        <ul aria-label={words.clients} className="divide-y divide-line border-y border-line">
          {round.map((entry) => (
            <li
              key={entry.key}
              // Why something failed may be long; all else has room beside a name.
              className={cx('flex items-center gap-x-4 py-1', entry.state === 'failed' && 'flex-wrap')}
            >
              <bdi className="min-w-0 flex-1 wrap-anywhere">{entry.name}</bdi>
              <span className="ml-auto flex min-h-11 flex-wrap items-center justify-end gap-x-4 text-muted md:min-h-9">
                <State entry={entry} reports={reports} onTryAgain={() => tryAgain(entry.key)} />
              </span>
            </li>
          ))}
        </ul>
        <div className="mt-4 flex flex-wrap items-center justify-end gap-2">
          <p className="min-w-0 flex-1 basis-48 text-pretty text-muted">
            {isOver ? made > 0 && words.isDone(made) : words.keepOpen}
          </p>
          {waiting > 0 && (
            <Button ref={stopButton} className="max-md:h-11" onClick={stop}>
              {words.stop}
            </Button>
          )}
          {isOver && (
            <>
              {failed > 1 && (
                <Button ref={allAgain} className="max-md:h-11" onClick={() => tryAgain()}>
                  {words.allAgain}
                </Button>
              )}
              <Button ref={others} className="max-md:h-11" onClick={clear}>
                {words.others}
              </Button>
              {first && (
                <AppLink to={paths.report(first.id)} className={`${buttonClass('strong')} max-md:h-11`}>
                  {words.reviewFirst}
                </AppLink>
              )}
            </>
          )}
        </div>
      </PanelFrame>
    </div>
  )
}

function State({
  entry: { name, state, made, why },
  reports,
  onTryAgain,
}: {
  entry: RoundEntry
  /** All that there are, once that is known: some may have been approved since. */
  reports: readonly ReportListed[] | undefined
  onTryAgain: () => void
}) {
  const again = useHandedOnFocus<HTMLButtonElement>()
  switch (state) {
    case 'waiting':
      return words.waiting
    case 'gathering':
      return (
        <>
          <RotateCw aria-hidden className="size-4 motion-safe:animate-spin" />
          {words.gathering}
        </>
      )
    case 'failed':
      return (
        <>
          <span className="min-w-0 text-pretty text-negative">{why && <ErrorWords error={why} />}</span>
          <Button ref={again} aria-label={words.againFor(name)} className="max-md:h-11" onClick={onTryAgain}>
            {words.again}
          </Button>
        </>
      )
    case 'made': {
      const { id, scans } = made!
      const listed = reports?.find((report) => report.id === id)
      const isApproved = listed !== undefined && (listed.approved ?? listed.version).state === 'approved'
      return (
        <>
          <span className="tabular-nums">
            {scans === undefined ? words.notTold : words.scans(scans, formatExact(scans))}
          </span>
          {isApproved ? (
            <AppLink to={paths.report(id)} className="text-accent hover:underline">
              {words.approved}
            </AppLink>
          ) : (
            <AppLink to={paths.report(id)} aria-label={words.reviewOf(name)} className={`${buttonClass()} max-md:h-11`}>
              {words.review}
            </AppLink>
          )}
        </>
      )
    }
  }
}
