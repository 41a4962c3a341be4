import { useQuery } from '@tanstack/react-query'
import { clientReportQuery } from '#src/api/reports.ts'
import { PageFrame } from '#src/app/page-frame.tsx'
import { clientName } from '#src/client-reports/names.ts'
import { SharedFiles } from '#src/client-reports/shared-files.tsx'
import { useReportFile } from '#src/client-reports/use-report-file.ts'
import { Announcer } from '#src/ui/announcer.tsx'
import { Failure } from '#src/ui/failure.tsx'
import { ClientMark, useTabIcon } from './client-mark.tsx'
import { GuestBar } from './guest-bar.tsx'
import type { Shown } from './pages.ts'

/** Around a shared report: whose it is, under their mark or none, never ours, and the ways to take it along. */
export function ReportFrame({ report: { id, version } }: { report: Shown & { kind: 'report' } }) {
  const { data: detail } = useQuery(clientReportQuery(id, version))
  const file = useReportFile(id, version)
  const { logo = null } = detail?.content.brand ?? {}
  useTabIcon(logo)
  return (
    <div className="min-h-dvh">
      <GuestBar tools={detail && <SharedFiles canPrint={detail.canPrint} file={file} />}>
        {logo !== null && <ClientMark logo={logo} />}
        <bdi className="line-clamp-2 min-w-0 text-sm leading-tight font-semibold wrap-anywhere md:text-base">
          {detail && clientName(detail.content)}
        </bdi>
      </GuestBar>
      {file.error && (
        <div data-screen-only className="mx-auto max-w-[56rem] px-4 pt-4 text-right">
          <Failure error={file.error} />
        </div>
      )}
      <PageFrame />
      <Announcer />
    </div>
  )
}
