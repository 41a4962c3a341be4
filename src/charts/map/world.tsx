import { Suspense, type ComponentProps } from 'react'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'

/** Shapes of all countries: they come beside the table, which has all that they show. */
const WorldMap = lazyPart(() => import('./map.tsx'))

/** Scans by country on a map of the world. */
export function World(props: ComponentProps<typeof WorldMap>) {
  return (
    <Suspense fallback={<Skeleton className="mb-20 aspect-20/9 w-full" />}>
      <WorldMap {...props} />
    </Suspense>
  )
}
