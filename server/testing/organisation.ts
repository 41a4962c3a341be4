/** A warehouse filled with what a test writes down. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '#server/clock.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { openWarehouse } from '#server/sources/warehouse/warehouse.ts'

interface Named {
  readonly id: string
  readonly name: string
}

export interface Organisation {
  readonly clients: readonly Named[]
  readonly campaigns: readonly Named[]
  /** Empty ids for none. */
  readonly qrs: readonly {
    readonly id: string
    readonly title: string
    readonly createdAt: number
    readonly campaignId: string
    readonly clientId: string
    readonly destinationUrl?: string
  }[]
  readonly scans: readonly {
    /** `2026-05-15 12:00:00`, in UTC. */
    readonly time: string
    readonly qr: string
    readonly visitor: number
    readonly country: string
    readonly city?: string
    readonly device: string
    readonly referrer?: string
    readonly bot?: boolean
  }[]
}

export interface MadeOrganisation {
  readonly source: ReportSource
  /** Closes the warehouse and removes its folder. */
  remove(): Promise<void>
}

/** Makes it in a folder of its own, at a time that stands still or by a clock. One to a process, as the engine is. */
export async function makeOrganisation(
  now: number | Clock,
  { clients, campaigns, qrs, scans }: Organisation,
): Promise<MadeOrganisation> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'scanboard-made-'))
  const warehouse = await openWarehouse({
    dataFolder,
    clock: typeof now === 'number' ? () => now : now,
    log: silentLog,
  })
  const { load, engine } = warehouse
  await load.upsertDimensions({ clients: [...clients], campaigns: [...campaigns], qrs: [...qrs] })
  await load.markDirty([...new Set(scans.map(({ time }) => Number(time.slice(0, 7).replace('-', ''))))])
  const owners = new Map(qrs.map((qr) => [qr.id, qr]))
  await engine.insert(
    'scans',
    scans.map(({ time, qr, visitor, country, city = '', device, referrer = '', bot = false }, key) => ({
      time,
      qr_id: qr,
      client_id: owners.get(qr)?.clientId ?? '',
      campaign_id: owners.get(qr)?.campaignId ?? '',
      country,
      region: '',
      city,
      device,
      referrer,
      visitor,
      bot,
      key,
    })),
  )
  await load.rebuildRollups()
  await load.setContent('own')
  return {
    source: warehouse.source,
    async remove() {
      await warehouse.close()
      rmSync(dataFolder, { recursive: true })
    },
  }
}
