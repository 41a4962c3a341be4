import { ChartNoAxesCombined } from 'lucide-react'
import { Link } from 'react-router'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { FEWEST_COMPARED, MOST_COMPARED, useCompareHref, type ComparedKind } from '#src/url-state/compare.ts'

/** Leads from what is selected in a list to the page on which it is compared; with too few or too many it says so. */
export function CompareSelected({
  kind,
  selected,
}: {
  kind: ComparedKind
  selected: readonly { readonly id: string }[]
}) {
  const hrefOf = useCompareHref()
  const words = (
    <>
      <ChartNoAxesCombined aria-hidden className="size-4" />
      Compare
    </>
  )
  if (selected.length < FEWEST_COMPARED || selected.length > MOST_COMPARED) {
    return (
      <Button
        aria-disabled
        className="text-muted"
        title={`Select ${FEWEST_COMPARED} to ${MOST_COMPARED} to compare them`}
        aria-description={`Select ${FEWEST_COMPARED} to ${MOST_COMPARED} to compare them`}
      >
        {words}
      </Button>
    )
  }
  return (
    <Link to={hrefOf(selected.map(({ id }) => ({ kind, id })))} className={buttonClass()}>
      {words}
    </Link>
  )
}
