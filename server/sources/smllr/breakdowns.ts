/** Lists of counts in whatever words the vendor writes them: the same thing named twice becomes one, most scanned first. */
import { DEVICES } from '#contract/scan-filter-params.ts'
import { countryCode, countryCounts } from '#server/countries.ts'
import type { CountryCount, DeviceCount, PlaceCount, QrReport, TimelineEntry } from '#contract/reporting.ts'
import { DIRECT } from '#contract/scan-filter.ts'
import type { Fields } from './fields.ts'

/** In the order of the entries, with dates as they are given. */
export function timelineOf(entries: readonly Fields[]): TimelineEntry[] {
  return entries.map((entry) => ({ date: entry.text('date'), scans: entry.count('scans', 'count') }))
}

/** By kind, in the spelling that every source has. */
export function devicesOf(entries: readonly Fields[] = []): DeviceCount[] {
  const counts = tally(entries, (entry) => deviceName(entry.text('device', 'deviceType', 'type', 'name')))
  return counts.map(({ value, scans }) => ({ device: value, count: scans }))
}

/** By country, as `countryCounts` names them. */
export function countriesOf(entries: readonly Fields[] = []): CountryCount[] {
  return countryCounts(tally(entries, (entry) => countryCode(entry.text('country', 'countryCode', 'name'))))
}

/** By host. */
export function referrersOf(entries: readonly Fields[] = []): QrReport['referrers'] {
  const counts = tally(entries, (entry) => referrerName(entry.text('referrer', 'source', 'name')))
  return counts.map(({ value, scans }) => ({ referrer: value, scans }))
}

/** Cities by country code and region; what is not known of a place is empty. */
export function placesOf(entries: readonly Fields[] = []): PlaceCount[] {
  const counts = tally(entries, (entry) =>
    JSON.stringify([
      countryCode(entry.text('country', 'countryCode')),
      known(entry.text('region')),
      known(entry.text('city')),
    ]),
  )
  return counts.map(({ value, scans }) => {
    const [country, region, city] = JSON.parse(value) as [string, string, string]
    return { city, region, country, scans }
  })
}

/** Scans by name, most first, ties by name. */
function tally(entries: readonly Fields[], nameOf: (entry: Fields) => string): { value: string; scans: number }[] {
  const scansOf = new Map<string, number>()
  for (const entry of entries) {
    const name = nameOf(entry)
    scansOf.set(name, (scansOf.get(name) ?? 0) + entry.count('scans', 'count'))
  }
  return [...scansOf]
    .map(([value, scans]) => ({ value, scans }))
    .sort((a, b) => b.scans - a.scans || (a.value < b.value ? -1 : 1))
}

/** One spelling for the kinds that every source has; any other name stays as given. */
function deviceName(given: string): string {
  return DEVICES.find((name) => name.toLowerCase() === given.toLowerCase()) ?? (given || 'Unknown')
}

/** Host of a page without `www.`, `DIRECT` for none, and as given where it is no address. */
function referrerName(given: string): string {
  if (/^(|-|\(?(direct|none)\)?|null)$/i.test(given)) return DIRECT
  const host = /^https?:/i.test(given) && URL.canParse(given) ? new URL(given).host : given
  return host.replace(/^www\./i, '')
}

/** '' for what stands for an unknown place. */
function known(given: string): string {
  return /^(-|unknown|n\/a|null)$/i.test(given) ? '' : given
}
