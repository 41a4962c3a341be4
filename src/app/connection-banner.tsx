import { useQueryClient } from '@tanstack/react-query'
import { Hourglass, WifiOff } from 'lucide-react'
import { Suspense } from 'react'
import { useUnavailableSince, useUnreachable, useWaiting } from '#src/api/freshness.ts'
import { Button } from '#src/ui/button.tsx'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import * as words from '#words/app/connection-banner.ts'
import { BannerLine } from './banner-line.tsx'

/**
 * While the server cannot be reached, or it cannot reach the source: one quiet line; the figures stay. Without the server
 * nobody knows of the source. Figures that wait for their turn say so here too, once for all panels, in the server's own
 * sentence. The live region is there from the start.
 */
export default function ConnectionBanner() {
  const unreachable = useUnreachable()
  const since = useUnavailableSince()
  const waiting = useWaiting()
  return (
    <div role="status">
      {unreachable ? (
        <ServerLost />
      ) : since !== undefined ? (
        <Suspense>
          <SourceLost since={since} />
        </Suspense>
      ) : (
        waiting && (
          <BannerLine Icon={Hourglass}>
            <span lang="en">{waiting}</span>
          </BannerLine>
        )
      )}
    </div>
  )
}

/** Seldom seen, so it comes when it is needed; the server that it comes from is there. */
const SourceLost = optionalPart(() => import('./source-lost.tsx'))

function ServerLost() {
  const client = useQueryClient()
  return (
    <BannerLine
      Icon={WifiOff}
      action={
        <Button look="quiet" onClick={() => void client.refetchQueries({ type: 'active' })}>
          {words.tryNow}
        </Button>
      }
    >
      {words.serverLost}
    </BannerLine>
  )
}
