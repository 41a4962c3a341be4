import { useId, useMemo, useState, type MouseEvent, type PointerEvent } from 'react'
import { countryName } from '#src/lib/countries.ts'
import * as words from '#words/charts/map.ts'
import { useWidth } from '../timeline/use-width.ts'
import { areaOfMost, isWithin, placeIn, WORLD } from './area.ts'
import { classesOf } from './classes.ts'
import { Hatching } from './hatching.tsx'
import { Lands } from './lands.tsx'
import { Legend } from './legend.tsx'
import './map.css'
import { Outline } from './outline.tsx'
import { Inks } from './patterns.tsx'
import { isOnMap } from './shapes.ts'
import { Tooltip } from './tooltip.tsx'
import { countInWords, countryInWords, elsewhereInWords, outsideInWords, summaryInWords } from './words.ts'
import { splitByMap, type WorldData } from './world-data.ts'

/** The country that the cursor is on. */
interface Shown {
  readonly code: string
  /** The mouse is where it points; the keyboard may go to a country out of sight, and the map goes with it. */
  readonly byKeys: boolean
}

/**
 * Scans by country on a map: the part of the world that most of them are from, or all of it. A cursor follows mouse and keyboard; for the keyboard and for screen readers it
 * is a native range control over the countries with scans, most first, as that of the timeline is over its buckets.
 */
export default function WorldMap({
  data,
  whole: [isWhole, setWhole],
  onChoose,
}: {
  data: WorldData
  /** Whether all of the world is wanted, and what wants it or takes that back. */
  whole: readonly [boolean, (wanted: boolean) => void]
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
  const most = useMemo(() => areaOfMost(onMap, chosen), [onMap, chosen])
  const usual = isWhole ? WORLD : (most ?? WORLD)
  const area = shown?.byKeys === true && !isWithin(usual, shown.code) ? WORLD : usual
  const elsewhere = onMap.filter(({ key }) => !isWithin(usual, key))
  const summary = useId()
  // Hatching is as fine on a phone as on a wall: its lines are of the screen, not of the drawing.
  const [width, measured] = useWidth()
  const scale = width === 0 ? 1 : area.width / width
  const at = Math.min(place, onMap.length - 1)
  const read = onMap[at]

  const show = (code: string | undefined, byKeys = false) => setShown(code === undefined ? undefined : { code, byKeys })
  const showPlace = (next: number) => {
    setPlace(next)
    show(onMap[next]?.key, true)
  }
  const under = (event: PointerEvent | MouseEvent) =>
    (event.target as Element).closest<SVGElement>('[data-code]')?.dataset['code']
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
          aria-hidden
          viewBox={`${area.x} ${area.y} ${area.width} ${area.height}`}
          className="world-map block w-full"
          onClick={(event) => {
            const code = under(event)
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
            {...placeIn(area, shown.code)}
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
        <span>{[elsewhereInWords(elsewhere), outsideInWords(outside)].join(' ')}</span>{' '}
        {most !== undefined && (
          <button
            type="button"
            className="py-1 text-accent hover:underline print:hidden"
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? words.closer(chosen && countryName(chosen)) : words.world}
          </button>
        )}
      </figcaption>
    </figure>
  )
}
