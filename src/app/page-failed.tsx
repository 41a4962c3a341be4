import { Button } from '#src/ui/button.tsx'
import { WholePageMessage } from '#src/ui/whole-page-message.tsx'

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
