import type { ReactNode } from 'react'
import { ThemeSwitch } from '#src/app/theme-switch.tsx'

/** On top of a guest's pages: whose they are, and how they look and speak. */
export function GuestBar({ children }: { children?: ReactNode }) {
  return (
    <header data-screen-only className="border-b border-line bg-surface">
      <div className="mx-auto flex h-12 max-w-[80rem] items-center gap-3 px-4 md:h-14">
        <img src="/icon.svg" alt="" className="size-6" />
        {children ?? <span className="text-base font-semibold">Scanboard</span>}
        <div className="-mr-2 ml-auto">
          <ThemeSwitch />
        </div>
      </div>
    </header>
  )
}
