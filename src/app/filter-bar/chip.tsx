import { X } from 'lucide-react'
import type { FilterName } from '#contract/scan-filter.ts'
import { cx } from '#src/lib/cx.ts'
import { FILTER_LABELS } from '#src/lib/scan-filters.ts'
import * as words from '#words/app/filter-bar.ts'

const LOOK = 'inline-flex h-11 max-w-72 items-center gap-1.5 rounded-full border pl-3 text-sm md:h-8'

/** One filter that is on, and the way to take it off, unless it is held. */
export function Chip({
  name,
  value,
  onRemove,
}: {
  name: FilterName
  value: string
  onRemove: (() => void) | undefined
}) {
  const label = FILTER_LABELS[name]
  const content = (
    <>
      <span className="text-muted">{label}:</span>
      <bdi className="truncate font-medium">{value}</bdi>
    </>
  )
  if (onRemove === undefined) return <span className={cx(LOOK, 'border-control pr-3')}>{content}</span>
  return (
    <button
      type="button"
      onClick={onRemove}
      title={words.remove}
      aria-label={words.removeNamed(label, value)}
      className={cx(LOOK, 'border-accent bg-accent-soft pr-2.5 hover:bg-sunken')}
    >
      {content}
      <X aria-hidden className="size-4 shrink-0" />
    </button>
  )
}
