import type { ReactNode } from 'react'

/** Above figures that stay: what went wrong with newer ones, and a way to mend it. */
export function WarningStrip({ children, action }: { children: ReactNode; action: ReactNode }) {
  return (
    <div
      role="status"
      className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-control bg-warning-soft py-1 pr-1 pl-3 text-xs text-warning"
    >
      <p className="min-w-0 flex-1 basis-48">{children}</p>
      {action}
    </div>
  )
}
