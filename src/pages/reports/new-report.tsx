import { useNavigate } from 'react-router'
import { useRights } from '#src/api/session.ts'
import { SubjectPicker } from '#src/reports/compared/subject-picker.tsx'
import { EACH_CLIENT, newReportPath } from '#src/url-state/new-report.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { eachClient } from '#words/client-reports/for-clients.ts'
import * as words from '#words/client-reports/list.ts'
import { allCodes } from '#words/client-reports/names.ts'

/** Finds what a report is to be about, and leads to its form. Only for those who may make one. */
export function NewReport() {
  const filters = useFilters()
  const navigate = useNavigate()
  const mayMake = useRights().includes('share')
  if (!mayMake) return null
  return (
    <SubjectPicker
      name={words.make}
      look="strong"
      align="end"
      first={[
        { name: allCodes, onPick: () => void navigate(newReportPath(filters, 'organisation')) },
        { name: eachClient, onPick: () => void navigate(newReportPath(filters, EACH_CLIENT)) },
      ]}
      onPick={({ kind, id }) => void navigate(newReportPath(filters, kind === 'qr' ? 'codes' : kind, [id]))}
    />
  )
}
