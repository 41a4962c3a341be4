import { FileText } from 'lucide-react'
import { Link } from 'react-router'
import { MOST_CODES } from '#contract/report-codes.ts'
import type { ReportKind } from '#contract/report-sections.ts'
import { useRights } from '#src/api/session.ts'
import { cx } from '#src/lib/cx.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { newReportPath } from '#src/url-state/new-report.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/reports/make-report.ts'

/** Leads to a report about what is in sight, for the period in sight; with too many codes it says so. Not for who may only look. */
export function MakeReportLink({
  kind,
  ids = [],
  isShortOnPhones = false,
}: {
  kind: ReportKind
  ids?: readonly string[]
  /** Where it shares a phone's row with a name, or with as many others as that has room for. */
  isShortOnPhones?: boolean
}) {
  const filters = useFilters()
  const mayMake = useRights().includes('share')
  if (!mayMake) return null
  const content = (
    <>
      <FileText aria-hidden className="size-4" />
      <span className={cx(isShortOnPhones && 'max-md:sr-only')}>{words.make}</span>
    </>
  )
  if (ids.length > MOST_CODES) {
    return (
      <Button
        aria-disabled
        className="text-muted max-md:h-11"
        title={words.most(MOST_CODES)}
        aria-description={words.most(MOST_CODES)}
      >
        {content}
      </Button>
    )
  }
  return (
    <Link to={newReportPath(filters, kind, ids)} className={`${buttonClass()} max-md:h-11`}>
      {content}
    </Link>
  )
}
