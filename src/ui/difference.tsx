import { describeChange, formatDifference } from '#src/lib/numbers.ts'
import * as words from '#words/ui/difference.ts'

/** In a column: by how many scans a count changed, and where there is room by what share. */
export function Difference({ scans, before, title }: { scans: number; before: number; title?: string }) {
  const { kind, text } = describeChange(scans, before, 'column')
  return (
    <span title={title}>
      {kind === 'same' ? (
        <span className="text-muted">{text}</span>
      ) : (
        <>
          {formatDifference(scans, before)}{' '}
          <span className="text-muted max-lg:sr-only">({kind === 'fromNothing' ? words.isNew : text})</span>
        </>
      )}
    </span>
  )
}
