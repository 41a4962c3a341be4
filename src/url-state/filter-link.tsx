import { X } from 'lucide-react'
import { Link } from 'react-router'
import type { ScanFilter } from '#contract/scan-filter.ts'
import { cx } from '#src/lib/cx.ts'
import * as words from '#words/url-state/filter-link.ts'
import { held } from './held.ts'
import { useChangedSearch } from './use-changed-search.ts'
import { useFilters } from './use-filters.ts'

/**
 * What a row of a breakdown is called, as a link that shows only its scans on the whole page; where they are the only
 * ones already, a link back. It can be opened in a new tab, and Back undoes it.
 */
export function FilterLink({
  only,
  resets,
  children,
}: {
  /** What the row stands for; undefined takes a filter away that means nothing inside of it. */
  only: ScanFilter
  /** Other parameters of the address that begin anew: how many rows of a list are in sight. */
  resets?: Readonly<Record<string, undefined>>
  children: string
}) {
  const changed = useChangedSearch()
  const filters = useFilters()
  const names = Object.keys(only) as (keyof ScanFilter)[]
  const isOn = names.every((name) => filters.only[name] === only[name])
  const { only: locked, isFixed } = held()
  if (isFixed || names.every((name) => only[name] === undefined || name in locked)) {
    return (
      <span className="flex h-8 max-w-full items-center">
        <span className={cx('truncate', isOn && 'font-medium')}>{children}</span>
      </span>
    )
  }
  const next = isOn ? Object.fromEntries(names.map((name) => [name, undefined])) : only
  return (
    <Link
      to={changed({ ...next, ...resets })}
      preventScrollReset
      aria-current={isOn || undefined}
      title={isOn ? words.remove : words.add}
      className={cx('flex h-8 max-w-full items-center gap-1.5 hover:underline', isOn && 'font-medium')}
    >
      <span className="truncate">{children}</span>
      {isOn && <X aria-hidden className="size-3.5 shrink-0 text-muted" />}
    </Link>
  )
}
