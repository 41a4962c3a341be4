import { useRights } from '#src/api/session.ts'
import { SourceReport } from '#src/reports/source/panel.tsx'
import { buttonClass } from '#src/ui/button.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { title as apiKeys } from '#words/keys/list.ts'
import { title } from '#words/pages/source.ts'
import { title as sharedLinks } from '#words/sharing/list.ts'

/** `/source`: what stands behind the figures, and the ways to those outside who see them. */
export function Component() {
  const rights = useRights()
  return (
    <>
      <PageHeader
        title={title}
        actions={
          <>
            {rights.includes('administer') && (
              <AppLink to={paths.keys()} className={`${buttonClass('quiet')} max-md:h-11`}>
                {apiKeys}
              </AppLink>
            )}
            {rights.includes('share') && (
              <AppLink to={paths.sharing()} className={`${buttonClass()} max-md:h-11`}>
                {sharedLinks}
              </AppLink>
            )}
          </>
        }
      />
      <SourceReport />
    </>
  )
}
