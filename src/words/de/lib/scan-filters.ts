import type { FilterName, RecordedName } from '#contract/scan-filter.ts'

export const labels: Readonly<Record<FilterName, string>> = {
  country: 'Land',
  region: 'Region',
  city: 'Stadt',
  device: 'Gerät',
  referrer: 'Verweis',
  tag: 'Schlagwort',
}

export const unknown: Readonly<Record<RecordedName, string>> = {
  country: 'Unbekanntes Land',
  region: 'Unbekannte Region',
  city: 'Unbekannte Stadt',
  device: 'Unbekanntes Gerät',
  referrer: 'Unbekannter Verweis',
}

/** Kinds of device, as sources write them, where they are called otherwise here. */
export const devices: ReadonlyMap<string, string> = new Map([
  ['Mobile', 'Mobil'],
  ['TV', 'Fernseher'],
  ['Other', 'Sonstige'],
  ['Unknown', 'Unbekannt'],
])
/** The same of referrers; all others are names of sites. */
export const referrers: ReadonlyMap<string, string> = new Map([['Direct', 'Direkt']])

export const only = (values: readonly string[]) => `nur ${values.join(', ')}`
