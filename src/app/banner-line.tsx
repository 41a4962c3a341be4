import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** One quiet line above the page, with one thing to do about it if there is any. */
export function BannerLine({ Icon, action, children }: { Icon: LucideIcon; action?: ReactNode; children: ReactNode }) {
  return (
    <div className="border-b border-line bg-warning-soft text-warning">
      <div className="mx-auto flex max-w-[80rem] items-center gap-3 px-4 py-1.5">
        <Icon aria-hidden className="size-4 shrink-0" />
        <p className="min-w-0 flex-1">{children}</p>
        {action}
      </div>
    </div>
  )
}
