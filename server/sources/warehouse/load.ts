/**
 * How rows come into the warehouse: what `import/` and `demo/` build on.
 *
 * The order that keeps figures right across `kill -9`: `upsertDimensions`, `markDirty(months)`, insert rows into
 * `scans`, `rebuildRollups`. A process that dies in between leaves the months marked, and the next start (or the next
 * call) rebuilds them.
 */
import * as v from 'valibot'
import { upsertDimensions, type Dimensions } from './dimensions.ts'
import type { Engine } from './engine.ts'
import { markMonths, scannedMonths, type Month } from './months.ts'
import { rebuildRollups, ROLLUP_TABLES, type Progress } from './rollups.ts'

export type { CampaignRow, ClientRow, QrRow } from './dimensions.ts'
export { monthOf, type Month } from './months.ts'

const CONTENTS = ['empty', 'demo', 'own'] as const
/** What the warehouse holds: nothing yet, the demo organisation, or own scans. */
export type Content = (typeof CONTENTS)[number]

export interface WarehouseLoad {
  content(): Promise<Content>
  setContent(content: Content): Promise<void>
  /**
   * Adds or renews clients, campaigns and codes; the newest call wins. Where a known code changes its campaign or its
   * client, the months in which it was scanned are marked, and `rebuildRollups` moves its scans along.
   */
  upsertDimensions(dimensions: Dimensions): Promise<void>
  /** Says, durably, that scans of these months are about to be added or removed. */
  markDirty(months: readonly Month[]): Promise<void>
  /** Brings scans and rollups of every marked month in line. Can be killed and called again at any point. */
  rebuildRollups(onProgress?: (progress: Progress) => void): Promise<void>
  /** Removes all scans, codes, campaigns and clients; the content is then `empty`. */
  clear(): Promise<void>
}

const fact = v.object({ value: v.picklist(CONTENTS) })

export function createLoad(engine: Engine): WarehouseLoad {
  const setContent = (content: Content) => engine.insert('facts', [{ name: 'content', value: content }])
  return {
    async content() {
      const [row] = await engine.rows(fact, `SELECT value FROM facts FINAL WHERE name = 'content'`)
      return row?.value ?? 'empty'
    },
    setContent,
    upsertDimensions: (dimensions) => upsertDimensions(engine, dimensions),
    markDirty: (months) => markMonths(engine, months, true),
    rebuildRollups: (onProgress) => rebuildRollups(engine, onProgress),
    async clear() {
      // Marked first and unmarked last: killed in between, the next start empties the rollups of the emptied months.
      await markMonths(engine, await scannedMonths(engine), true)
      for (const table of ['scans', ...ROLLUP_TABLES, 'qrs', 'campaigns', 'clients']) {
        await engine.run(`TRUNCATE TABLE ${table}`)
      }
      await setContent('empty')
      await engine.run('TRUNCATE TABLE pending_months')
    },
  }
}
