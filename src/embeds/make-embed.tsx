import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { EmbedMade } from '#contract/embed-answers.ts'
import { SCOPE_KINDS } from '#contract/scope.ts'
import { EMBEDS_KEY } from '#src/api/embeds.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/embeds/make.ts'
import { EmbedForm, type Chosen } from './embed-form.tsx'
import { MadeSecret } from './made-secret.tsx'

/** Makes an embed in two steps: what it shows and where, then its secret, which is shown this once. */
export function MakeEmbed() {
  const [search] = useSearchParams()
  const [made, setMade] = useState<EmbedMade>()
  const client = useQueryClient()
  const onMade = (embed: EmbedMade) => {
    setMade(embed)
    void client.invalidateQueries({ queryKey: EMBEDS_KEY })
  }
  return (
    <div className="max-w-lg rounded-card border border-line bg-surface p-4">
      {made === undefined ? (
        <EmbedForm first={subjectOf(search)} onMade={onMade} />
      ) : (
        <section aria-label={words.madeTitle}>
          <h2 role="status" className="mb-3 text-base">
            {words.madeTitle}
          </h2>
          <MadeSecret secret={made.secret}>
            <AppLink to={paths.embed(made.embed.id)} className={`${buttonClass('strong')} max-md:h-11`}>
              {words.toBuilder}
            </AppLink>
          </MadeSecret>
        </section>
      )}
    </div>
  )
}

/** `subject=client&id=…`, from the page of a client, campaign or code; else the organisation. */
function subjectOf(search: URLSearchParams): Chosen {
  const kind = SCOPE_KINDS.find((kind) => kind === search.get('subject'))
  return kind === undefined ? { kind: 'organisation', id: '' } : { kind, id: search.get('id') ?? '' }
}
