import { ArrowLeftRight, ChevronDown } from 'lucide-react'
import { Suspense } from 'react'
import { cx } from '#src/lib/cx.ts'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { useKeyHint } from '#src/ui/key-hints.ts'
import { Popover } from '#src/ui/popover.tsx'
import { Segmented } from '#src/ui/segmented.tsx'
import { useMediaQuery } from '#src/ui/use-media-query.ts'
import * as words from '#words/app/period-bar.ts'
import { LazyAsOf } from './lazy-as-of.tsx'
import { LazyPeriodOptions } from './lazy-period-options.tsx'
import { NowButton } from './now-button.tsx'
import { StepButton } from './step-button.tsx'
import { PERIODS, usePeriod } from './use-period.ts'
import { QUIET, ZonePopover } from './zone-popover.tsx'

/** Its code comes where it is shown: on a phone, with its room kept. */
const PeriodSheet = optionalPart(() => import('./period-sheet.tsx'))

interface PeriodBarProps {
  /** Whether it scrolls away with what it stands in, on a phone too. */
  readonly inFlow?: boolean
}

/** Which span in which zone the figures cover, and the ways to another: on top of the page, on a phone below it. */
export function PeriodBar({ inFlow = false }: PeriodBarProps) {
  const period = usePeriod()
  const isNarrow = useMediaQuery('(width < 48rem)')
  return (
    <section aria-label={words.period} className={cx('top-0 z-20', !inFlow && 'md:sticky short:static')}>
      <div className="hidden border-b border-line bg-page md:block">
        <WideBar period={period} />
      </div>
      <div
        className={cx(
          'min-h-13 border-line md:hidden',
          inFlow ? 'border-b bg-page' : 'fixed inset-x-0 bottom-(--tab-bar) z-20 border-t bg-surface short:static',
        )}
      >
        {isNarrow && (
          <Suspense>
            <PeriodSheet period={period} />
          </Suspense>
        )}
      </div>
    </section>
  )
}

function WideBar({ period }: { period: ReturnType<typeof usePeriod> }) {
  const { filters, zone, change } = period
  const hint = useKeyHint()
  return (
    <div className="mx-auto flex min-h-14 max-w-[80rem] flex-wrap items-center gap-x-2 gap-y-1 px-4 py-2">
      <Segmented
        label={words.length}
        name="period"
        value={filters.period}
        options={PERIODS}
        hintOf={hint}
        onChange={(name) => change({ period: name, dates: undefined })}
      />
      <div className="flex">
        <StepButton direction="back" period={period} />
        <StepButton direction="forward" period={period} />
      </div>
      <Popover
        title={words.chooseDates}
        trigger={
          <>
            <span title={period.span}>{period.name}</span>
            {period.when !== '' && <span className="font-normal text-muted">{period.when}</span>}
            <ChevronDown aria-hidden className="size-4 text-muted" />
          </>
        }
      >
        <LazyPeriodOptions period={period} part="date" />
      </Popover>
      <NowButton period={period} />
      <Popover
        title={words.compareWith}
        className={QUIET}
        trigger={
          <>
            <ArrowLeftRight aria-hidden className="size-4" />
            {period.comparedWith}
            <ChevronDown aria-hidden className="size-4" />
          </>
        }
      >
        <LazyPeriodOptions period={period} part="compare" />
      </Popover>
      <div className="ml-auto flex items-center">
        <ZonePopover period={period}>
          {filters.bots === 'include' && <span className="text-warning">{words.botsCounted}</span>}
        </ZonePopover>
        <LazyAsOf zone={zone} />
      </div>
    </div>
  )
}
