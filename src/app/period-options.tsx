import { useEffect, useRef, type ReactNode } from 'react'
import { PERIOD_NOW } from '#src/lib/dates.ts'
import { formatZone } from '#src/lib/zones.ts'
import { Button } from '#src/ui/button.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { Segmented } from '#src/ui/segmented.tsx'
import { AsOf } from './as-of.tsx'
import { DateForm } from './date-form.tsx'
import { BotsOption, ZoneOption } from './figures-options.tsx'
import { PERIODS, type usePeriod } from './use-period.ts'

interface Props {
  readonly period: ReturnType<typeof usePeriod>
  readonly part: 'date' | 'zone' | 'everything'
}

/** What opens from the period bar. Its code comes when it is first opened, so that figures do not wait for it. */
export default function PeriodOptions({ period, part }: Props) {
  if (part === 'everything') return <Everything period={period} />
  return (
    <TakesFocus>
      {part === 'date' && <DateForm period={period} />}
      {part === 'zone' && (
        <div className="w-88">
          <ZoneOption period={period} />
          <BotsOption period={period}>
            {(option) => <div className="mt-3 border-t border-line pt-3">{option}</div>}
          </BotsOption>
        </div>
      )}
    </TakesFocus>
  )
}

/** When the code comes, the popover is open already and could not give the focus to what was not there. */
function TakesFocus({ children }: { children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => part.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [])
  return <div ref={part}>{children}</div>
}

function Everything({ period }: Pick<Props, 'period'>) {
  const { filters, zone, change } = period
  return (
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
  )
}

function BackToNow({ period: { filters, change } }: Pick<Props, 'period'>) {
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
