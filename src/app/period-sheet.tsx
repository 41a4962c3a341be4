import { PERIOD_NOW } from '#src/lib/dates.ts'
import { formatZone } from '#src/lib/zones.ts'
import { Button } from '#src/ui/button.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { Segmented } from '#src/ui/segmented.tsx'
import { Sheet } from '#src/ui/sheet.tsx'
import { AsOf, useAsOfInWords } from './as-of.tsx'
import { DateForm } from './date-form.tsx'
import { BotsOption, ZoneOption } from './figures-options.tsx'
import { StepButton } from './step-button.tsx'
import { PERIODS, type usePeriod } from './use-period.ts'

/** The period on a phone: a row to step through, and a sheet with the rest behind its name. */
export function PeriodSheet({ period }: { period: ReturnType<typeof usePeriod> }) {
  const { filters, zone, change } = period
  const asOf = useAsOfInWords(zone)?.replace('As', 'as') ?? ''
  const details = [period.when, formatZone(zone), asOf, filters.bots === 'include' ? 'bots counted' : '']
  return (
    <div className="flex h-13 items-center px-1">
      <StepButton direction="back" period={period} className="max-md:size-11" />
      <Sheet
        title="Period"
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
        <div className="space-y-5">
          <Segmented
            label="Length of the period"
            name="period-in-sheet"
            value={filters.period}
            options={PERIODS}
            onChange={(name) => change({ period: name })}
            className="w-full max-md:flex max-md:h-11"
          />
          <div className="space-y-2">
            <DateForm period={period} />
            {period.period.when !== 'now' && <BackToNow period={period} />}
          </div>
          <BotsOption period={period}>{(option) => option}</BotsOption>
          <section>
            <h3 className="mb-1 text-xs font-normal text-muted">Time zone: {formatZone(zone)}</h3>
            <ZoneOption period={period} />
          </section>
          <AsOf zone={zone} className="-ml-2" />
        </div>
      </Sheet>
      <StepButton direction="forward" period={period} className="max-md:size-11" />
    </div>
  )
}

function BackToNow({ period: { filters, change } }: { period: ReturnType<typeof usePeriod> }) {
  const dismiss = useDismiss()
  const show = () => {
    change({ date: undefined })
    dismiss()
  }
  return (
    <Button className="w-full max-md:h-11" onClick={show}>
      {PERIOD_NOW[filters.period]}
    </Button>
  )
}
