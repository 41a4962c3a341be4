import { formatList } from '#src/lib/lists.ts'
import { filtersOn } from '#src/lib/scan-filters.ts'
import { formatDates } from '#src/lib/dates.ts'
import { formatZone } from '#src/lib/zones.ts'
import { now } from '#src/lib/clock.ts'
import { useFiltersForGuests } from '#src/url-state/use-filters-for-guests.ts'
import * as words from '#words/embeds/builder.ts'
import { Tick } from './fields.tsx'
import type { SettingsProps } from './settings.tsx'
import { beginOf, type LOCKS } from './wanted.ts'

/** With which period and filters it begins, which are those of the page, and which of them are fixed. */
export function BeginSettings({ wanted, set }: SettingsProps) {
  const filters = useFiltersForGuests()
  const { rolls, from, to, zone } = beginOf(wanted, filters, filters.effectiveZone, now())
  const dates = formatDates(from, to)
  const zoneName = zone && formatZone(zone)
  const on = filtersOn(filters.only)
  const lock = (which: (typeof LOCKS)[number]) => ({
    label: words.lockNames[which],
    checked: wanted.lock.includes(which),
    onChange: (checked: boolean) =>
      set({ lock: checked ? [...wanted.lock, which] : wanted.lock.filter((one) => one !== which) }),
  })
  return (
    <div>
      <p className="mb-1 text-xs text-muted">{words.begins}</p>
      <p className="text-pretty">
        {rolls === undefined ? words.beginsAlways(dates, zoneName) : words.beginsRolling[rolls](dates, zoneName)}
      </p>
      <p className="text-xs text-pretty text-muted">{words.beginsHint}</p>
      {on.length > 0 && <p>{words.filteredBy(formatList(on.map(({ value }) => value)))}</p>}
      <fieldset className="mt-3">
        <legend className="mb-1 text-xs text-muted">{words.locks}</legend>
        <Tick {...lock('dates')} />
        {on.length > 0 && wanted.way === 'token' && <Tick {...lock('filters')} />}
      </fieldset>
      {wanted.lock.length > 0 && wanted.way === 'token' && (
        <p className="mt-1 text-xs text-pretty text-muted">{words.lockMeans}</p>
      )}
      {on.length > 0 && wanted.way === 'link' && (
        <p className="mt-1 text-xs text-pretty text-muted">{words.linkFilters}</p>
      )}
    </div>
  )
}
