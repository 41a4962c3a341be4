import { Button } from '#src/ui/button.tsx'
import { WholePageMessage } from '#src/ui/whole-page-message.tsx'
import * as words from '#words/app/page-failed.ts'

/** When a page could not be loaded or drawn; navigation stays. */
export function PageFailed() {
  return (
    <WholePageMessage kind="failed" title={words.title}>
      <p>{words.why}</p>
      <Button className="mt-4" onClick={() => window.location.reload()}>
        {words.again}
      </Button>
    </WholePageMessage>
  )
}
