import type { ReactNode } from 'react'
import { Announcer } from '#src/ui/announcer.tsx'
import { GuestBar } from './guest-bar.tsx'

/** The page of a link that shows nothing yet, or nothing any more. */
export function Door({ children }: { children: ReactNode }) {
  return (
    <div className="min-h-dvh">
      <GuestBar />
      <main id="main" tabIndex={-1} className="px-4 outline-none">
        {children}
      </main>
      <Announcer />
    </div>
  )
}
