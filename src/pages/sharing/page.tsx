import { HandedOut } from '#src/client-reports/handed-out.tsx'
import { LinkList } from '#src/sharing/link-list.tsx'
import { buttonClass } from '#src/ui/button.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { title as embeds } from '#words/embeds/list.ts'
import { about, title } from '#words/sharing/list.ts'

/** `/sharing`: all shared links, and the ways to end them. */
export function Component() {
  return (
    <>
      <HandedOut at="sharing" />
      <PageHeader
        title={title}
        below={<p className="max-w-prose text-pretty text-muted">{about}</p>}
        actions={
          <AppLink to={paths.embeds()} className={`${buttonClass()} max-md:h-11`}>
            {embeds}
          </AppLink>
        }
      />
      <LinkList />
    </>
  )
}
