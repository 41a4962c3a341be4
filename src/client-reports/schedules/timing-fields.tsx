import type { Rhythm } from '#contract/schedule-time.ts'
import type { Zone } from '#contract/zone.ts'
import { LAST_DAY_OFFERED } from '#contract/schedule-time.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { formatZone } from '#src/lib/zones.ts'
import { SelectField, type SelectOption } from '#src/ui/select-field.tsx'
import * as words from '#words/client-reports/schedules.ts'
import { hourInWords, weekdayName } from './in-words.ts'

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const option = (value: number, label: string) => ({ value: String(value), label })
const DAYS = [
  ...numbers(1, LAST_DAY_OFFERED).map((day) => option(day, formatExact(day))),
  { value: 'last', label: words.lastDay },
]
const WEEKDAYS = numbers(1, 7).map((day) => option(day, weekdayName(day)))
const HOURS = numbers(0, 23).map((hour) => option(hour, hourInWords(hour)))

type DatedRhythm = Exclude<Rhythm, { readonly kind: 'weekly' }>['kind']

interface TimingValue<Kind extends string> {
  readonly rhythm: Kind
  /** Where one may have a day of a month. */
  readonly day?: number | 'last'
  readonly weekday: number
  readonly hour: number
}

/** How often, on which day, at which hour. */
export function TimingFields<Kind extends 'daily' | 'weekly' | DatedRhythm>({
  wanted,
  rhythms,
  zone,
  onChange,
}: {
  wanted: TimingValue<Kind>
  rhythms: readonly SelectOption<Kind>[]
  zone: Zone
  onChange: (change: Partial<TimingValue<Kind>>) => void
}) {
  const { rhythm, day, weekday, hour } = wanted
  return (
    <div className="space-y-4">
      <SelectField label={words.rhythm} value={rhythm} options={rhythms} onChange={(rhythm) => onChange({ rhythm })} />
      <div>
        <div className="grid grid-cols-2 gap-4">
          {rhythm in words.days && (
            <SelectField
              label={words.days[rhythm as DatedRhythm]}
              value={String(day)}
              options={DAYS}
              onChange={(day) => onChange({ day: day === 'last' ? day : Number(day) })}
            />
          )}
          {rhythm === 'weekly' && (
            <SelectField
              label={words.weekday}
              value={String(weekday)}
              options={WEEKDAYS}
              onChange={(weekday) => onChange({ weekday: Number(weekday) })}
            />
          )}
          <SelectField
            label={words.hour}
            value={String(hour)}
            options={HOURS}
            onChange={(hour) => onChange({ hour: Number(hour) })}
          />
        </div>
        <p className="mt-1 text-xs text-muted">{words.zone(formatZone(zone))}</p>
      </div>
    </div>
  )
}
