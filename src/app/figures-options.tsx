import { WEEK_STARTS, type WeekStart } from '#contract/period.ts'
import { useSource } from '#src/api/use-source.ts'
import { browserZone } from '#src/lib/clock.ts'
import { currentZoneName } from '#src/lib/zones.ts'
import { useDismiss } from '#src/ui/dismiss.ts'
import { Switch } from '#src/ui/switch.tsx'
import * as words from '#words/app/figures-options.ts'
import type { usePeriod } from './use-period.ts'
import { ZonePicker } from './zone-picker.tsx'

/** Whose midnight divides the days. The viewer's own zone is named by leaving it out of the address. */
export function ZoneOption({ period: { zone, change } }: { period: ReturnType<typeof usePeriod> }) {
  const dismiss = useDismiss()
  return (
    <ZonePicker
      zone={zone}
      onPick={(picked) => {
        change({ zone: picked === currentZoneName(browserZone()) ? undefined : picked })
        dismiss()
      }}
    />
  )
}

/** Whether bots are counted; nothing where the source cannot tell. */
export function BotsOption({ period: { filters, change } }: { period: ReturnType<typeof usePeriod> }) {
  const countsBots = useSource((source) => source.countsBots)
  if (countsBots !== true) return null
  return (
    <Switch
      label={words.bots}
      hint={words.botsHint}
      checked={filters.bots === 'include'}
      onChange={(counted) => change({ bots: counted ? 'include' : 'exclude' })}
    />
  )
}

/** On which day weeks begin: the viewer's habit, whatever their language. */
export function WeekStartOption({ period: { filters, change } }: { period: ReturnType<typeof usePeriod> }) {
  return (
    <label className="flex items-center justify-between gap-4">
      <span className="font-medium">{words.weekStart}</span>
      <select
        value={filters.weekStart}
        onChange={(event) => change({ weekStart: event.target.value as WeekStart })}
        className="h-11 rounded-control border border-control bg-surface px-2 md:h-9"
      >
        {WEEK_STARTS.map((value) => (
          <option key={value} value={value}>
            {words.weekStarts[value]}
          </option>
        ))}
      </select>
    </label>
  )
}
