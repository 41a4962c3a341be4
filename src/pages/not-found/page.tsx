import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { WholePageMessage } from '#src/ui/whole-page-message.tsx'
import * as words from '#words/pages/not-found.ts'

/** For an address that no page has. */
export function Component() {
  return (
    <WholePageMessage kind="empty" title={words.title}>
      <p>{words.why}</p>
      <AppLink to={paths.overview()} className={`${buttonClass()} mt-4`}>
        {words.toOverview}
      </AppLink>
    </WholePageMessage>
  )
}
