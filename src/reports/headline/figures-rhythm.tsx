import { useQuery } from '@tanstack/react-query'
import type { Subject } from '#contract/history.ts'
import type { Figures } from '#src/api/figures.ts'
import { historyOf, historyQuery, knownTimeline } from '#src/api/history.ts'
import { formatRatio } from '#src/lib/ratios.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { notKnown } from '#words/reports/headline/panel.ts'
import * as words from '#words/reports/headline/rhythm.ts'
import { RhythmBlocks } from './rhythm-blocks.tsx'
import { toRhythm, unknownRhythm } from './rhythm.ts'

/** The best bucket of a period, the usual one, and how often visitors scan. */
export default function FiguresRhythm({ subject, figures }: { subject: Subject; figures: Figures }) {
  const rhythm = figures.isUnknown ? unknownRhythm(figures.period.bucket, notKnown) : toRhythm(figures)
  return (
    <>
      {rhythm === undefined ? <Gathered subject={subject} figures={figures} /> : <RhythmBlocks rhythm={rhythm} />}
      <PerVisitor figures={figures} />
    </>
  )
}

/** How often the same people came back. */
function PerVisitor({ figures: { scans, visitors, visitorBounds } }: { figures: Figures }) {
  const known = visitors !== undefined && visitors > 0
  if (!known && visitorBounds === undefined) return null
  return (
    // Where there is no room for five in a line, the chart below is worth more than a fifth.
    <div className="@max-4xl:hidden">
      <dt className="text-muted">{words.perVisitor}</dt>
      <dd className="text-xl font-semibold tabular-nums">
        {known ? formatRatio(scans / visitors) : <span aria-hidden>–</span>}
      </dd>
      <dd className="min-h-5 text-muted">{known ? words.onAverage : words.visitorsUnknown}</dd>
    </div>
  )
}

/** Of a period that the timeline panel gathers bucket by bucket: told once all of them are known. */
function Gathered({ subject, figures }: { subject: Subject; figures: Figures }) {
  const { bots } = useFilters()
  const { period } = figures
  const { data } = useQuery({ ...historyQuery(historyOf(subject, period, bots)), enabled: false })
  const isWhole = data?.buckets.every(({ scans }) => scans !== null) === true
  const rhythm = isWhole ? toRhythm({ ...figures, timeline: knownTimeline(data) }) : undefined
  return <RhythmBlocks rhythm={rhythm ?? unknownRhythm(period.bucket)} />
}
