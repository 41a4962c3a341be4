/**
 * Two clients whose names, ids and numbers cannot be mistaken for one another's, nor found in an answer by chance: whatever is
 * Zebrafink's, the organisation's as a whole, or nobody's, must never reach a guest of Quillon. Now is as in the small
 * organisation.
 */
import { makeOrganisation, type MadeOrganisation, type Organisation } from './organisation.ts'
import { NOW } from './small-organisation.ts'

const CREATED = Date.parse('2026-01-01T00:00:00Z')

type Code = Organisation['qrs'][number] & { readonly scans: number }

const code = (id: string, clientId: string, campaignId: string, scans: number): Code => ({
  id,
  title: `Title of ${id}`,
  createdAt: CREATED,
  clientId,
  campaignId,
  destinationUrl: `https://${clientId || 'nobody'}.example/${id}`,
  scans,
})

const codes: readonly Code[] = [
  code('quillon-poster', 'quillon', 'quillon-spring', 12),
  code('quillon-flyer', 'quillon', 'quillon-spring', 3),
  // A campaign that both have codes in: its totals, and so its page, belong to neither alone.
  code('quillon-shared', 'quillon', 'zebrafink-shared', 5),
  code('zebrafink-shared-code', 'zebrafink', 'zebrafink-shared', 911),
  code('zebrafink-poster', 'zebrafink', 'zebrafink-autumn', 3332),
  code('zebrafink-stray', '', '', 2087),
]

/** Scans of Quillon in May 2026 up to now, worked out from the table above. */
export const OWN_SCANS = 20
export const OWN_CAMPAIGN_SCANS = 15
export const OWN_POSTER_SCANS = 12

/**
 * What no guest of Quillon may ever see: Zebrafink by name or id, where, on what and from where only its codes are
 * scanned, and every total that counts them: 911, 3,332, both 4,243, the stray's 2,087, all three 6,330; with Quillon's 20
 * those are 4,263 and 6,350; the shared campaign's 916. A list of all devices that there are names no scan.
 */
export const FOREIGN =
  /zebrafink|wanaka|new zealand|\bNZ\b|(?<!Tablet(?:, |\|))\bTV\b|(?<![\d.-])(911|3332|4243|2087|6330|4263|6350|916)(?![\d.:-])/i

export function makeTwoClients(): Promise<MadeOrganisation> {
  return makeOrganisation(NOW, twoClients())
}

/** Scans of each code are spread over the first days of May; each by a visitor of its own. */
export function twoClients(): Organisation {
  let visitor = 0
  return {
    clients: [
      { id: 'quillon', name: 'Quillon' },
      { id: 'zebrafink', name: 'Zebrafink' },
    ],
    campaigns: [
      { id: 'quillon-spring', name: 'Quillon spring' },
      { id: 'zebrafink-shared', name: 'Zebrafink and friends' },
      { id: 'zebrafink-autumn', name: 'Zebrafink autumn' },
    ],
    qrs: codes.map(({ scans: _, ...qr }) => qr),
    scans: codes.flatMap(({ id, clientId, scans }) =>
      Array.from({ length: scans }, (_, i) => {
        visitor += 1
        const isOwn = clientId === 'quillon'
        return {
          time: `2026-05-${String(2 + (i % 12)).padStart(2, '0')} 10:00:00`,
          qr: id,
          visitor,
          country: isOwn ? 'PT' : 'NZ',
          city: isOwn ? 'Porto' : 'Wanaka',
          device: isOwn ? 'Mobile' : 'TV',
          referrer: isOwn ? 'quillon.example' : 'zebrafink.example',
        }
      }),
    ),
  }
}
