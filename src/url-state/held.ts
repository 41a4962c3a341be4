import type { ScanFilter } from '#contract/scan-filter.ts'

/** What an embed or a link holds fast, whatever its address says and whoever looks chooses. */
export interface Held {
  /** Filters that are always on. */
  readonly only: ScanFilter
  /** Whether no other filters can be chosen either. */
  readonly isFixed: boolean
  /** Whether only some dates are shown. */
  readonly isDated: boolean
  /** Whether there are lists of all codes, campaigns and clients: they count all scans, which is more than a part. A link has none. */
  readonly hasLists: boolean
  /** Parameters that go along from page to page, as filters do. */
  readonly params: readonly string[]
}

/** As everywhere else: nothing. */
export const NOTHING_HELD: Held = { only: {}, isFixed: false, isDated: false, hasLists: true, params: [] }

let inForce = NOTHING_HELD

export const held = (): Held => inForce

/** From now on, for all that reads the address: to be told before any of it is drawn. */
export function hold(next: Held): void {
  inForce = next
}
