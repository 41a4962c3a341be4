import type { Embed } from '#contract/embed-answers.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { EmbedActions } from './embed-actions.tsx'
import { EmbedFacts } from './embed-facts.tsx'
import { EmbedState } from './embed-state.tsx'
import { ShownName } from './shown-name.tsx'

/** One embed: its name, which leads to its builder, what it shows and where, and what can be done with it. */
export function EmbedRow({ embed }: { embed: Embed }) {
  const { id, name, state, show } = embed
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {state === 'ended' ? (
            <bdi className="font-medium wrap-anywhere">{name}</bdi>
          ) : (
            <AppLink to={paths.embed(id)} className="font-medium wrap-anywhere text-accent hover:underline">
              <bdi>{name}</bdi>
            </AppLink>
          )}
          <EmbedState state={state} />
        </p>
        <p className="mt-0.5 wrap-anywhere">
          <ShownName show={show} />
        </p>
        <EmbedFacts embed={embed} />
      </div>
      {state !== 'ended' && <EmbedActions embed={embed} />}
    </li>
  )
}
