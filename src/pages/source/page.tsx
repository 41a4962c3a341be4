import { useRights } from '#src/api/session.ts'
import { SourceReport } from '#src/reports/source/panel.tsx'
import { buttonClass } from '#src/ui/button.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { title } from '#words/pages/source.ts'
import { title as sharedLinks } from '#words/sharing/list.ts'

/** `/source`: what stands behind the figures, and the way to what is shown of them outside. */
export function Component() {
  const mayShare = useRights().includes('share')
  return (
    <>
      <PageHeader
        title={title}
        actions={
          mayShare && (
            <AppLink to={paths.sharing()} className={buttonClass()}>
              {sharedLinks}
            </AppLink>
          )
        }
      />
      <SourceReport />
    </>
  )
}
