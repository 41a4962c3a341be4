import { useId, useMemo, useState, type PointerEvent } from 'react'
import * as words from '#words/charts/timeline.ts'
import { ChartFoot } from '../timeline/foot.tsx'
import { bucketAt, xOf } from '../timeline/layout.ts'
import { NoteFlags } from '../timeline/notes.tsx'
import { hasNotes, lastBegun } from '../timeline/points.ts'
import { KeyOfUnknown, UnknownBuckets } from '../timeline/unknown.tsx'
import { useWidth } from '../timeline/use-width.ts'
import { isUnknown, type LinesData, type LinesProps } from './data.ts'
import { Drawing } from './drawing.tsx'
import { layoutOfLines } from './layout.ts'
import { LineKey } from './looks.tsx'
import { LinesTable } from './table.tsx'
import { Markers } from './markers.tsx'
import { Tooltip } from './tooltip.tsx'
import { pointInWords, summaryInWords } from './words.ts'

/**
 * Scans of several subjects over a period, bucket by bucket. The cursor is that of the timeline: mouse, finger, and for
 * the keyboard and screen readers a native range control.
 */
export default function LinesChart({ data, onRead, foot }: LinesProps) {
  const [width, measured] = useWidth()
  const layout = useMemo(() => layoutOfLines(data, width), [data, width])
  const [shown, setShown] = useState<number>()
  const summary = useId()
  const { points, lines } = data
  const cursor = shown === undefined ? undefined : Math.min(shown, points.length - 1)
  const read = cursor ?? lastBegun(points)

  const show = (at: number | undefined) => {
    setShown(at)
    onRead?.(at)
  }
  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect()
    show(bucketAt(layout, points.length, event.clientX - left))
  }
  return (
    <figure className="min-w-0">
      <Legend data={data} hasNames={layout.names.length > 0} />
      <div
        ref={measured}
        aria-busy={width === 0 || undefined}
        data-testid="lines"
        className="relative h-64 touch-pan-y rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-accent"
        onPointerMove={follow}
        onPointerDown={(event) => {
          // So that the bucket stays in sight after the finger is lifted, and until another place is touched.
          event.currentTarget.querySelector('input')?.focus({ preventScroll: true })
          follow(event)
          event.preventDefault()
        }}
        onPointerLeave={(event) => {
          // What was pressed or is read by keyboard stays.
          if (!event.currentTarget.contains(document.activeElement)) show(undefined)
        }}
      >
        {width > 0 && (
          <div aria-hidden className="absolute inset-0">
            {cursor !== undefined && (
              <div
                className="absolute bg-muted"
                style={{ width: 1, left: xOf(layout, cursor), top: layout.plot.top, height: layout.plot.height }}
              />
            )}
            <UnknownBuckets unknown={points.map(isUnknown)} layout={layout} />
            {hasNotes(points) && <NoteFlags points={points} layout={layout} />}
            <Drawing data={data} layout={layout} />
            <Markers data={data} layout={layout} />
            {layout.names.map(({ line, x, y }) => (
              // Where lines end together their names stand apart from the ends: the sample says which is whose.
              <span
                key={lines[line]!.look}
                title={lines[line]!.name}
                className="absolute flex -translate-y-1/2 items-center gap-1.5 text-xs"
                style={{ left: x, top: y, maxWidth: layout.width - x }}
              >
                <LineKey look={lines[line]!.look} />
                <bdi className="truncate">{lines[line]!.name}</bdi>
              </span>
            ))}
          </div>
        )}
        <input
          type="range"
          className="sr-only"
          aria-label={words.cursor(data.bucket)}
          aria-describedby={summary}
          aria-valuetext={pointInWords(points[read]!, lines)}
          min={0}
          max={points.length - 1}
          value={read}
          onChange={(event) => show(event.currentTarget.valueAsNumber)}
          onFocus={() => show(read)}
          onBlur={() => setShown(undefined)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') show(undefined)
          }}
        />
        {cursor !== undefined && <Tooltip data={data} at={cursor} layout={layout} />}
      </div>
      <figcaption id={summary} className="sr-only">
        {summaryInWords(data)}
      </figcaption>
      <ChartFoot>{foot}</ChartFoot>
      <LinesTable data={data} />
    </figure>
  )
}

/** Samples of the lines where their names do not stand at their ends; and what dots and hatching mean. */
function Legend({ data: { points, lines }, hasNames }: { data: LinesData; hasNames: boolean }) {
  const isUnfinished = points.some(({ state }) => state === 'unfinished')
  return (
    <p aria-hidden className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {!hasNames &&
        lines.map(({ name, look }) => (
          <span key={look} className="inline-flex max-w-full items-center gap-1.5">
            <LineKey look={look} />
            <bdi className="truncate">{name}</bdi>
          </span>
        ))}
      {isUnfinished && (
        <span className="inline-flex items-center gap-1.5">
          <svg aria-hidden width="20" height="12" className="shrink-0">
            <path d="M1 6H20" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" strokeDasharray="0.1 4" />
          </svg>
          {words.soFar}
        </span>
      )}
      {points.some(isUnknown) && (
        <span className="inline-flex items-center gap-1.5">
          <KeyOfUnknown />
          {words.notKnown}
        </span>
      )}
    </p>
  )
}
