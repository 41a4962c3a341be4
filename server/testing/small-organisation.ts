/**
 * A warehouse with an organisation small enough to count by hand, for tests of what stands on top of it. Its now is
 * Friday 15 May 2026, 12:00 UTC.
 */
import { makeOrganisation, type MadeOrganisation } from './organisation.ts'

export const NOW = Date.parse('2026-05-15T12:00:00Z')

/** A code whose id would break a path that is not encoded. */
export const ODD_ID = 'a/b c%41?'

/** Time, code, visitor, country, device, and whether it is a bot. */
const SCANS: readonly (readonly [string, string, number, string, string, boolean?])[] = [
  ['2026-04-03 10:00:00', 'poster', 1, 'US', 'Mobile'],
  ['2026-04-15 11:00:00', 'poster', 4, 'US', 'Mobile'],
  // After noon on the 15th: not in the part of April that is compared with May up to the 15th at noon.
  ['2026-04-15 13:00:00', 'poster', 5, 'US', 'Mobile'],
  ['2026-04-28 10:00:00', 'poster', 6, 'US', 'Mobile'],
  ['2026-05-01 08:00:00', 'poster', 1, 'US', 'Mobile'],
  ['2026-05-02 09:00:00', 'poster', 2, 'DE', 'Desktop'],
  ['2026-05-05 09:00:00', ODD_ID, 7, '', 'Mobile'],
  ['2026-05-10 10:00:00', 'flyer', 2, 'DE', 'Desktop'],
  ['2026-05-14 10:00:00', 'poster', 9, 'US', 'Other', true],
  ['2026-05-15 11:59:59', 'poster', 1, 'US', 'Mobile'],
  // At now: a scan of the next moment, not of this one.
  ['2026-05-15 12:00:00', 'poster', 3, 'US', 'Mobile'],
]

const CAMPAIGN_OF: Readonly<Record<string, string>> = { poster: 'spring', flyer: 'spring' }
const CLIENT_OF: Readonly<Record<string, string>> = { poster: 'north', flyer: 'north', [ODD_ID]: 'south' }

export type SmallOrganisation = MadeOrganisation

/** Makes it in a folder of its own. One to a process, as the engine is. */
export function makeSmallOrganisation(): Promise<SmallOrganisation> {
  return makeOrganisation(NOW, {
    clients: [
      { id: 'north', name: 'Northwind' },
      { id: 'south', name: 'Südwind' },
    ],
    campaigns: [{ id: 'spring', name: 'Spring' }],
    qrs: ['poster', 'flyer', ODD_ID, 'unseen'].map((id) => ({
      id,
      title: `The ${id}`,
      createdAt: Date.parse('2026-01-01T00:00:00Z'),
      campaignId: CAMPAIGN_OF[id] ?? '',
      clientId: CLIENT_OF[id] ?? '',
    })),
    scans: SCANS.map(([time, qr, visitor, country, device, bot = false]) => ({
      time,
      qr,
      visitor,
      country,
      device,
      bot,
    })),
  })
}
