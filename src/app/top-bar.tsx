import { Suspense } from 'react'
import { behindFigures } from '#src/lib/first-figures.ts'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { Navigation } from './navigation.tsx'

const TopBarTools = optionalPart(behindFigures(() => import('./top-bar-tools.tsx')))

export function TopBar() {
  return (
    <header className="top-bar border-b border-line bg-surface">
      <div className="mx-auto flex h-12 max-w-[80rem] items-center gap-x-4 px-4 md:h-14 lg:gap-6">
        <AppLink
          to={paths.overview()}
          className="flex h-11 shrink-0 items-center gap-2 rounded-control text-base font-semibold"
        >
          <img src="/icon.svg" alt="" className="size-6" />
          {/* A tablet, and a phone where somebody is signed in, have room for the name of the program or of the source. */}
          <span className="md:max-lg:sr-only max-lg:[header:has([data-account])_&]:sr-only">Scanboard</span>
        </AppLink>
        <Navigation />
        <div className="-mr-2 ml-auto flex min-w-0 items-center gap-1">
          <Suspense fallback={<div className="h-11 w-23 shrink-0 md:w-19 lg:w-54" />}>
            <TopBarTools />
          </Suspense>
        </div>
      </div>
    </header>
  )
}
