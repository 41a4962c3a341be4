import type { ReactNode } from 'react'
import { Announcer } from '#src/ui/announcer.tsx'
import { GuestBar } from './guest-bar.tsx'

/** The page of a link that shows nothing yet, or nothing any more. */
export function Door({ bar = <GuestBar />, children }: { bar?: ReactNode; children?: ReactNode }) {
  return (
    <div className="min-h-dvh">
      {bar}
      <main id="main" tabIndex={-1} className="px-4 outline-none">
        {children}
      </main>
      <Announcer />
    </div>
  )
}
