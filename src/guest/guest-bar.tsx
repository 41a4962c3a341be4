import type { ReactNode } from 'react'
import { ThemeSwitch } from '#src/app/theme-switch.tsx'

/** On top of a guest's pages: whose they are, what can be done with them, and how they look and speak. */
export function GuestBar({ tools, children = <Ours /> }: { tools?: ReactNode; children?: ReactNode }) {
  return (
    <header data-screen-only className="border-b border-line bg-surface">
      <div className="mx-auto flex h-12 max-w-[80rem] items-center gap-3 px-4 md:h-14">
        {children}
        <div className="-mr-2 ml-auto flex shrink-0 items-center">
          {tools}
          <ThemeSwitch />
        </div>
      </div>
    </header>
  )
}

export function OurMark() {
  return <img src="/icon.svg" alt="" className="size-6" />
}

function Ours() {
  return (
    <>
      <OurMark />
      <span className="text-base font-semibold">Scanboard</span>
    </>
  )
}
