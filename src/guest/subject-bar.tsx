import type { OpenedLink } from '#contract/links.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import * as words from '#words/guest.ts'
import { ownPath } from './address.ts'
import { GuestBar } from './guest-bar.tsx'

/** What the guest has come to see: a way back to it from the pages within. */
export function SubjectBar({ subject }: { subject: OpenedLink['subject'] }) {
  return (
    <GuestBar>
      <AppLink to={ownPath(subject)} className="flex h-11 min-w-0 items-center rounded-control">
        <bdi className="truncate text-base font-semibold">{subject.name || subject.id}</bdi>
      </AppLink>
      <p className="truncate text-xs text-muted max-sm:hidden">
        {subject.kind === 'report' ? words.aboutReport : words.about}
      </p>
    </GuestBar>
  )
}
