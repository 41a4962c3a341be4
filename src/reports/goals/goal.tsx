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
  const answer = useQuery({ ...goalQuery(subject), enabled: !isGuest })
  const { data, isLoading, failureCount, errorUpdateCount } = answer
  // Also while it is asked for again.
  const hasFailed = data === undefined && errorUpdateCount > 0
  // Whether there is one is not known then: that is said, for it may have been promised to somebody.
  const isThere = hasFailed || Boolean(data?.data)
  return (
    <Suspense>
      {!isGuest && isThere && <GoalPanel subject={subject} answer={answer} className={className} />}
      <div className={isLoading && !hasFailed && failureCount === 0 ? 'hidden' : 'contents'}>{children}</div>
    </Suspense>
  )
}
