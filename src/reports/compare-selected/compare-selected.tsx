import { ChartNoAxesCombined } from 'lucide-react'
import { Link } from 'react-router'
import { useIsGuest } from '#src/api/guest.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { FEWEST_COMPARED, MOST_COMPARED, useCompareHref, type ComparedKind } from '#src/url-state/compare.ts'
import * as words from '#words/reports/compare-selected.ts'

/** Leads from what is selected in a list to the page on which it is compared; with too few or too many it says so. Not for guests, who have no such page. */
export function CompareSelected({
  kind,
  selected,
}: {
  kind: ComparedKind
  selected: readonly { readonly id: string }[]
}) {
  const hrefOf = useCompareHref()
  const isGuest = useIsGuest()
  if (isGuest) return null
  const content = (
    <>
      <ChartNoAxesCombined aria-hidden className="size-4" />
      {words.compare}
    </>
  )
  if (selected.length < FEWEST_COMPARED || selected.length > MOST_COMPARED) {
    return (
      <Button
        aria-disabled
        className="text-muted"
        title={words.howMany(FEWEST_COMPARED, MOST_COMPARED)}
        aria-description={words.howMany(FEWEST_COMPARED, MOST_COMPARED)}
      >
        {content}
      </Button>
    )
  }
  return (
    <Link to={hrefOf(selected.map(({ id }) => ({ kind, id })))} className={buttonClass()}>
      {content}
    </Link>
  )
}
