import type { LucideIcon } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { Link } from 'react-router'
import { cx } from '#src/lib/cx.ts'

/** An option of the palette: a real link where it leads to a page, so that it can also be opened in a new tab. */
export function Option({
  id,
  to,
  place,
  count,
  isActive,
  Icon,
  detail,
  language,
  end,
  onPick,
  onPoint,
  children,
}: {
  id: string
  /** With period and zone. */
  to?: string | undefined
  /** Which of how many it is: the page holds only those in sight. */
  place: number
  count: number
  isActive: boolean
  Icon: LucideIcon
  detail?: string | undefined
  /** Of what it is called, where that is not the language of the page. */
  language?: string | undefined
  end?: ReactNode
  /** Clicked, or taken by Enter; not where it is opened in another tab. */
  onPick: () => void
  onPoint: () => void
  children: ReactNode
}) {
  const attributes = {
    id,
    role: 'option',
    'aria-selected': isActive,
    'aria-posinset': place + 1,
    'aria-setsize': count,
    tabIndex: -1,
    onPointerMove: onPoint,
    onClick: (event: MouseEvent) => {
      if (!(event.ctrlKey || event.metaKey || event.shiftKey)) onPick()
    },
    className: cx(
      'flex h-full cursor-pointer items-center gap-3 rounded-control px-2',
      isActive && 'bg-sunken forced-colors:outline',
    ),
  } as const
  const content = (
    <>
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="min-w-0 flex-1">
        <span dir="auto" lang={language} className="block truncate text-left">
          {children}
        </span>
        {detail !== undefined && (
          <span className="block truncate text-xs text-muted tabular-nums">
            <bdi>{detail}</bdi>
          </span>
        )}
      </span>
      {end}
    </>
  )
  if (to === undefined) {
    return <div {...attributes}>{content}</div>
  }
  return (
    <Link to={to} {...attributes}>
      {content}
    </Link>
  )
}
