import * as words from '#words/charts/map.ts'
import { Hatching } from './hatching.tsx'
import { inkId, inkOf, Inks, SOLID } from './patterns.tsx'
import { shadeOf } from './shades.ts'
import { classInWords } from './words.ts'
import type { WorldData } from './world-data.ts'

const SWATCH = 'h-3 w-5 shrink-0 rounded-[2px]'

/** What the shades mean: classes of counts, and what it means that a country has none. */
export function Legend({
  bounds,
  largest,
  others,
}: {
  bounds: readonly number[]
  largest: number
  others: WorldData['others']
}) {
  return (
    <div aria-hidden className="world-map mt-2 text-xs text-muted">
      {bounds.length > 1 && <p className="mb-1">{words.scale}</p>}
      <ul className="flex flex-wrap gap-x-3 gap-y-1">
        <li className="flex items-center gap-1.5">
          <svg className={SWATCH} viewBox="0 0 20 12">
            <Hatching id="hatching-of-key" size={5} />
            <Inks map="key" scale={1} />
            <path d="M0 0H20V12H0z" className="land" style={fillOfOthers(others, 'hatching-of-key')} />
          </svg>
          {words.others[others]}
        </li>
        {bounds.map((bound, i) => (
          <li key={bound} className="flex items-center gap-1.5 tabular-nums">
            <Swatch place={i} of={bounds.length} />
            {classInWords(bounds, i, largest)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Swatch({ place, of }: { place: number; of: number }) {
  const ink = inkOf(place, of)
  return (
    <svg data-testid="class" className={SWATCH} viewBox="0 0 20 12">
      <rect width="20" height="12" style={{ fill: shadeOf(place, of) }} />
      {ink < SOLID && <rect width="20" height="12" fill={`url(#${inkId('key', ink)})`} />}
    </svg>
  )
}

/** A country of which nothing is known is hatched: to leave it blank would say that it has none. */
export function fillOfOthers(others: WorldData['others'], hatching: string): { fill: string } | undefined {
  return others === 'unknown' ? { fill: `url(#${hatching})` } : undefined
}
