import { useQuery } from '@tanstack/react-query'
import { embedsQuery } from '#src/api/embeds.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { KeptList } from '#src/ui/kept-list.tsx'
import { Message } from '#src/ui/message.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { TimesIn } from '#src/url-state/times-in.tsx'
import * as words from '#words/embeds/list.ts'
import { EmbedRow } from './embed-row.tsx'

/** All embeds: those that may still be shown, and those that are ended. */
export function EmbedList() {
  return (
    <KeptList
      answer={useQuery(embedsQuery())}
      name={words.title}
      folds={[{ key: 'ended', name: words.ended, has: ({ state }) => state === 'ended' }]}
      empty={
        <Message kind="empty" title={words.none}>
          <p>{words.about}</p>
          <AppLink to={`${paths.embeds()}/new`} className={`${buttonClass('strong')} mt-4 max-md:h-11`}>
            {words.make}
          </AppLink>
        </Message>
      }
      foot={<TimesIn />}
      row={(embed) => <EmbedRow key={embed.id} embed={embed} />}
    />
  )
}
