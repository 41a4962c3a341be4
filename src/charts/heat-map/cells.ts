/** What a heat map is drawn from. Charts know no API: a report turns its answer into these. */

export interface HeatCell {
  /** In full, with its figures: "Friday, 18:00 to 19:00: 124 scans, 31 an hour". */
  readonly words: string
  /** What the shade goes by; undefined where there is nothing to tell. */
  readonly value: number | undefined
}

interface HeatRow {
  readonly name: string
  /** Where there is little room. */
  readonly shortName: string
  readonly cells: readonly HeatCell[]
}

export interface HeatData {
  /** What it shows, for whoever hears it. */
  readonly label: string
  /** What stands above each column is empty where there is no room for its name. */
  readonly columns: readonly { readonly name: string; readonly shown: string }[]
  readonly rows: readonly HeatRow[]
  /** Beside the shades: "0", "31 an hour". */
  readonly least: string
  readonly most: string
}

export const SHADES = 5

/** From 0 (nothing at all) to `SHADES`, by equal parts of the largest value. */
export function shadeOf(value: number, largest: number): number {
  return value === 0 || largest === 0 ? 0 : Math.max(1, Math.ceil((value / largest) * SHADES))
}
