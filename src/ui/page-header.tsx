import { useEffect, type ReactNode } from 'react'
import * as words from '#words/ui/states.ts'
import { Skeleton } from './skeleton.tsx'

/**
 * The name of the page: in its heading, which takes the focus after a navigation, and in the title of the tab. While
 * the name is loading, its place is kept.
 */
export function PageHeader({
  title,
  above,
  below,
  actions,
}: {
  /** Undefined while it is loading. */
  title: string | undefined
  /** Before the heading: the way back. */
  above?: ReactNode
  /** Under the heading: what the page is about, in a line. */
  below?: ReactNode
  actions?: ReactNode
}) {
  useEffect(() => {
    document.title = title === undefined ? 'Scanboard' : `${title} · Scanboard`
  }, [title])
  return (
    <header className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        {above}
        <h1 tabIndex={-1} dir="auto" className="text-left text-lg wrap-anywhere outline-none">
          {title ?? <LoadingTitle />}
        </h1>
        {below}
      </div>
      {actions !== undefined && (
        <div className="flex flex-wrap items-center gap-2 max-md:has-data-beside:flex-1 max-md:has-data-own-row:w-full">
          {actions}
        </div>
      )}
    </header>
  )
}

function LoadingTitle() {
  return (
    <>
      <span className="sr-only">{words.loading}</span>
      <Skeleton className="my-1 h-5 w-48" />
    </>
  )
}
