import { FilterBar } from './filter-bar/filter-bar.tsx'
import { PrintHead } from './print-head.tsx'

/** Above each page with figures: what they are of, on screen where that is not everything, on paper always. */
export default function PageHead({ ofPeriod }: { ofPeriod: boolean }) {
  return (
    <>
      <PrintHead ofPeriod={ofPeriod} />
      <FilterBar ofPeriod={ofPeriod} />
    </>
  )
}
