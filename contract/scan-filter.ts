/**
 * Filters of scans: only those from a place, on a device, from a referrer, of codes that have a tag. Each takes a value as the answers give it,
 * a country its code. A source that can filter says so of itself (`filters` of the status). How they are asked for stands in
 * `scan-filter-params.ts`, which only the server needs.
 */
export const PLACE_NAMES = ['country', 'region', 'city'] as const
export const OTHER_FILTER_NAMES = ['device', 'referrer', 'tag'] as const
export const FILTER_NAMES = [...PLACE_NAMES, ...OTHER_FILTER_NAMES] as const
export type FilterName = (typeof FILTER_NAMES)[number]

/** Those that a scan itself answers. A tag is what people here say of a code. */
export type RecordedName = Exclude<FilterName, 'tag'>

/** What answers call the referrer of a scan to which no page led. */
export const DIRECT = 'Direct'

/** Only scans of which all of this is true; what is left out is not asked about. Empty: what is not known. */
export type ScanFilter = { readonly [Name in FilterName]?: string | undefined }
