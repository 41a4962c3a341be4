import { AppLink } from '#src/url-state/app-link.tsx'
import * as words from '#words/guest.ts'
import { ownName, ownPath } from './address.ts'
import { ClientMark, useTabIcon } from './client-mark.tsx'
import { GuestBar, OurMark } from './guest-bar.tsx'
import type { ShownFigures } from './pages.ts'

/** What the guest has come to see, under the logo of whose it is or ours: a way back to it from the pages within. */
export function SubjectBar({ subject, logo }: { subject: ShownFigures; logo: string | null }) {
  useTabIcon(logo ?? undefined)
  return (
    <GuestBar>
      {logo === null ? <OurMark /> : <ClientMark logo={logo} />}
      <AppLink to={ownPath(subject)} className="flex h-11 min-w-0 items-center rounded-control">
        <bdi className="truncate text-base font-semibold">{ownName(subject)}</bdi>
      </AppLink>
      <p className="truncate text-xs text-muted max-sm:hidden">{words.about}</p>
    </GuestBar>
  )
}
