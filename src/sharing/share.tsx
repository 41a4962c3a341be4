import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import type { OpenedEmbed } from '#contract/opened-embed.ts'
import { useIsGuest } from '#src/api/guest.ts'
import { sessionQuery } from '#src/api/session.ts'
import { optionalPart } from '#src/ui/lazy-part.tsx'

const ShareButton = optionalPart(() => import('./share-button.tsx'))

export type SharedSubject = Pick<OpenedEmbed['subject'], 'kind' | 'id'> & {
  /** Undefined while it is loading. */
  readonly name: string | undefined
}

/**
 * Beside the name of the overview, a client, campaign or code: the way to show it to somebody outside. Its room is kept
 * until it is known that whoever looks may not.
 */
export function Share({ subject }: { subject: SharedSubject }) {
  const isGuest = useIsGuest()
  const { data: session } = useQuery(sessionQuery())
  if (isGuest || session?.rights.includes('share') === false) return null
  return (
    // On a phone in a row of its own from the start: beside a name of unknown length it would jump when that comes. The
    // overview's is known.
    <div
      data-screen-only
      data-own-row={subject.kind === 'organisation' ? undefined : true}
      className="flex h-9 max-md:h-11 md:min-w-22 md:justify-end"
    >
      {subject.name !== undefined && (
        <Suspense>
          <ShareButton subject={{ ...subject, name: subject.name }} />
        </Suspense>
      )}
    </div>
  )
}
