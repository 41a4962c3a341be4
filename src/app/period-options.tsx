import { useEffect, useRef, type ReactNode } from 'react'
import { formatZone } from '#src/lib/zones.ts'
import { useDismiss } from '#src/ui/dismiss.ts'
import { Segmented } from '#src/ui/segmented.tsx'
import * as words from '#words/app/period-bar.ts'
import AsOf from './as-of.tsx'
import { CompareOptions } from './compare-options.tsx'
import { DateOptions } from './date-options.tsx'
import { BotsOption, WeekStartOption, ZoneOption } from './figures-options.tsx'
import { NowButton } from './now-button.tsx'
import { PERIODS, type usePeriod } from './use-period.ts'

interface Props {
  readonly period: ReturnType<typeof usePeriod>
  readonly part: 'date' | 'compare' | 'zone' | 'figures' | 'everything'
}

/** What opens from the period bar. Its code comes when it is first opened, so that figures do not wait for it. */
export default function PeriodOptions({ period, part }: Props) {
  if (part === 'everything') return <Everything period={period} />
  return (
    <TakesFocus>
      {part === 'date' && <DateOptions period={period} />}
      {part === 'compare' && (
        <div className="w-80">
          <CompareOptions period={period} />
        </div>
      )}
      {part === 'zone' && (
        <div className="w-88 max-w-full">
          <ZoneOption period={period} />
        </div>
      )}
      {part === 'figures' && (
        <div className="w-88">
          <ZoneOption period={period} />
          <div className="mt-3 space-y-3 border-t border-line pt-3">
            <WeekStartOption period={period} />
            <BotsOption period={period} />
          </div>
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
  const dismiss = useDismiss()
  return (
    <div className="space-y-5">
      <Segmented
        label={words.length}
        name="period-in-sheet"
        value={filters.period}
        options={PERIODS}
        onChange={(name) => change({ period: name, dates: undefined })}
        className="w-full max-md:flex max-md:h-11"
      />
      <NowButton period={period} className="w-full max-md:h-11" onShow={dismiss} />
      <DateOptions period={period} />
      <Section title={words.compareWith}>
        <CompareOptions period={period} />
      </Section>
      <BotsOption period={period} />
      <WeekStartOption period={period} />
      <Section title={`${words.zoneIs}${formatZone(zone)}`}>
        <ZoneOption period={period} />
      </Section>
      <AsOf zone={zone} className="-ml-2" />
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-xs font-normal text-muted">{title}</h3>
      {children}
    </section>
  )
}
