import type { Breakdown, Part } from '#src/lib/breakdown.ts'

/** What a map of the world is drawn from. */
export interface WorldData {
  /** By ISO 3166-1 alpha-2 code; a key that is none lies outside of the map. */
  readonly countries: Breakdown
  /** What it means that a country is not among them. */
  readonly others: 'none' | 'unknown' | 'left-out'
  /** The country that the page is about, if it is about one. */
  readonly chosen: string | undefined
}

/** The countries that the map can show, most scanned first, and what lies outside of it. */
export function splitByMap(
  { parts }: Breakdown,
  isOnMap: (code: string) => boolean,
): { readonly onMap: readonly Part[]; readonly outside: readonly Part[] } {
  return { onMap: parts.filter(({ key }) => isOnMap(key)), outside: parts.filter(({ key }) => !isOnMap(key)) }
}
