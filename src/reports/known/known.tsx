import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Subject } from '#contract/history.ts'
import { RequestError } from '#src/api/client.ts'
import { subjectQuery } from '#src/api/figures.ts'
import { useIsGuest } from '#src/api/guest.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { WholePageMessage } from '#src/ui/whole-page-message.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/reports/known.tsx'

type Named = Exclude<Subject, { kind: 'organisation' }>

const LISTS: Readonly<Record<Named['kind'], string>> = {
  qr: paths.qrs(),
  campaign: paths.campaigns(),
  client: paths.clients(),
}

/** Shows the page of a subject, or says that there is none of that id and leads to the list. */
export function Known({ subject, children }: { subject: Named; children: ReactNode }) {
  const { query } = useFilters()
  const isGuest = useIsGuest()
  const { error, data } = useQuery(subjectQuery(subject, query))
  const unknown = data === undefined && error instanceof RequestError && error.status === 404
  if (!unknown) return children
  const { kind, id } = subject
  return (
    <WholePageMessage kind="empty" title={words.noSuch[kind]}>
      <p>{words.unknown(<bdi className="font-medium wrap-anywhere text-ink">{id}</bdi>)}</p>
      {!isGuest && (
        <AppLink to={LISTS[kind]} className={`${buttonClass()} mt-4 text-ink`}>
          {words.seeAll[kind]}
        </AppLink>
      )}
    </WholePageMessage>
  )
}
