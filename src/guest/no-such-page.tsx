import { buttonClass } from '#src/ui/button.tsx'
import { WholePageMessage } from '#src/ui/whole-page-message.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import * as words from '#words/guest.ts'
import { ownName, ownPath } from './address.ts'
import type { Shown } from './pages.ts'

/** For an address below the link's that no page of a guest has. */
export function NoSuchPage({ subject }: { subject: Shown }) {
  return (
    <WholePageMessage kind="empty" title={words.noSuchPage}>
      <p>{words.mistyped}</p>
      <AppLink to={ownPath(subject)} className={`${buttonClass()} mt-4 text-ink`}>
        {words.backTo(ownName(subject))}
      </AppLink>
    </WholePageMessage>
  )
}
