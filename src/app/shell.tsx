import { Outlet } from 'react-router'
import { Navigation } from './navigation.tsx'

/** What stands around every page: skip link, navigation, the page itself. */
export function Shell() {
  return (
    <div className="min-h-dvh">
      <Navigation />
      <main id="main" tabIndex={-1} className="mx-auto max-w-[80rem] px-4 py-6 outline-none">
        <Outlet />
      </main>
    </div>
  )
}
