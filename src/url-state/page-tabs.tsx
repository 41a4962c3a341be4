import { cx } from '#src/lib/cx.ts'
import { AppLink } from './app-link.tsx'

/** Above the heading of pages that are one place: a way to each of them. */
export function PageTabs<Page extends string>({
  name,
  pages,
  at,
}: {
  /** Of the navigation, to screen readers. */
  name: string
  pages: readonly { readonly at: Page; readonly to: string; readonly name: string }[]
  /** The page in sight. */
  at: Page
}) {
  return (
    <nav aria-label={name} className="-mt-2 mb-4 flex gap-1 border-b border-line">
      {pages.map((page) => (
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

/** In its place until it is known who looks. */
export function PageTabsRoom() {
  return <div className="-mt-2 mb-4 h-11 md:h-9" />
}
