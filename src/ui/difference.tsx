import { cx } from '#src/lib/cx.ts'
import { describeChange, formatDifference } from '#src/lib/numbers.ts'
import * as words from '#words/ui/difference.ts'

/** In a column: by how many scans a count changed, and where there is room by what share. */
export function Difference({
  scans,
  before,
  difference = formatDifference(scans, before),
  title,
  share = 'max-lg:sr-only',
}: {
  scans: number
  before: number
  /** In words where these are no counts. */
  difference?: string | undefined
  title?: string
  /** Where there is no room for it. */
  share?: string
}) {
  const { kind, text } = describeChange(scans, before)
  return (
    <span title={title}>
      {kind === 'same' ? (
        <span className="text-muted">{text}</span>
      ) : (
        <>
          {difference} <span className={cx('text-muted', share)}>({kind === 'fromNothing' ? words.isNew : text})</span>
        </>
      )}
    </span>
  )
}
