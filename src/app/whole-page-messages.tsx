import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { WholePageMessage } from '#src/ui/whole-page-message.tsx'

/** For an address that no page has. */
export function NotFound() {
  return (
    <WholePageMessage kind="empty" title="There is no such page">
      <p>The address may have been cut off or mistyped.</p>
      <AppLink to={paths.overview()} className={`${buttonClass()} mt-4`}>
        Go to the overview
      </AppLink>
    </WholePageMessage>
  )
}

/** When a page could not be loaded or drawn; navigation stays. */
export function PageFailed() {
  return (
    <WholePageMessage kind="failed" title="This page could not be shown">
      <p>It may have been updated since you opened it, or the connection was lost.</p>
      <Button className="mt-4" onClick={() => window.location.reload()}>
        Load it again
      </Button>
    </WholePageMessage>
  )
}
