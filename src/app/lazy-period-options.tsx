import { Suspense } from 'react'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import type { usePeriod } from './use-period.ts'

const PeriodOptions = lazyPart(() => import('./period-options.tsx'))

const ROOM = {
  date: 'h-98 w-200',
  compare: 'h-64 w-80',
  zone: 'h-88 w-88',
  figures: 'h-112 w-88',
  everything: 'h-120 w-full',
}

/** The options of the period, with their room kept while their code is on its way. */
export function LazyPeriodOptions(props: { period: ReturnType<typeof usePeriod>; part: keyof typeof ROOM }) {
  return (
    <Suspense fallback={<Skeleton className={ROOM[props.part]} />}>
      <PeriodOptions {...props} />
    </Suspense>
  )
}
