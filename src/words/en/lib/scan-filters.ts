import type { FilterName, RecordedName } from '#contract/scan-filter.ts'

export const labels: Readonly<Record<FilterName, string>> = {
  country: 'Country',
  region: 'Region',
  city: 'City',
  device: 'Device',
  referrer: 'Referrer',
  tag: 'Tag',
}

export const unknown: Readonly<Record<RecordedName, string>> = {
  country: 'Unknown country',
  region: 'Unknown region',
  city: 'Unknown city',
  device: 'Unknown device',
  referrer: 'Unknown referrer',
}

/** Kinds of device, as sources write them, where they are called otherwise here. */
export const devices: ReadonlyMap<string, string> = new Map()
/** The same of referrers; all others are names of sites. */
export const referrers: ReadonlyMap<string, string> = new Map()

export const only = (values: readonly string[]) => `only ${values.join(', ')}`
