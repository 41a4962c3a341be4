/** The two clients of `server/testing/two-clients.ts` as an account of the vendor's. */
import type { Fixture } from '#server/sources/conformance/fixture.ts'
import { twoClients } from '#server/testing/two-clients.ts'

export function twoClientsAccount(): Fixture {
  const { clients, campaigns, qrs, scans } = twoClients()
  return {
    clients: clients.map((client) => ({ ...client, status: 'ACTIVE' })),
    campaigns: [...campaigns],
    codes: qrs.map(({ createdAt, destinationUrl = '', ...code }) => ({
      ...code,
      destinationUrl,
      shortUrl: `https://sc.an/${code.id}`,
      createdAt: new Date(createdAt).toISOString(),
    })),
    scans: scans.map(({ time, qr, visitor, city = '', referrer = '', bot = false, ...scan }) => ({
      ...scan,
      at: `${time.replace(' ', 'T')}Z`,
      qrId: qr,
      visitor: String(visitor),
      region: '',
      city,
      referrer,
      bot,
    })),
  }
}
