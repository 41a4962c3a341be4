import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Figures } from '#src/api/figures.ts'
import { statusQuery } from '#src/api/queries.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Message } from '#src/ui/message.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { useChangedSearch } from '#src/url-state/use-changed-search.ts'
import type { Gaps } from './gathered.ts'

/** Under a chart with gaps that stay: how many there are, and why. */
export function GapsNote({ gaps, observed, askAgain }: { gaps: Gaps; observed: boolean; askAgain: () => unknown }) {
  const source = useSourceName()
  const why = observed
    ? `${source} gives hours for single QR codes only. The others were observed from here.`
    : `${source} did not answer for ${gaps.missing === 1 ? 'it' : 'them'}.`
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-2 text-xs text-muted">
      <p>
        {gaps.words}: {why}
      </p>
      {!observed && (
        <Button look="quiet" className="-my-2 px-2 text-xs text-accent" onClick={() => void askAgain()}>
          Ask again
        </Button>
      )}
    </div>
  )
}

/** In the place of a chart without a single hour: what can be had instead. */
export function NoHours({ figures: { period } }: { figures: Figures }) {
  const source = useSourceName()
  const changed = useChangedSearch()
  return (
    <Message kind="empty" title={`${source} gives hours for single QR codes only`}>
      <p>The week around this day has its days.</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2 text-ink">
        <Link to={changed({ period: 'week', date: period.date })} preventScrollReset className={buttonClass()}>
          Show the week by day
        </Link>
        <AppLink to={paths.qrs()} className={buttonClass()}>
          Choose a QR code
        </AppLink>
      </div>
    </Message>
  )
}

function useSourceName(): string {
  return useQuery(statusQuery()).data?.source.label ?? 'The source'
}
