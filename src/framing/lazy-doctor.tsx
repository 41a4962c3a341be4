import { Suspense, type ComponentProps } from 'react'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'

const Doctor = lazyPart(() => import('./doctor.tsx'))

/** The embed doctor: for when something is amiss, so that its code comes when it is there. */
export function LazyDoctor(props: ComponentProps<typeof Doctor>) {
  return (
    <Suspense fallback={<Skeleton className="mt-1 h-72 w-full" />}>
      <Doctor {...props} />
    </Suspense>
  )
}
