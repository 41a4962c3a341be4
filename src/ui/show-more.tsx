import { formatExact } from '#src/lib/numbers.ts'
import { Button } from './button.tsx'

/** Under a list of which only the first rows are in sight: how many there are, and the rest on demand. */
export function ShowMore({
  all,
  shown,
}: {
  all: number
  shown: {
    readonly next: number | undefined
    readonly showMore: () => void
    readonly showFewer: (() => void) | undefined
  }
}) {
  if (shown.next === undefined && shown.showFewer === undefined) return null
  return (
    <div className="mt-1 -mb-2 -ml-3 flex">
      {shown.next !== undefined && (
        <Button look="quiet" className="text-accent" onClick={shown.showMore}>
          Show {shown.next === all ? `all ${formatExact(all)}` : `${formatExact(shown.next)} of ${formatExact(all)}`}
        </Button>
      )}
      {shown.showFewer !== undefined && (
        <Button look="quiet" className="text-accent" onClick={shown.showFewer}>
          Show fewer
        </Button>
      )}
    </div>
  )
}
