import { ArrowLeft } from 'lucide-react'
import { Suspense, type ReactNode } from 'react'
import { Outlet, useLocation } from 'react-router'
import PageHead from '#src/app/page-head.tsx'
import { cx } from '#src/lib/cx.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import * as words from '#words/embed.ts'

/** The way back to where the frame begins, from every other page. */
export interface Home {
  readonly path: string
  readonly name: string
}

/** A page in a frame, or one panel of it alone, and the bar above it. */
export function EmbedFrame({
  bar,
  home,
  ofPeriod = false,
  alone = false,
}: {
  bar?: ReactNode
  home: Home
  ofPeriod?: boolean
  alone?: boolean
}) {
  const { pathname } = useLocation()
  return (
    <>
      {bar}
      <main
        id="main"
        tabIndex={-1}
        className={cx(
          'mx-auto max-w-[80rem] outline-none',
          alone ? 'panel-alone' : 'px-4 pt-6 pb-4',
          alone && bar !== undefined && 'pt-3',
        )}
      >
        {bar !== undefined && (
          <div className={cx(alone && 'px-4 *:mt-0!')}>
            <PageHead ofPeriod={ofPeriod} />
          </div>
        )}
        {pathname !== home.path && (
          <p className={cx('-mt-2 mb-3', alone && 'px-4 pt-4')}>
            <AppLink to={home.path} className="inline-flex items-center gap-1.5 py-1 text-accent hover:underline">
              <ArrowLeft aria-hidden className="size-4" />
              {words.backTo(home.name)}
            </AppLink>
          </p>
        )}
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
    </>
  )
}
