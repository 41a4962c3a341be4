import { AppLink } from '#src/url-state/app-link.tsx'
import * as words from '#words/guest.ts'
import { ownName, ownPath } from './address.ts'
import { GuestBar, OurMark } from './guest-bar.tsx'
import type { ShownFigures } from './pages.ts'

/** What the guest has come to see: a way back to it from the pages within. */
export function SubjectBar({ subject }: { subject: ShownFigures }) {
  return (
    <GuestBar>
      <OurMark />
      <AppLink to={ownPath(subject)} className="flex h-11 min-w-0 items-center rounded-control">
        <bdi className="truncate text-base font-semibold">{ownName(subject)}</bdi>
      </AppLink>
      <p className="truncate text-xs text-muted max-sm:hidden">{words.about}</p>
    </GuestBar>
  )
}
