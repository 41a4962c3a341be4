import { useQueryClient } from '@tanstack/react-query'
import { WifiOff } from 'lucide-react'
import { useUnreachable } from '#src/api/freshness.ts'
import { Button } from '#src/ui/button.tsx'

/** While the server cannot be reached: one quiet line; the figures stay. The live region is there from the start. */
export function ConnectionBanner() {
  const unreachable = useUnreachable()
  const client = useQueryClient()
  return (
    <div role="status">
      {unreachable && (
        <div className="border-b border-line bg-warning-soft text-warning">
          <div className="mx-auto flex max-w-[80rem] flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5">
            <WifiOff aria-hidden className="size-4 shrink-0" />
            <p className="min-w-0 flex-1">
              The server cannot be reached. What you see may be old; we ask again every minute.
            </p>
            <Button look="quiet" onClick={() => void client.refetchQueries({ type: 'active' })}>
              Try now
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
