import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/app/period-bar.ts'
import AsOf from './as-of.tsx'

/** On lists, whose figures know no period: says what they cover in the place of a control that would change nothing. */
export function NoPeriodBar({ span, since }: { span: string; since: string }) {
  const { effectiveZone } = useFilters()
  return (
    <section aria-label={words.period} data-printed className="border-b border-line">
      <div className="mx-auto flex min-h-10 max-w-[80rem] items-center justify-between gap-2 px-4 text-muted md:min-h-14">
        <p>
          <span className="font-medium text-ink">{span}</span>, {since}
        </p>
        <AsOf zone={effectiveZone} className="-mr-2" />
      </div>
    </section>
  )
}
