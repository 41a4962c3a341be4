import { X } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { formatExact } from '#src/lib/numbers.ts'
import * as words from '#words/ui/list.ts'
import { announce } from './announcer.tsx'
import { Button } from './button.tsx'

/** What can be done with the rows that are selected: along the lower edge while there are any. */
export function SelectionBar({
  count,
  hidden,
  found,
  onSelectAll,
  onClear,
  children,
}: {
  count: number
  /** How many of them the search or a filter leaves out of sight. */
  hidden: number
  /** How many rows are found. */
  found: number
  onSelectAll: () => void
  onClear: () => void
  children: ReactNode
}) {
  useEffect(() => {
    announce(words.selected(formatExact(count)))
  }, [count])
  return (
    <div
      role="region"
      aria-label={words.selection}
      className="sticky bottom-(--tab-bar) z-10 flex flex-wrap items-center gap-2 border-t border-line bg-surface px-4 py-2 shadow-float short:flex-nowrap short:overflow-x-auto short:*:shrink-0 md:bottom-0 md:rounded-card"
    >
      <p className="pr-2 font-medium tabular-nums">
        {words.selected(formatExact(count))}
        {hidden > 0 && <span className="font-normal text-muted">{words.notInSight(formatExact(hidden))}</span>}
      </p>
      {children}
      <div className="ml-auto flex items-center gap-2">
        {count - hidden < found && (
          <Button look="quiet" className="text-accent" onClick={onSelectAll}>
            {words.selectAll(formatExact(found))}
          </Button>
        )}
        <Button look="quiet" square aria-label={words.clearSelection} title={words.clearSelection} onClick={onClear}>
          <X aria-hidden className="size-4" />
        </Button>
      </div>
    </div>
  )
}
