/** The three lists, and what is not in them. */
import { describe, expect, it } from 'vitest'
import { fixture, type Fixture, type FixtureScan } from './fixture.ts'
import type { Asked } from './reference.ts'
import { questionOf, type Tested } from './tested.ts'

export function describeLists(tested: Tested): void {
  describe('with complete lists', () => {
    it('of QR codes, with all-time scans without bots', async () => {
      const listed = (await (await tested.at()).qrs()).data
      const expected = fixture.codes.map(({ campaignId, clientId, ...code }) => {
        const scans = humanScans(({ qrId }) => qrId === code.id)
        return {
          ...code,
          totalScans: scans.length,
          campaign: nameOf(fixture.campaigns, campaignId),
          client: nameOf(fixture.clients, clientId),
          lastScannedAt: scans.length === 0 ? null : new Date(Math.max(...scans.map(at))).toISOString(),
        }
      })
      tested.agrees(byId(listed), byId(expected))
      const poster = listed.find(({ id }) => id === 'poster')!
      expect(poster.totalScans).toBe(13)
      tested.matches(poster, { lastScannedAt: '2025-11-02T06:30:00.000Z' })
    })

    it('of campaigns', async () => {
      const expected = fixture.campaigns.map((campaign) => {
        const codes = fixture.codes.filter(({ campaignId }) => campaignId === campaign.id).map(({ id }) => id)
        return { ...campaign, qrCount: codes.length, totalScans: humanScans(({ qrId }) => codes.includes(qrId)).length }
      })
      expect(byId((await (await tested.at()).campaigns()).data)).toEqual(byId(expected))
    })

    it('of clients', async () => {
      expect(byId((await (await tested.at()).clients()).data)).toEqual([
        { id: 'cafe', name: 'Café Ümlaut', activeQrs: 4, status: 'ACTIVE' },
        { id: 'idle', name: 'No codes yet', activeQrs: 0, status: 'ACTIVE' },
        { id: 'paper', name: 'Paper & Co', activeQrs: 1, status: 'ACTIVE' },
        { id: 'theatre', name: 'مسرح', activeQrs: 2, status: 'SUSPENDED' },
      ])
    })
  })

  it('with a sentence and status 404 for ids that it does not know', async () => {
    const asked: Asked = { period: 'day', date: '2026-05-15', zone: 'UTC' }
    const [source, question] = [await tested.for(asked), questionOf(asked)]
    for (const id of ['nobody', '', "' OR 1 = 1"]) {
      // All are waited for from the start: one that fails while another is awaited would fail unheard.
      const answers = [source.qr(id, question), source.campaign(id, question), source.client(id, question)]
      await Promise.all(answers.map((answer) => expect(answer).rejects.toMatchObject({ name: 'Problem', status: 404 })))
    }
  })
}

function humanScans(belongs: (scan: FixtureScan) => boolean): readonly FixtureScan[] {
  return fixture.scans.filter((scan) => !scan.bot && belongs(scan))
}

function at(scan: FixtureScan): number {
  return Date.parse(scan.at)
}

function nameOf(known: Fixture['campaigns'], wanted: string) {
  const found = known.find(({ id }) => id === wanted)
  return found === undefined ? null : { id: found.id, name: found.name }
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
}
