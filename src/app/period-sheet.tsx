import { formatZone } from '#src/lib/zones.ts'
import { Sheet } from '#src/ui/sheet.tsx'
import * as words from '#words/app/period-bar.ts'
import { inLine } from '#words/app/period-sheet.ts'
import { useAsOfInWords } from './as-of.tsx'
import { LazyPeriodOptions } from './lazy-period-options.tsx'
import { StepButton } from './step-button.tsx'
import type { usePeriod } from './use-period.ts'

/** The period on a phone: a row to step through, and a sheet with the rest behind its name. */
export default function PeriodSheet({ period }: { period: ReturnType<typeof usePeriod> }) {
  const { filters, zone } = period
  const asOf = useAsOfInWords(zone)
  const details = [
    period.when,
    formatZone(zone),
    asOf === undefined ? '' : inLine(asOf),
    filters.bots === 'include' ? words.botsCounted : '',
  ]
  return (
    <div className="flex h-13 items-center px-1">
      <StepButton direction="back" period={period} className="max-md:size-11" />
      <Sheet
        title={words.period}
        className="flex h-12 min-w-0 flex-1 flex-col items-center justify-center rounded-control"
        trigger={
          <>
            <span className="max-w-full truncate font-medium">{period.name}</span>
            <span className="max-w-full truncate text-xs text-muted">
              {details.filter((detail) => detail !== '').join(' · ')}
            </span>
          </>
        }
      >
        <LazyPeriodOptions period={period} part="everything" />
      </Sheet>
      <StepButton direction="forward" period={period} className="max-md:size-11" />
    </div>
  )
}
