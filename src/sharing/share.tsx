import { Suspense } from 'react'
import type { PartScope } from '#contract/scope.ts'
import { useIsGuest } from '#src/api/guest.ts'
import { optionalPart } from '#src/ui/lazy-part.tsx'

const ShareButton = optionalPart(() => import('./share-button.tsx'))

export type SharedSubject = Pick<PartScope, 'kind' | 'id'> & {
  /** Undefined while it is loading. */
  readonly name: string | undefined
}

/** Beside the name of a client, campaign or code: the way to show it to somebody outside. Its room is kept. */
export function Share({ subject }: { subject: SharedSubject }) {
  if (useIsGuest()) return null
  return (
    <div data-screen-only className="flex h-9 max-md:h-11 md:min-w-24 md:justify-end">
      {subject.name !== undefined && (
        <Suspense>
          <ShareButton subject={{ ...subject, name: subject.name }} />
        </Suspense>
      )}
    </div>
  )
}
