import { EmbedPage } from '#src/embeds/embed-page.tsx'

/** `/embeds/:id`: the builder of one embed, and its doctor. */
export function Component() {
  return <EmbedPage />
}
