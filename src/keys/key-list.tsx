import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApiKey } from '#contract/keys.ts'
import { keysQuery } from '#src/api/keys.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { Button } from '#src/ui/button.tsx'
import { Message } from '#src/ui/message.tsx'
import { SkeletonRows } from '#src/ui/skeleton-rows.tsx'
import * as words from '#words/keys/list.ts'
import { KeyRow } from './key-row.tsx'

/** All keys: those that work, and behind a button those that are revoked. */
export function KeyList() {
  const answer = useQuery(keysQuery())
  return (
    <AnswerStates
      answer={answer}
      name={words.title}
      skeleton={
        <div className="rounded-card border border-line bg-surface px-4 py-2">
          <SkeletonRows rows={4} />
        </div>
      }
    >
      {(keys) => <ListedKeys keys={keys} />}
    </AnswerStates>
  )
}

function ListedKeys({ keys }: { keys: readonly ApiKey[] }) {
  const [showsRevoked, setShowsRevoked] = useState(false)
  const live = keys.filter(({ revokedAt }) => revokedAt === null)
  const revoked = keys.filter(({ revokedAt }) => revokedAt !== null)
  return (
    <>
      <div className="rounded-card border border-line bg-surface">
        {live.length === 0 ? (
          <Message kind="empty" title={words.none}>
            <p>{words.howTo}</p>
          </Message>
        ) : (
          <Rows name={words.title} keys={live} />
        )}
      </div>
      {revoked.length > 0 && (
        <div className="mt-4">
          <Button look="quiet" aria-expanded={showsRevoked} onClick={() => setShowsRevoked(!showsRevoked)}>
            {words.revoked(revoked.length)}
          </Button>
          {showsRevoked && (
            <div className="mt-2 rounded-card border border-line bg-surface">
              <Rows name={words.revoked(revoked.length)} keys={revoked} />
            </div>
          )}
        </div>
      )}
    </>
  )
}

function Rows({ name, keys }: { name: string; keys: readonly ApiKey[] }) {
  return (
    <ul aria-label={name} className="divide-y divide-line">
      {keys.map((key) => (
        <KeyRow key={key.id} apiKey={key} />
      ))}
    </ul>
  )
}
