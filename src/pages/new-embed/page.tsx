import { MakeEmbed } from '#src/embeds/make-embed.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import * as words from '#words/embeds/make.ts'

/** `/embeds/new?subject=client&id=…`, or without a subject. */
export function Component() {
  return (
    <>
      <PageHeader title={words.title} below={<p className="text-pretty text-muted">{words.about}</p>} />
      <MakeEmbed />
    </>
  )
}
