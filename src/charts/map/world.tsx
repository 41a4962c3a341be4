import { Suspense, type ComponentProps } from 'react'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'

/** Shapes of all countries: they come beside the table, which has all that they show. */
const WorldMap = lazyPart(() => import('./map.tsx'))

/** As the map will take, with the legend under it. */
const ROOM = { aspectRatio: '20 / 9', marginBottom: '5rem' }

/** Scans by country on a map of the world. */
export function World(props: ComponentProps<typeof WorldMap>) {
  return (
    <Suspense
      fallback={
        <div style={ROOM}>
          <Skeleton className="h-full w-full" />
        </div>
      }
    >
      <WorldMap {...props} />
    </Suspense>
  )
}
