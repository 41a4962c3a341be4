import { useQuery } from '@tanstack/react-query'
import type { Subject } from '#contract/history.ts'
import type { Figures } from '#src/api/figures.ts'
import { historyOf, historyQuery, knownTimeline } from '#src/api/history.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { RhythmBlocks } from './rhythm-blocks.tsx'
import { toRhythm, unknownRhythm } from './rhythm.ts'

/** The best bucket of a period and the usual one. */
export default function FiguresRhythm({ subject, figures }: { subject: Subject; figures: Figures }) {
  const rhythm = toRhythm(figures)
  return rhythm === undefined ? <Gathered subject={subject} figures={figures} /> : <RhythmBlocks rhythm={rhythm} />
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
