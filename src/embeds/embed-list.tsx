import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Embed } from '#contract/embed-answers.ts'
import { embedsQuery } from '#src/api/embeds.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Message } from '#src/ui/message.tsx'
import { SkeletonRows } from '#src/ui/skeleton-rows.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/embeds/list.ts'
import { EmbedRow } from './embed-row.tsx'

/** All embeds: those that may still be shown, and behind a button those that are ended. */
export function EmbedList() {
  const answer = useQuery(embedsQuery())
  return (
    <AnswerStates
      answer={answer}
      name={words.title}
      skeleton={
        <div className="rounded-card border border-line bg-surface px-4 py-2">
          <SkeletonRows rows={6} />
        </div>
      }
    >
      {(embeds) => <Embeds embeds={embeds} />}
    </AnswerStates>
  )
}

function Embeds({ embeds }: { embeds: readonly Embed[] }) {
  const [showsEnded, setShowsEnded] = useState(false)
  const live = embeds.filter(({ state }) => state !== 'ended')
  const ended = embeds.filter(({ state }) => state === 'ended')
  return (
    <>
      <div className="rounded-card border border-line bg-surface">
        {live.length === 0 ? (
          <Message kind="empty" title={words.none}>
            <p>{words.about}</p>
            <AppLink to={`${paths.embeds()}/new`} className={`${buttonClass('strong')} mt-4 max-md:h-11`}>
              {words.make}
            </AppLink>
          </Message>
        ) : (
          <Rows name={words.live} embeds={live} />
        )}
      </div>
      {ended.length > 0 && (
        <div className="mt-4">
          <Button look="quiet" aria-expanded={showsEnded} onClick={() => setShowsEnded(!showsEnded)}>
            {words.ended(ended.length)}
          </Button>
          {showsEnded && (
            <div className="mt-2 rounded-card border border-line bg-surface">
              <Rows name={words.ended(ended.length)} embeds={ended} />
            </div>
          )}
        </div>
      )}
    </>
  )
}

function Rows({ name, embeds }: { name: string; embeds: readonly Embed[] }) {
  return (
    <ul aria-label={name} className="divide-y divide-line">
      {embeds.map((embed) => (
        <EmbedRow key={embed.id} embed={embed} />
      ))}
    </ul>
  )
}
