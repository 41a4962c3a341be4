import { CircleAlert, Inbox, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** In the place of figures: what is missing or went wrong, and the next step. */
export function Message({
  kind,
  title,
  Icon = kind === 'failed' ? CircleAlert : Inbox,
  children,
}: {
  kind: 'empty' | 'failed'
  title: string
  Icon?: LucideIcon
  children?: ReactNode
}) {
  return (
    <div
      role={kind === 'failed' ? 'alert' : undefined}
      data-nothing
      className="flex h-full flex-col items-center justify-center gap-2 px-4 py-8 text-center"
    >
      <Icon aria-hidden className={kind === 'failed' ? 'size-5 text-negative' : 'size-5 text-muted'} />
      <p className="font-medium text-balance wrap-anywhere">{title}</p>
      {children !== undefined && <div className="max-w-prose text-pretty text-muted">{children}</div>}
    </div>
  )
}
