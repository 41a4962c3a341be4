import { useId, useMemo, useRef, useState, type PointerEvent } from 'react'
import { countryName } from '#src/lib/countries.ts'
import * as words from '#words/charts/map.ts'
import { useWidth } from '../timeline/use-width.ts'
import { classesOf } from './classes.ts'
import { Hatching } from './hatching.tsx'
import { isOnMap, Lands, SIZE } from './lands.tsx'
import { Legend } from './legend.tsx'
import './map.css'
import { Outline } from './outline.tsx'
import { Inks } from './patterns.tsx'
import { Tooltip } from './tooltip.tsx'
import { countInWords, countryInWords, outsideInWords, summaryInWords } from './words.ts'
import { splitByMap, type WorldData } from './world-data.ts'

/** A country that the cursor is on, and where on the map its middle is. */
interface Shown {
  readonly code: string
  readonly x: number
  readonly y: number
}

/**
 * Scans by country on a map of the world. A cursor follows mouse and keyboard; for the keyboard and for screen readers it
 * is a native range control over the countries with scans, most first, as that of the timeline is over its buckets.
 */
export default function WorldMap({
  data,
  onChoose,
}: {
  data: WorldData
  /** What choosing a country does; undefined where it leads nowhere. */
  onChoose: (code: string) => (() => void) | undefined
}) {
  const { countries, others, chosen } = data
  const { onMap, outside } = useMemo(() => splitByMap(countries, isOnMap), [countries])
  const scansOf = useMemo(() => new Map(onMap.map(({ key, count }) => [key, count])), [onMap])
  const bounds = useMemo(() => classesOf(onMap.map(({ count }) => count)), [onMap])
  const mayChoose = useMemo(() => {
    const codes = new Set(onMap.map(({ key }) => key).filter((code) => onChoose(code) !== undefined))
    return (code: string) => codes.has(code)
  }, [onMap, onChoose])
  const [shown, setShown] = useState<Shown>()
  const [place, setPlace] = useState(0)
  const drawing = useRef<SVGSVGElement>(null)
  const summary = useId()
  // Hatching is as fine on a phone as on a wall: its lines are of the screen, not of the drawing.
  const [width, measured] = useWidth()
  const scale = width === 0 ? 1 : SIZE.width / width
  const at = Math.min(place, onMap.length - 1)
  const read = onMap[at]

  const show = (code: string | undefined) => {
    const shape =
      code === undefined ? null : drawing.current?.querySelector<SVGGraphicsElement>(`[data-code="${code}"]`)
    if (code === undefined || !shape) return setShown(undefined)
    const { x, y, width, height } = shape.getBBox()
    setShown({ code, x: (x + width / 2) / SIZE.width, y: (y + height / 2) / SIZE.height })
  }
  const showPlace = (next: number) => {
    setPlace(next)
    show(onMap[next]?.key)
  }
  const under = (event: PointerEvent) => (event.target as Element).closest<SVGElement>('[data-code]')?.dataset['code']
  const part = onMap.find(({ key }) => key === shown?.code)
  return (
    <figure className="min-w-0">
      <div
        ref={measured}
        aria-busy={width === 0 || undefined}
        data-testid="world-map"
        className="relative rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        onPointerMove={(event) => show(under(event))}
        onPointerLeave={() => setShown(undefined)}
      >
        <svg
          ref={drawing}
          aria-hidden
          viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
          className="world-map block w-full"
          onClick={(event) => {
            const code = (event.target as Element).closest<SVGElement>('[data-code]')?.dataset['code']
            if (code !== undefined && mayChoose(code)) onChoose(code)?.()
          }}
        >
          <Hatching id="hatching-of-map" size={5 * scale} />
          <Inks map="map" scale={scale} />
          <Lands scansOf={scansOf} bounds={bounds} others={others} mayChoose={mayChoose} />
          {chosen !== undefined && <Outline code={chosen} />}
          {shown !== undefined && <Outline code={shown.code} />}
        </svg>
        {read !== undefined && (
          <input
            type="range"
            className="sr-only"
            aria-label={words.cursor}
            aria-describedby={summary}
            aria-valuetext={countryInWords(read, at, onMap.length, countries.total)}
            min={0}
            max={onMap.length - 1}
            value={at}
            onChange={(event) => showPlace(event.currentTarget.valueAsNumber)}
            onFocus={() => showPlace(at)}
            onBlur={() => setShown(undefined)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setShown(undefined)
              if (event.key === 'Enter' && mayChoose(read.key)) onChoose(read.key)?.()
            }}
          />
        )}
        {shown !== undefined && (
          <Tooltip
            x={shown.x}
            y={shown.y}
            name={part?.name ?? countryName(shown.code)}
            text={part === undefined ? words.others[others] : countInWords(part, countries.total)}
          />
        )}
      </div>
      <Legend bounds={bounds} largest={onMap[0]?.count ?? 0} others={others} />
      <figcaption className="mt-1 text-xs text-muted">
        <span id={summary} className="sr-only">
          {summaryInWords(data)} {onMap.some(({ key }) => mayChoose(key)) && words.choose}
        </span>
        <span>{outsideInWords(outside)}</span>
      </figcaption>
    </figure>
  )
}
