import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '#src/lib/cx.ts'
import * as words from '#words/ui/filter-pill.ts'
import { Popover } from './popover.tsx'

/** One filter: a button that opens it and, where it is set, says how, with another that takes it away. */
export function FilterPill({
  name,
  value,
  onRemove,
  children,
}: {
  name: string
  /** In words; undefined where it is not set. */
  value: string | undefined
  onRemove: () => void
  /** The form, drawn while it is open. */
  children: ReactNode
}) {
  const isSet = value !== undefined
  return (
    <span
      className={cx(
        'inline-flex h-9 max-w-full shrink-0 rounded-full border border-control',
        isSet ? 'bg-accent-soft text-accent' : 'text-muted hover:text-ink',
      )}
    >
      <Popover
        title={name}
        className={cx('inline-flex min-w-0 items-center gap-1 rounded-full pl-3', isSet ? 'pr-1' : 'pr-3')}
        trigger={
          isSet ? (
            <bdi className="max-w-52 truncate font-medium">{value}</bdi>
          ) : (
            <>
              <Plus aria-hidden className="size-3.5" />
              {name}
            </>
          )
        }
      >
        {children}
      </Popover>
      {isSet && (
        <button
          type="button"
          aria-label={words.remove(value)}
          onClick={onRemove}
          className="inline-flex w-9 items-center justify-center rounded-full hover:bg-sunken"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </span>
  )
}
