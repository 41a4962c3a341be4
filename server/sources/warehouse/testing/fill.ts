import type { Fixture } from '#server/sources/conformance/fixture.ts'
import type { Warehouse } from '../warehouse.ts'
import { monthOf } from '../load.ts'

/** Puts a fixture into the warehouse by the way that import and demo take. */
export async function fill({ engine, load }: Pick<Warehouse, 'engine' | 'load'>, fixture: Fixture): Promise<void> {
  const visitors = new Map([...new Set(fixture.scans.map(({ visitor }) => visitor))].map((name, i) => [name, i + 1]))
  await load.upsertDimensions({
    clients: fixture.clients,
    campaigns: fixture.campaigns,
    qrs: fixture.codes.map((code) => ({ ...code, createdAt: Date.parse(code.createdAt) })),
  })
  await load.markDirty(fixture.scans.map(({ at }) => monthOf(Date.parse(at))))
  const codes = new Map(fixture.codes.map((code) => [code.id, code]))
  await engine.insert(
    'scans',
    fixture.scans.map(({ at, qrId, visitor, ...scan }, i) => ({
      ...scan,
      time: Date.parse(at) / 1000,
      client_id: codes.get(qrId)?.clientId ?? '',
      campaign_id: codes.get(qrId)?.campaignId ?? '',
      qr_id: qrId,
      visitor: visitors.get(visitor),
      key: i,
    })),
  )
  await load.rebuildRollups()
  await load.setContent('own')
}
