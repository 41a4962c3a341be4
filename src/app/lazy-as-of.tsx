import { Suspense } from 'react'
import type { Zone } from '#contract/zone.ts'
import { behindFigures } from '#src/lib/first-figures.ts'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { asOf } from '#words/app/as-of.ts'

const AsOf = optionalPart(behindFigures(() => import('./as-of.tsx')))

/** There is nothing to tell before the first figures; its room is kept. */
export function LazyAsOf({ zone }: { zone: Zone }) {
  return (
    <Suspense fallback={<span className="invisible -mr-2 pr-2 pl-7 text-xs tabular-nums">{asOf('00:00')}</span>}>
      <AsOf zone={zone} className="-mr-2" />
    </Suspense>
  )
}
