import { figuresUpTo, type ReportContent } from '#contract/report-content.ts'
import { isUnfinished } from '#contract/period.ts'
import { now } from '#src/lib/clock.ts'
import { formatDate } from '#src/lib/dates.ts'
import { formatInstant } from '#src/lib/instants.ts'
import * as words from '#words/client-reports/review.ts'

/** What approving means; of figures that were gathered before their period was over also that they are a part. */
export function Approval({ content }: { content: Pick<ReportContent, 'period' | 'gatheredAt'> }) {
  const { period } = content
  const until = figuresUpTo(content)
  return (
    <>
      {until !== undefined && (
        <p className="rounded-control bg-warning-soft px-3 py-2 text-warning">
          {partInWords(period, formatInstant(Date.parse(until), period.timezone))}
        </p>
      )}
      <p>{words.approveText}</p>
      <p className="text-muted">{words.approveFinal}</p>
    </>
  )
}

/** A part that is known of the whole by now need not be frozen. */
function partInWords({ from, to, last, knownUntil }: ReportContent['period'], until: string): string {
  if (knownUntil !== undefined) return words.approveKnown(until)
  const span = { from: Date.parse(from), to: Date.parse(to) }
  return isUnfinished(span, now()) ? words.approvePart(until, formatDate(last)) : words.approveOld(until)
}
