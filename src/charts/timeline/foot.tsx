import type { ReactNode } from 'react'

/**
 * Tools beside the handle of the table. They float, so that they take no room of their own, and stay where they are when
 * the table is opened below them.
 */
export function ChartFoot({ children }: { children: ReactNode }) {
  return children && <div className="float-right -my-2 ml-4 flex items-center pt-3">{children}</div>
}
