import { useId, useMemo, useState, type MouseEvent, type PointerEvent } from 'react'
import { cx } from '#src/lib/cx.ts'
import * as words from '#words/charts/timeline.ts'
import { ChartFoot } from './foot.tsx'
import { Drawing } from './drawing.tsx'
import { CHART_HEIGHT, bucketAt, layoutOf, type ChartLayout } from './layout.ts'
import { KeyOfBefore, KeyOfScans } from './keys.tsx'
import { NoteFlags } from './notes.tsx'
import { hasNotes, isUnknown, lastBegun, type TimelineData, type TimelineProps } from './points.ts'
import { TimelineTable } from './table.tsx'
import { Tooltip } from './tooltip.tsx'
import { KeyOfUnknown, UnknownBuckets } from './unknown.tsx'
import { endsOf, useBrush } from './use-brush.ts'
import { useOpen } from './use-open.ts'
import { useWidth } from './use-width.ts'
import { chosenInWords, pointInWords, summaryInWords } from './words.ts'

/**
 * Scans over a period, bucket by bucket. A cursor follows mouse, finger and keyboard; for the keyboard and for screen
 * readers it is a native range control, which brings arrow keys, Home and End, swipes, and announcing with it.
 */
export default function TimelineChart(props: TimelineProps) {
  const { data, height = CHART_HEIGHT, leadsTo, onZoom, onZoomOut, onRead, foot } = props
  const [width, measured] = useWidth()
  const layout = useMemo(() => layoutOf(data, width, height), [data, width, height])
  const { brush, ...choosing } = useBrush(onZoom)
  const opening = useOpen(props)
  const [shown, setShown] = useState<number>()
  /** What was pressed or is read by keyboard: a mouse that passes does not take it along. */
  const [held, setHeld] = useState<number>()
  const summary = useId()
  const { points } = data
  // Another period may have fewer buckets than the one that the cursor was set in.
  const within = (at: number | undefined) => (at === undefined ? undefined : Math.min(at, points.length - 1))
  const cursor = within(shown)
  const read = within(held) ?? lastBegun(points)

  const show = (at: number | undefined) => {
    setShown(at)
    onRead?.(at)
  }
  const hold = (at: number | undefined) => {
    setHeld(at)
    show(at)
  }
  const under = ({ currentTarget, clientX }: MouseEvent<HTMLElement>) =>
    bucketAt(layout, points.length, clientX - currentTarget.getBoundingClientRect().left)
  const follow = (event: PointerEvent<HTMLElement>): number => {
    const at = under(event)
    show(at)
    return at
  }
  const [first, last] = brush ? endsOf(brush) : [cursor ?? 0, cursor ?? -1]
  return (
    <figure className="min-w-0">
      <Legend data={data} />
      <div
        ref={measured}
        aria-busy={width === 0 || undefined}
        data-testid="timeline"
        style={{ height }}
        className="relative touch-pan-y rounded-sm select-none has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-accent"
        onPointerMove={(event) => {
          const at = follow(event)
          choosing.onMove(at)
          opening.onMove(at)
        }}
        onPointerUp={(event) => {
          choosing.onUp()
          if (brush === undefined) opening.onUp(event, under(event))
        }}
        onPointerCancel={() => {
          choosing.onCancel()
          opening.onCancel()
        }}
        onDoubleClick={(event) => opening.onDouble(under(event))}
        onPointerDown={(event) => {
          // So that the bucket stays in sight after the finger is lifted, and until another place is touched.
          event.currentTarget.querySelector('input')?.focus({ preventScroll: true })
          const at = follow(event)
          opening.onDown(event, at, within(held))
          setHeld(at)
          choosing.onDown(event, at)
          event.preventDefault()
        }}
        onPointerLeave={() => show(within(held))}
      >
        {width > 0 && (
          <>
            {last >= first && (
              <div
                aria-hidden
                data-chosen={brush && last - first + 1}
                className={cx(
                  'absolute rounded-sm forced-colors:border forced-colors:border-current',
                  brush ? 'bg-accent-soft' : 'bg-sunken',
                )}
                style={{
                  left: layout.plot.left + first * layout.bandWidth,
                  top: layout.plot.top,
                  width: (last - first + 1) * layout.bandWidth,
                  height: layout.plot.height,
                }}
              />
            )}
            <div aria-hidden className="absolute inset-0">
              <UnknownBuckets unknown={points.map(isUnknown)} layout={layout} />
              {hasNotes(points) && <NoteFlags points={points} layout={layout} />}
              <Drawing points={points} layout={layout} />
            </div>
          </>
        )}
        <input
          type="range"
          className="sr-only"
          aria-label={words.cursor(data.bucket)}
          aria-describedby={summary}
          aria-valuetext={brush ? chosenInWords(data, ...endsOf(brush)) : pointInWords(points[read]!)}
          min={0}
          max={points.length - 1}
          value={read}
          onChange={(event) => hold(event.currentTarget.valueAsNumber)}
          onFocus={() => hold(read)}
          onBlur={() => {
            setHeld(undefined)
            setShown(undefined)
          }}
          onKeyDown={(event) => {
            if (choosing.onKey(event, read, points.length, hold)) return
            if (event.key === 'Enter') opening.open(read)
            if (event.key !== 'Escape') return
            hold(undefined)
            onZoomOut?.()
          }}
        />
        {cursor !== undefined && !brush && (
          <Tooltip
            point={points[cursor]!}
            at={cursor}
            layout={layout}
            hint={
              leadsTo && opening.leads(cursor) ? words.wayIn[opening.isTouched ? 'tap' : 'click'](leadsTo) : undefined
            }
          />
        )}
        {brush && <ChosenLabel layout={layout} first={first} last={last} words={chosenInWords(data, first, last)} />}
      </div>
      <figcaption id={summary} className="sr-only">
        {summaryInWords(data)} {leadsTo && words.enterLeads(leadsTo)}
      </figcaption>
      <ChartFoot>{foot}</ChartFoot>
      <TimelineTable data={data} onOpen={leadsTo && opening.open} />
    </figure>
  )
}

/** Above what is being chosen: from when to when, and how many scans. */
function ChosenLabel(props: { layout: ChartLayout; first: number; last: number; words: string }) {
  const { layout, first, last, words } = props
  const middle = layout.plot.left + ((first + last + 1) / 2) * layout.bandWidth
  return (
    <p
      aria-hidden
      className="pointer-events-none absolute top-2 z-10 w-60 rounded-control border border-line bg-surface px-3 py-2 text-center text-xs shadow-float"
      style={{ left: Math.min(Math.max(0, middle - 120), Math.max(0, layout.width - 240)) }}
    >
      {words}
    </p>
  )
}

function Legend({ data }: { data: TimelineData }) {
  const unfinished = data.points.some((point) => point.state === 'unfinished')
  return (
    <p aria-hidden className="mb-2 flex flex-wrap gap-x-4 text-xs text-muted">
      <span className="inline-flex items-center gap-1.5">
        <KeyOfScans />
        {data.series}
      </span>
      {unfinished && (
        <span className="inline-flex items-center gap-1.5">
          <KeyOfScans unfinished />
          {words.soFar}
        </span>
      )}
      {data.points.some(isUnknown) && (
        <span className="inline-flex items-center gap-1.5">
          <KeyOfUnknown />
          {words.notKnown}
        </span>
      )}
      {data.seriesBefore !== undefined && (
        <span className="inline-flex items-center gap-1.5">
          <KeyOfBefore />
          {data.seriesBefore}
        </span>
      )}
    </p>
  )
}
