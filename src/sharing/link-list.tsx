import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Link } from '#contract/links.ts'
import { linksQuery } from '#src/api/links.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { Button } from '#src/ui/button.tsx'
import { Message } from '#src/ui/message.tsx'
import { SkeletonRows } from '#src/ui/skeleton-rows.tsx'
import * as words from '#words/sharing/list.ts'
import { LinkRow } from './link-row.tsx'

/** All links: those that may still be opened, and behind a button those that are revoked. */
export function LinkList() {
  const answer = useQuery(linksQuery())
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
      {(links) => <Links links={links} />}
    </AnswerStates>
  )
}

function Links({ links }: { links: readonly Link[] }) {
  const [showsRevoked, setShowsRevoked] = useState(false)
  const live = links.filter(({ state }) => state !== 'revoked')
  const revoked = links.filter(({ state }) => state === 'revoked')
  return (
    <>
      <div className="rounded-card border border-line bg-surface">
        {live.length === 0 ? (
          <Message kind="empty" title={words.none}>
            <p>{words.howTo}</p>
          </Message>
        ) : (
          <Rows name={words.live} links={live} />
        )}
      </div>
      {revoked.length > 0 && (
        <div className="mt-4">
          <Button look="quiet" aria-expanded={showsRevoked} onClick={() => setShowsRevoked(!showsRevoked)}>
            {words.revoked(revoked.length)}
          </Button>
          {showsRevoked && (
            <div className="mt-2 rounded-card border border-line bg-surface">
              <Rows name={words.revoked(revoked.length)} links={revoked} />
            </div>
          )}
        </div>
      )}
    </>
  )
}

function Rows({ name, links }: { name: string; links: readonly Link[] }) {
  return (
    <ul aria-label={name} className="divide-y divide-line">
      {links.map((link) => (
        <LinkRow key={link.id} link={link} />
      ))}
    </ul>
  )
}
