import { useQuery } from '@tanstack/react-query'
import { MOST_MAILED_LISTED, type Link } from '#contract/links.ts'
import { linksQuery } from '#src/api/links.ts'
import { KeptList, type Folded } from '#src/ui/kept-list.tsx'
import { Message } from '#src/ui/message.tsx'
import { TimesIn } from '#src/url-state/times-in.tsx'
import * as words from '#words/sharing/list.ts'
import { LinkRow } from './link-row.tsx'

/** Mails make links by themselves, so theirs are not among those that somebody has made. */
const IN_MAILS: Folded<Link> = {
  key: 'in-mails',
  name: words.inMails,
  has: ({ state, inMail }) => inMail && state !== 'revoked',
  note: (count) => (count < MOST_MAILED_LISTED ? undefined : words.olderInMails),
}

const FOLDS: readonly Folded<Link>[] = [
  IN_MAILS,
  { key: 'expired', name: words.expired, has: ({ state, inMail }) => state === 'expired' && !inMail },
  { key: 'revoked', name: words.revoked, has: ({ state }) => state === 'revoked' },
]

/** All links: those that may still be opened, and folded away those in mails, that have expired, and that are revoked. */
export function LinkList() {
  const answer = useQuery(linksQuery())
  const { data = [] } = answer
  return (
    <KeptList
      answer={answer}
      name={words.title}
      folds={FOLDS}
      empty={
        <Message kind="empty" title={data.some(IN_MAILS.has) ? words.noneButInMails : words.none}>
          <p>{words.howTo}</p>
        </Message>
      }
      foot={<TimesIn />}
      row={(link) => <LinkRow key={link.id} link={link} />}
    />
  )
}
