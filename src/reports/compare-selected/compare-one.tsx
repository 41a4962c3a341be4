import { ChartNoAxesCombined } from 'lucide-react'
import { Link } from 'react-router'
import { useIsGuest } from '#src/api/guest.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { useCompareHref, type Compared } from '#src/url-state/compare.ts'
import * as words from '#words/reports/compare-selected.ts'

/** Leads from the page of one code, campaign or client to where others are set beside it. Not for guests, who have no such page. */
export function CompareOne({ subject }: { subject: Compared }) {
  const hrefOf = useCompareHref()
  if (useIsGuest()) return null
  return (
    <Link to={hrefOf([subject])} className={`${buttonClass()} max-md:size-11 max-md:px-0`}>
      <ChartNoAxesCombined aria-hidden className="size-4" />
      <span className="max-md:sr-only">{words.compare}</span>
    </Link>
  )
}
