/**
 * How rows come into the warehouse: the interface that `import/` and `demo/` build on.
 *
 * The order that keeps figures right across `kill -9`: `upsertDimensions`, `markDirty(months)`, insert rows into
 * `scans`, `rebuildRollups`. A process that dies in between leaves the months marked, and the next start (or the next
 * call) rebuilds them.
 */

/** A UTC month as a number, 202605 for May 2026: the partition of `scans`. */
export type Month = number

export interface ClientRow {
  readonly id: string
  readonly name: string
  /** Such as `ACTIVE`; defaults to it. */
  readonly status?: string | undefined
}

export interface CampaignRow {
  readonly id: string
  readonly name: string
}

/** Fields left out keep what is already known of the code; of a new code they are empty. */
export interface QrRow {
  readonly id: string
  readonly title?: string | undefined
  readonly shortUrl?: string | undefined
  readonly destinationUrl?: string | undefined
  /** Milliseconds since 1970; of a new code without it, the start of time. */
  readonly createdAt?: number | undefined
  /** '' for none. */
  readonly campaignId?: string | undefined
  /** '' for none. */
  readonly clientId?: string | undefined
}

export interface Dimensions {
  readonly clients?: readonly ClientRow[]
  readonly campaigns?: readonly CampaignRow[]
  readonly qrs?: readonly QrRow[]
}

/** What the warehouse holds, as the dashboard names it: nothing yet, the demo organisation, or own scans. */
export type Content = 'empty' | 'demo' | 'own'

export interface Progress {
  readonly done: number
  readonly total: number
}

export interface WarehouseLoad {
  content(): Promise<Content>
  setContent(content: Content): Promise<void>
  /**
   * Adds or renews clients, campaigns and codes; the newest call wins. Where a known code changes its campaign or its
   * client, the months in which it was scanned are marked dirty, and `rebuildRollups` moves its scans along.
   */
  upsertDimensions(dimensions: Dimensions): Promise<void>
  /** Says, durably, that scans of these months are about to be added or removed. */
  markDirty(months: readonly Month[]): Promise<void>
  /** Brings scans and rollups of every dirty month in line. Can be killed and called again at any point. */
  rebuildRollups(onProgress?: (progress: Progress) => void): Promise<void>
  /** Removes all scans, codes, campaigns and clients; the content is then `empty`. */
  clear(): Promise<void>
}

/** The partition of an instant (milliseconds since 1970). */
export function monthOf(instant: number): Month {
  const date = new Date(instant)
  return date.getUTCFullYear() * 100 + date.getUTCMonth() + 1
}
