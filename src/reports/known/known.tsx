import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Subject } from '#contract/history.ts'
import { RequestError } from '#src/api/client.ts'
import { subjectQuery } from '#src/api/figures.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { WholePageMessage } from '#src/ui/whole-page-message.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { useFilters } from '#src/url-state/use-filters.ts'

type Named = Exclude<Subject, { kind: 'organisation' }>

const words = {
  qr: { noun: 'QR code', list: 'QR codes', to: paths.qrs() },
  campaign: { noun: 'campaign', list: 'campaigns', to: paths.campaigns() },
  client: { noun: 'client', list: 'clients', to: paths.clients() },
} as const

/** Shows the page of a subject, or says that there is none of that id and leads to the list. */
export function Known({ subject, children }: { subject: Named; children: ReactNode }) {
  const { query } = useFilters()
  const { error, data } = useQuery(subjectQuery(subject, query))
  const unknown = data === undefined && error instanceof RequestError && error.status === 404
  if (!unknown) return children
  const { noun, list, to } = words[subject.kind]
  return (
    <WholePageMessage kind="empty" title={`There is no such ${noun}`}>
      <p>
        None has the id <bdi className="font-medium wrap-anywhere text-ink">{subject.id}</bdi>. It may have been
        deleted, or the address was cut off.
      </p>
      <AppLink to={to} className={`${buttonClass()} mt-4 text-ink`}>
        See all {list}
      </AppLink>
    </WholePageMessage>
  )
}
