import { LinkList } from '#src/sharing/link-list.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { title } from '#words/sharing/list.ts'

/** `/sharing`: all shared links, and the ways to end them. */
export function Component() {
  return (
    <>
      <PageHeader title={title} />
      <LinkList />
    </>
  )
}
