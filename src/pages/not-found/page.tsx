import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { WholePageMessage } from '#src/ui/whole-page-message.tsx'

/** For an address that no page has. */
export function Component() {
  return (
    <WholePageMessage kind="empty" title="There is no such page">
      <p>The address may have been cut off or mistyped.</p>
      <AppLink to={paths.overview()} className={`${buttonClass()} mt-4`}>
        Go to the overview
      </AppLink>
    </WholePageMessage>
  )
}
