import { HandedOut } from '#src/client-reports/handed-out.tsx'
import { LinkList } from '#src/sharing/link-list.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { about, title } from '#words/sharing/list.ts'

/** `/sharing`: all shared links, and the ways to end them. */
export function Component() {
  return (
    <>
      <HandedOut at="sharing" />
      <PageHeader title={title} below={<p className="max-w-prose text-pretty text-muted">{about}</p>} />
      <LinkList />
    </>
  )
}
