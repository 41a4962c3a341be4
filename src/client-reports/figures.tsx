import type { ReactNode } from 'react'
import type { ReportContent } from '#contract/report-content.ts'
import { describeChange, formatExact } from '#src/lib/numbers.ts'
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
          {before && <Change now={counted} before={before.scans} />}
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
              <Change now={visitors.atLeast} before={before.visitors} />
            )}
          </Figure>
        )}
      </dl>
      {visitors === null && <p className="mt-3 text-xs text-muted">{words.visitorsNotTold}</p>}
      {compared !== null && before === null && <p className="mt-3 text-xs text-muted">{words.comparisonUnknown}</p>}
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

function Change({ now, before }: { now: number; before: number }) {
  const { kind, text } = describeChange(now, before)
  if (kind === 'same') return words.asBefore(formatExact(before))
  return (
    <>
      <span aria-hidden>{ARROW[kind]}</span>
      {words.than(text, formatExact(before))}
    </>
  )
}
