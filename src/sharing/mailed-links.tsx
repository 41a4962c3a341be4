import { useQuery } from '@tanstack/react-query'
import type { Zone } from '#contract/zone.ts'
import { linksToReportQuery } from '#src/api/links.ts'
import { Fold } from '#src/ui/fold.tsx'
import * as words from '#words/sharing/list.ts'
import { LinkRow } from './link-row.tsx'

/** Links that went along with the mails of a report, to be paused and revoked; nothing where there is none any more. */
export default function MailedLinks({ reportId, zone }: { reportId: string; zone: Zone }) {
  const { data = [] } = useQuery(linksToReportQuery(reportId))
  const links = data.filter(({ inMail }) => inMail)
  if (links.length === 0) return null
  const name = words.inMails(links.length)
  return (
    <Fold title={name} className="mt-2">
      <ul aria-label={name} className="-mx-4 divide-y divide-line">
        {links.map((link) => (
          <LinkRow key={link.id} link={link} zone={zone} />
        ))}
      </ul>
    </Fold>
  )
}
