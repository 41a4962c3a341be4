import { Link } from 'react-router'
import type { Figures } from '#src/api/figures.ts'
import { useSource } from '#src/api/use-source.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Message } from '#src/ui/message.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { useChangedSearch } from '#src/url-state/use-changed-search.ts'
import * as words from '#words/reports/timeline/gathered.tsx'
import type { Gaps } from './gathered.ts'

/** Under a chart with gaps that stay: how many there are, and why. */
export function GapsNote({ gaps, observed, askAgain }: { gaps: Gaps; observed: boolean; askAgain: () => unknown }) {
  const source = useSource(({ label }) => label)
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-2 text-xs text-muted">
      <p>
        {observed ? words.gapsOfCodesOnly(gaps.words, source) : words.gapsUnanswered(gaps.words, source, gaps.missing)}
      </p>
      {!observed && (
        <Button look="quiet" className="-my-2 px-2 text-xs text-accent" onClick={() => void askAgain()}>
          {words.askAgain}
        </Button>
      )}
    </div>
  )
}

/** In the place of a chart without a single hour: what can be had instead. */
export function NoHours({ figures: { period } }: { figures: Figures }) {
  const source = useSource(({ label }) => label)
  const changed = useChangedSearch()
  return (
    <Message kind="empty" title={words.codesOnly(source)}>
      <p>{words.weekHasDays}</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2 text-ink">
        <Link to={changed({ period: 'week', date: period.date })} preventScrollReset className={buttonClass()}>
          {words.showWeek}
        </Link>
        <AppLink to={paths.qrs()} className={buttonClass()}>
          {words.chooseCode}
        </AppLink>
      </div>
    </Message>
  )
}
