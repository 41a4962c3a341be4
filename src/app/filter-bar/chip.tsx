import { X } from 'lucide-react'
import type { FilterName } from '#contract/scan-filter.ts'
import { FILTER_LABELS } from '#src/lib/scan-filters.ts'
import * as words from '#words/app/filter-bar.ts'

/** One filter that is on, and the way to take it off. */
export function Chip({ name, value, onRemove }: { name: FilterName; value: string; onRemove: () => void }) {
  const label = FILTER_LABELS[name]
  return (
    <button
      type="button"
      onClick={onRemove}
      title={words.remove}
      aria-label={words.removeNamed(label, value)}
      className="inline-flex h-11 max-w-72 items-center gap-1.5 rounded-full border border-accent bg-accent-soft pr-2.5 pl-3 text-sm hover:bg-sunken md:h-8"
    >
      <span className="text-muted">{label}:</span>
      <bdi className="truncate font-medium">{value}</bdi>
      <X aria-hidden className="size-4 shrink-0" />
    </button>
  )
}
