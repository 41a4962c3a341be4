/** The three lists, and what is not in them. */
import { describe, expect, it } from 'vitest'
import { fixture, type Fixture } from './fixture.ts'
import type { Asked } from './reference.ts'
import { questionOf, type Tested } from './tested.ts'

export function describeLists(tested: Tested): void {
  describe('with complete lists', () => {
    it('of QR codes, with all-time scans without bots', async () => {
      const listed = (await (await tested.at()).qrs()).data
      const expected = fixture.codes.map(({ campaignId: _, clientId: __, ...code }) => ({
        ...code,
        totalScans: humanScansOf(({ qrId }) => qrId === code.id),
      }))
      expect(byId(listed)).toEqual(byId(expected))
      expect(listed.find(({ id }) => id === 'poster')?.totalScans).toBe(13)
    })

    it('of campaigns', async () => {
      const expected = fixture.campaigns.map((campaign) => {
        const codes = fixture.codes.filter(({ campaignId }) => campaignId === campaign.id).map(({ id }) => id)
        return { ...campaign, qrCount: codes.length, totalScans: humanScansOf(({ qrId }) => codes.includes(qrId)) }
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
      for (const answer of [source.qr(id, question), source.campaign(id, question), source.client(id, question)]) {
        await expect(answer).rejects.toMatchObject({ name: 'Problem', status: 404 })
      }
    }
  })
}

function humanScansOf(belongs: (scan: Fixture['scans'][number]) => boolean): number {
  return fixture.scans.filter((scan) => !scan.bot && belongs(scan)).length
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
}
