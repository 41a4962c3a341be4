import type { Embed } from '#contract/embed-answers.ts'
import { cx } from '#src/lib/cx.ts'
import * as words from '#words/embeds/list.ts'

/** Whether an embed shows anything: in a word, beside a dot that is full while it does. */
export function EmbedState({ state }: Pick<Embed, 'state'>) {
  const dot = state === 'active' ? 'border-positive bg-positive' : 'border-muted'
  return (
    <span className="inline-flex items-center gap-2 text-muted">
      <span aria-hidden className={cx('size-2 rounded-full border', dot)} />
      {words.states[state]}
    </span>
  )
}
