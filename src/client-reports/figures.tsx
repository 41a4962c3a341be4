import type { ReactNode } from 'react'
import type { ComparedDays } from '#contract/comparison.ts'
import type { ReportContent } from '#contract/report-content.ts'
import { describeChange, formatExact } from '#src/lib/numbers.ts'
import { comparedCounts, formatDailyAverage, formatDayCount } from '#src/lib/per-day.ts'
import * as words from '#words/client-reports/document.ts'

/** The totals, large, each with what it is compared with. */
export function FiguresPart({ content }: { content: ReportContent }) {
  const { figures, compared } = content
  if (figures === undefined) return null
  const { scans, visitors, before } = figures
  const counted = before?.scansCompared ?? scans
  const isExact = visitors !== null && visitors.atLeast === visitors.atMost
  return (
    <>
      <dl className="report-figures flex flex-wrap gap-x-16 gap-y-6">
        <Figure name={words.scans} value={formatExact(scans)}>
          {before && <Change counted={{ scans: counted, before: before.scans }} days={compared?.days} />}
          {counted !== scans && <span className="block">{words.ofWholeBuckets(formatExact(counted))}</span>}
        </Figure>
        {visitors !== null && (
          <Figure
            name={words.visitors}
            value={
              isExact
                ? formatExact(visitors.atLeast)
                : words.between(formatExact(visitors.atLeast), formatExact(visitors.atMost))
            }
          >
            {isExact && before !== null && before.visitors !== null && (
              <VisitorsBefore now={visitors.atLeast} before={before.visitors} days={compared?.days} />
            )}
          </Figure>
        )}
      </dl>
      {visitors === null && <p className="mt-3 text-xs text-muted">{words.visitorsNotTold}</p>}
      {compared !== null && compared.began === undefined && before === null && (
        <p className="mt-3 text-xs text-muted">{words.comparisonUnknown}</p>
      )}
    </>
  )
}

function Figure({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd className="text-xl font-semibold tabular-nums">{value}</dd>
      <dd className="text-muted">{children}</dd>
    </div>
  )
}

const ARROW = { up: '↑ ', down: '↓ ', same: '', fromNothing: '↑ ' } as const

/** Of spans that are not as long as each other averages are compared. Visitors have none: the same people come on many days. */
function VisitorsBefore({ now, before, days }: { now: number; before: number; days: ComparedDays | undefined }) {
  if (days === undefined) return <Change counted={{ scans: now, before }} days={undefined} />
  return words.inDays(formatExact(before), days.before, formatDayCount(days.before))
}

function Change({
  counted,
  days,
}: {
  counted: { readonly scans: number; readonly before: number }
  days: ComparedDays | undefined
}) {
  const { scans, before } = comparedCounts(counted, days)
  const { kind, text } = describeChange(scans, before)
  const told = days === undefined ? formatExact(before) : words.aDay(formatDailyAverage(before))
  if (kind === 'same') return words.asBefore(told)
  return (
    <>
      <span aria-hidden>{ARROW[kind]}</span>
      {words.than(text, told)}
    </>
  )
}
