import { useState } from 'react'
import type { ApiKey } from '#contract/keys.ts'
import { LinkState } from '#src/sharing/link-state.tsx'
import { Button } from '#src/ui/button.tsx'
import * as words from '#words/keys/list.ts'
import { KeyFacts } from './key-facts.tsx'
import { RevokeKey } from './revoke-key.tsx'

/** One key: what it is for, how to tell it from others, and the way to end it. */
export function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const { name, revokedAt } = apiKey
  const [isRevoking, setRevoking] = useState(false)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <bdi className="font-medium wrap-anywhere">{name}</bdi>
          <LinkState state={revokedAt === null ? 'active' : 'revoked'} />
        </p>
        <KeyFacts apiKey={apiKey} />
      </div>
      {revokedAt === null && (
        <Button
          look="quiet"
          aria-label={words.revokeOf(name)}
          aria-haspopup="dialog"
          className="-ml-3 text-negative max-md:h-11"
          onClick={() => setRevoking(true)}
        >
          {words.revoke}
        </Button>
      )}
      {isRevoking && <RevokeKey apiKey={apiKey} onClose={() => setRevoking(false)} />}
    </li>
  )
}
