import { useQuery } from '@tanstack/react-query'
import { keysQuery } from '#src/api/keys.ts'
import { KeptList } from '#src/ui/kept-list.tsx'
import { Message } from '#src/ui/message.tsx'
import { TimesIn } from '#src/url-state/times-in.tsx'
import * as words from '#words/keys/list.ts'
import { KeyRow } from './key-row.tsx'

/** All keys: those that work, and those that are revoked. */
export function KeyList() {
  return (
    <KeptList
      answer={useQuery(keysQuery())}
      name={words.title}
      folds={[{ key: 'revoked', name: words.revoked, has: ({ revokedAt }) => revokedAt !== null }]}
      empty={
        <Message kind="empty" title={words.none}>
          <p>{words.howTo}</p>
        </Message>
      }
      foot={<TimesIn />}
      row={(key) => <KeyRow key={key.id} apiKey={key} />}
    />
  )
}
