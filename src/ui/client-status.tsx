import { isActive, statusInWords } from '#src/lib/client-status.ts'
import { cx } from '#src/lib/cx.ts'

/** The status of a client: in a word, beside a dot that is full while the client goes on and a ring when not. */
export function ClientStatus({ status }: { status: string }) {
  if (status === '') return null
  return (
    <span className="inline-flex items-center gap-2">
      <span
        aria-hidden
        className={cx('size-2 rounded-full border', isActive(status) ? 'border-positive bg-positive' : 'border-muted')}
      />
      {statusInWords(status)}
    </span>
  )
}
