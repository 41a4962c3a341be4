import { useId, useMemo, useState, type PointerEvent } from 'react'
import { Drawing } from './drawing.tsx'
import { bucketAt, layoutOf } from './layout.ts'
import { KeyOfBefore, KeyOfScans, KeyOfUnknown } from './keys.tsx'
import { isUnknown, lastBegun, type TimelineData } from './points.ts'
import { TimelineTable } from './table.tsx'
import { Tooltip } from './tooltip.tsx'
import { UnknownBuckets } from './unknown.tsx'
import { useWidth } from './use-width.ts'
import { pointInWords, summaryInWords } from './words.ts'

/**
 * Scans over a period, bucket by bucket. A cursor follows mouse, finger and keyboard; for the keyboard and for screen
 * readers it is a native range control, which brings arrow keys, Home and End, swipes, and announcing with it.
 */
export default function TimelineChart({ data }: { data: TimelineData }) {
  const [width, measured] = useWidth()
  const layout = useMemo(() => layoutOf(data, width), [data, width])
  const [shown, setShown] = useState<number>()
  const summary = useId()
  const { points } = data
  // Another period may have fewer buckets than the one that the cursor was set in.
  const cursor = shown === undefined ? undefined : Math.min(shown, points.length - 1)
  const read = cursor ?? lastBegun(points)

  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect()
    setShown(bucketAt(layout, points.length, event.clientX - left))
  }
  return (
    <figure className="min-w-0">
      <Legend data={data} />
      <div
        ref={measured}
        data-testid="timeline"
        className="relative h-64 touch-pan-y rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-accent"
        onPointerMove={follow}
        onPointerDown={(event) => {
          follow(event)
          // So that the bucket stays in sight after the finger is lifted, and until another place is touched.
          event.currentTarget.querySelector('input')?.focus({ preventScroll: true })
          event.preventDefault()
        }}
        onPointerLeave={(event) => {
          // What was pressed or is read by keyboard stays.
          const { activeElement } = document
          if (!event.currentTarget.contains(activeElement)) setShown(undefined)
        }}
      >
        {width > 0 && (
          <>
            {cursor !== undefined && (
              <div
                aria-hidden
                className="absolute rounded-sm bg-sunken forced-colors:border forced-colors:border-current"
                style={{
                  left: layout.plot.left + cursor * layout.bandWidth,
                  top: layout.plot.top,
                  width: layout.bandWidth,
                  height: layout.plot.height,
                }}
              />
            )}
            <div aria-hidden className="absolute inset-0">
              <UnknownBuckets points={points} layout={layout} />
              <Drawing points={points} layout={layout} />
            </div>
          </>
        )}
        <input
          type="range"
          className="sr-only"
          aria-label={`Scans by ${data.bucket}, one by one`}
          aria-describedby={summary}
          aria-valuetext={pointInWords(points[read]!)}
          min={0}
          max={points.length - 1}
          value={read}
          onChange={(event) => setShown(event.currentTarget.valueAsNumber)}
          onFocus={() => setShown((at) => at ?? read)}
          onBlur={() => setShown(undefined)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setShown(undefined)
          }}
        />
        {cursor !== undefined && <Tooltip point={points[cursor]!} at={cursor} layout={layout} />}
      </div>
      <figcaption id={summary} className="sr-only">
        {summaryInWords(data)}
      </figcaption>
      <TimelineTable data={data} />
    </figure>
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
          so far
        </span>
      )}
      {data.points.some(isUnknown) && (
        <span className="inline-flex items-center gap-1.5">
          <KeyOfUnknown />
          not known
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
