import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '#src/api/session.ts'
import { cx } from '#src/lib/cx.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { title as reports } from '#words/client-reports/list.ts'
import * as words from '#words/client-reports/handed-out.ts'
import { title as links } from '#words/sharing/list.ts'

const PAGES = [
  { at: 'reports', to: paths.reports(), name: reports },
  { at: 'sharing', to: paths.sharing(), name: links },
] as const

/** The two pages of what is handed out to clients; one alone for those who may not share. */
export function HandedOut({ at }: { at: (typeof PAGES)[number]['at'] }) {
  const { data: session } = useQuery(sessionQuery())
  // Until it is known who looks, the room of the tabs is kept.
  if (session === undefined) return <div className="-mt-2 mb-4 h-11 md:h-9" />
  if (!session.rights.includes('share')) return null
  return (
    <nav aria-label={words.pages} className="-mt-2 mb-4 flex gap-1 border-b border-line">
      {PAGES.map((page) => (
        <AppLink
          key={page.at}
          to={page.to}
          aria-current={page.at === at ? 'page' : undefined}
          className={cx(
            '-mb-px flex h-11 items-center border-b-2 px-3 md:h-9',
            page.at === at ? 'border-accent font-medium text-ink' : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {page.name}
        </AppLink>
      ))}
    </nav>
  )
}
