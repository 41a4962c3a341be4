import { memo } from 'react'
import { classOf } from './classes.ts'
import { fillOfOthers } from './legend.tsx'
import { inkId, inkOf, SOLID } from './patterns.tsx'
import { shadeOf } from './shades.ts'
import { DOTS, SHAPES } from './shapes.ts'
import type { WorldData } from './world-data.ts'

/** Of the smallest dot without its ink, and what is left free around it, in pixels: dots are larger the more ink they have. */
const [DOT, GROUND] = [4, 3]

/** As a line of no length: the style sheet gives it its size. */
function dotPath(code: string): string | undefined {
  const dot = DOTS[code]
  return dot && `M${dot[0]} ${dot[1]}h0`
}

function inked(ink: number) {
  return ink === SOLID ? { display: 'none' } : { fill: `url(#${inkId('map', ink)})` }
}

/** All countries in their shades and inks; those with scans that are too small for a shape as dots above. Drawn anew only for other data. */
export const Lands = memo(function Lands({
  scansOf,
  bounds,
  others,
  mayChoose,
}: {
  scansOf: ReadonlyMap<string, number>
  bounds: readonly number[]
  others: WorldData['others']
  mayChoose: (code: string) => boolean
}) {
  const shade = (scans: number) => shadeOf(classOf(scans, bounds), bounds.length)
  const ink = (scans: number) => inkOf(classOf(scans, bounds), bounds.length)
  /** Of all countries of a class in one: the ink goes over them without more elements. */
  const shapesOf = (place: number) =>
    [...scansOf].map(([code, scans]) => (classOf(scans, bounds) === place ? SHAPES[code] : '')).join('')
  const className = (code: string) => (mayChoose(code) ? 'may-choose' : undefined)
  return (
    <>
      {Object.entries(SHAPES).map(([code, path]) => {
        const scans = scansOf.get(code)
        return scans === undefined ? (
          <path key={code} data-code={code} d={path} className="land" style={fillOfOthers(others, 'hatching-of-map')} />
        ) : (
          <path key={code} data-code={code} d={path} className={className(code)} style={{ fill: shade(scans) }} />
        )
      })}
      {bounds.map((bound, i) => (
        <path key={bound} d={shapesOf(i)} className="ink" style={inked(inkOf(i, bounds.length))} />
      ))}
      {[...scansOf].map(([code, scans]) => {
        const path = dotPath(code)
        return (
          path !== undefined && (
            <g key={code} data-code={code} className={className(code)}>
              <path d={path} style={{ strokeWidth: DOT + GROUND + ink(scans) }} className="dot-ground" />
              <path d={path} style={{ strokeWidth: DOT + ink(scans), stroke: shade(scans) }} className="dot" />
            </g>
          )
        )
      })}
    </>
  )
})
