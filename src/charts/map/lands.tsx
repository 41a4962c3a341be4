import { memo } from 'react'
import { classOf } from './classes.ts'
import { Hatching } from './hatching.tsx'
import { fillOfOthers } from './legend.tsx'
import { shadeOf } from './shades.ts'
import shapes from './shapes.json'
import type { WorldData } from './world-data.ts'

export const SIZE = { width: shapes.width, height: shapes.height }
export const SHAPES: Readonly<Record<string, string>> = shapes.shapes
export const DOTS: Readonly<Record<string, readonly number[]>> = shapes.dots

export function isOnMap(code: string): boolean {
  return code in SHAPES || code in DOTS
}

/** As a line of no length: the style sheet gives it its size. */
export function dotPath(code: string): string | undefined {
  const dot = DOTS[code]
  return dot && `M${dot[0]} ${dot[1]}h0`
}

/** All countries in their shades; those with scans that are too small for a shape as dots above. Drawn anew only for other data. */
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
  const className = (code: string) => (mayChoose(code) ? 'may-choose' : undefined)
  return (
    <>
      <Hatching id="hatching-of-map" size={9} />
      {Object.entries(SHAPES).map(([code, path]) => {
        const scans = scansOf.get(code)
        return scans === undefined ? (
          <path key={code} data-code={code} d={path} className="land" style={fillOfOthers(others, 'hatching-of-map')} />
        ) : (
          <path key={code} data-code={code} d={path} className={className(code)} style={{ fill: shade(scans) }} />
        )
      })}
      {[...scansOf].map(([code, scans]) => {
        const path = dotPath(code)
        return (
          path !== undefined && (
            <g key={code} data-code={code} className={className(code)}>
              <path d={path} className="dot-ground" />
              <path d={path} className="dot" style={{ stroke: shade(scans) }} />
            </g>
          )
        )
      })}
    </>
  )
})
