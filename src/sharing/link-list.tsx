import { useQuery } from '@tanstack/react-query'
import { linksQuery } from '#src/api/links.ts'
import { KeptList } from '#src/ui/kept-list.tsx'
import { Message } from '#src/ui/message.tsx'
import { TimesIn } from '#src/url-state/times-in.tsx'
import * as words from '#words/sharing/list.ts'
import { LinkRow } from './link-row.tsx'

/** All links: those that may still be opened, and those that are revoked. */
export function LinkList() {
  return (
    <KeptList
      answer={useQuery(linksQuery())}
      name={words.title}
      overName={words.revoked}
      isOver={({ state }) => state === 'revoked'}
      empty={
        <Message kind="empty" title={words.none}>
          <p>{words.howTo}</p>
        </Message>
      }
      foot={<TimesIn />}
      row={(link) => <LinkRow key={link.id} link={link} />}
    />
  )
}
