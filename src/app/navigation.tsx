import { Building2, ChartNoAxesColumn, Eye, FileText, Megaphone, QrCode } from 'lucide-react'
import { NavLink, useLocation } from 'react-router'
import { cx } from '#src/lib/cx.ts'
import { useKeyHint } from '#src/ui/key-hints.ts'
import { paths } from '#src/url-state/paths.ts'
import { useKeepFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/app/navigation.ts'

const places = [
  { id: 'overview', to: paths.overview(), Icon: ChartNoAxesColumn },
  { id: 'qrs', to: paths.qrs(), Icon: QrCode },
  { id: 'campaigns', to: paths.campaigns(), Icon: Megaphone },
  { id: 'clients', to: paths.clients(), Icon: Building2 },
  { id: 'watch-list', to: paths.watchList(), Icon: Eye },
  { id: 'reports', to: paths.reports(), Icon: FileText },
] as const

/**
 * The places: in the top bar, and on a phone in a bar along the lower edge. Where one is carries a line. Reports, links and
 * embeds are one place: what is handed out.
 */
export function Navigation() {
  const keepFilters = useKeepFilters()
  const hint = useKeyHint()
  const { pathname } = useLocation()
  const isHandedOut = pathname === paths.sharing() || pathname.startsWith(paths.embeds())
  return (
    <nav
      aria-label={words.main}
      className="fixed inset-x-0 bottom-0 z-20 flex h-(--tab-bar) border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:static md:h-full md:gap-1 md:border-0 md:bg-transparent md:pb-0"
    >
      {places.map(({ id, to, Icon }) => (
        <NavLink
          key={id}
          {...hint(id)}
          to={keepFilters(to)}
          end={to === '/'}
          className={({ isActive }) =>
            cx(
              'relative flex flex-auto flex-col items-center justify-center gap-0.5 text-xs whitespace-nowrap max-[359px]:text-[0.6875rem] md:flex-none md:flex-row md:gap-2 md:px-2 md:text-sm xl:px-3',
              'after:absolute after:inset-x-4 after:top-0 after:h-0.5 after:rounded-full md:after:inset-x-2 md:after:top-auto md:after:bottom-0',
              isActive || (isHandedOut && id === 'reports')
                ? 'font-medium text-ink after:bg-accent forced-colors:after:bg-[Highlight]'
                : 'text-muted hover:text-ink',
            )
          }
        >
          {/* Between a phone and a wide screen there is room for the words. */}
          <Icon aria-hidden className="size-5 md:size-4 md:max-xl:hidden" />
          {words.places[id]}
        </NavLink>
      ))}
    </nav>
  )
}
