import type { Embed } from '#contract/embed-answers.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/embeds/list.ts'

/** What an embed shows, as a link to it. */
export function ShownName({ show }: Pick<Embed, 'show'>) {
  if (show === null) return <span className="text-muted">{words.whateverTokenSays}</span>
  const { kind, id, name } = show
  if (kind === 'organisation') {
    return (
      <AppLink to={paths.overview()} className="text-accent hover:underline">
        {words.kinds.organisation}
      </AppLink>
    )
  }
  return (
    <>
      <span className="text-muted">{words.kinds[kind]} </span>
      <AppLink to={paths[kind](id)} className="text-accent hover:underline">
        <bdi>{name === '' ? id : name}</bdi>
      </AppLink>
    </>
  )
}
