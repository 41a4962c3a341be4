import { Link } from 'react-router'
import type { Figures } from '#src/api/figures.ts'
import { formatInPeriod } from '#src/lib/periods.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Message } from '#src/ui/message.tsx'
import { useChangedSearch } from '#src/url-state/use-changed-search.ts'
import * as words from '#words/reports/timeline/content.ts'
import { nextStep } from './next-step.ts'

/** No scans at all: says in which period, and leads to one that may have some. */
export function EmptyPeriod({ figures }: { figures: Figures }) {
  const changed = useChangedSearch()
  const { period, asOf } = figures
  const step = nextStep(figures)
  return (
    <Message kind="empty" title={words.noScans(formatInPeriod(period), asOf < period.to)}>
      <Link
        to={changed({ period: step.period, date: step.date, from: undefined, to: undefined })}
        preventScrollReset
        className={`${buttonClass()} mt-3 text-ink`}
      >
        {step.label}
      </Link>
    </Message>
  )
}
