import type { Link } from '#contract/links.ts'
import { cx } from '#src/lib/cx.ts'
import * as words from '#words/sharing/list.ts'

const DOTS: Readonly<Record<Link['state'], string>> = {
  active: 'border-positive bg-positive',
  paused: 'border-muted',
  expired: 'border-muted',
  revoked: 'border-muted',
}

/** Whether a link may be opened: in a word, beside a dot that is full while it may. */
export function LinkState({ state }: Pick<Link, 'state'>) {
  return (
    <span className="inline-flex items-center gap-2 text-muted">
      <span aria-hidden className={cx('size-2 rounded-full border', DOTS[state])} />
      {words.states[state]}
    </span>
  )
}
