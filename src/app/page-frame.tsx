import { Suspense, type ReactNode } from 'react'
import { Outlet } from 'react-router'
import { cx } from '#src/lib/cx.ts'
import { behindFigures } from '#src/lib/first-figures.ts'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'

const PageHead = optionalPart(behindFigures(() => import('./page-head.tsx')))

/** A page and the bar above it. At its end it leaves room for what a phone has along the lower edge. */
export function PageFrame({ bar, barBelow = false }: { bar?: ReactNode; barBelow?: boolean }) {
  const isFiltered = Object.keys(useFilters().only).length > 0
  return (
    <>
      {bar}
      <main
        id="main"
        tabIndex={-1}
        className={cx(
          'mx-auto max-w-[80rem] px-4 pt-6 outline-none md:pb-12',
          barBelow ? 'pb-[calc(var(--tab-bar)+3.25rem+1.5rem)]' : 'pb-[calc(var(--tab-bar)+1.5rem)]',
        )}
      >
        {bar !== undefined && (
          <Suspense fallback={isFiltered && <div className="-mt-6 mb-2 h-14" />}>
            <PageHead ofPeriod={barBelow} />
          </Suspense>
        )}
        <Outlet />
      </main>
    </>
  )
}
