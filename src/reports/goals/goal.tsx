import { useQuery } from '@tanstack/react-query'
import { Suspense, type ReactNode } from 'react'
import type { GoalSubject } from '#contract/goals.ts'
import { goalQuery } from '#src/api/goals.ts'
import { useIsGuest } from '#src/api/guest.ts'
import { optionalPart } from '#src/ui/lazy-part.tsx'

const GoalPanel = optionalPart(() => import('./panel.tsx'))

/**
 * How far the goal of a subject has come; nothing where there is none, nor for guests. What stands below it is in sight when that is
 * known, for it would jump: it is there before, and asks for its figures.
 */
export function Goal({
  subject,
  className,
  children,
}: {
  subject: GoalSubject
  className?: string
  children?: ReactNode
}) {
  const isGuest = useIsGuest()
  const { data, isLoading, failureCount } = useQuery({ ...goalQuery(subject), enabled: !isGuest })
  return (
    <Suspense>
      {!isGuest && data?.data && <GoalPanel subject={subject} className={className} />}
      <div className={isLoading && failureCount === 0 ? 'hidden' : 'contents'}>{children}</div>
    </Suspense>
  )
}
