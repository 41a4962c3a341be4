import { HandedOut } from '#src/client-reports/handed-out.tsx'
import { EmbedList } from '#src/embeds/embed-list.tsx'
import { FramedLinks } from '#src/embeds/framed-links.tsx'
import { buttonClass } from '#src/ui/button.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/embeds/list.ts'

/** `/embeds`: what other sites show in frames, and the ways to change that. */
export function Component() {
  return (
    <>
      <HandedOut at="embeds" />
      <PageHeader
        title={words.title}
        actions={
          <AppLink to={`${paths.embeds()}/new`} className={`${buttonClass('strong')} max-md:h-11`}>
            {words.make}
          </AppLink>
        }
      />
      <EmbedList />
      <FramedLinks />
    </>
  )
}
