import { expect, test } from 'vitest'
import type { Summary } from '#contract/reporting.ts'
import { answerFor } from '#src/testing/answers.ts'
import { toAllTimeRanking, toRanking } from './select.ts'

const span = { name: 'month', date: '2026-05-01', asOf: '2026-06-01T00:00:00.000Z' } as const
const summary: Summary = { totalScans: 200, uniqueVisitors: 1, topDevices: [], topCountries: [] }
const poster = { id: 'p', title: 'Poster', scans: 50 }
const untitled = { id: 'u', title: '', scans: 25 }

test('the top codes say how many others had scans, and their shares are of all scans', () => {
  const ranking = toRanking('qrs', answerFor({ ...summary, topQrs: [poster, untitled], scannedQrs: 312 }, span))
  expect(ranking).toEqual({
    span: 'in May 2026',
    isUnknown: false,
    note: '2 of 312 codes with scans',
    seeAll: 'All 312 codes with scans in May 2026',
    breakdown: {
      parts: [
        { key: 'p', name: 'Poster', count: 50 },
        // A code without a title goes by its id.
        { key: 'u', name: 'u', count: 25 },
      ],
      total: 200,
      unlisted: 0,
    },
  })
})

test('one is one', () => {
  const topCampaigns = [{ id: 'c', name: 'Spring', scans: 5 }]
  expect(toRanking('campaigns', answerFor({ ...summary, topCampaigns, scannedCampaigns: 1 }, span))).toMatchObject({
    note: '1 of 1 campaign with scans',
    seeAll: '1 campaign with scans in May 2026',
  })
})

test('the codes of a campaign are all there, also those without a scan', () => {
  const data = {
    campaignId: 'c',
    name: 'C',
    aggregatedScans: 50,
    topPerformingQr: null,
    qrs: [poster, { ...untitled, scans: 0 }],
  }
  const ranking = toRanking('qrs', answerFor(data, span))
  expect(ranking?.note).toBeUndefined()
  expect(ranking?.breakdown.parts.map((part) => part.count)).toEqual([50, 0])
})

test('scans of no campaign stand apart from the campaigns, so that a client’s add up', () => {
  const client = { clientId: 'c', clientName: 'C', totalScans: 60, activeQrs: 4 }
  const campaigns = [{ id: 's', name: 'Spring', scans: 40 }]
  const apart = (data: object) =>
    toRanking('campaigns', answerFor({ ...client, campaigns, ...data }, span))?.breakdown.apart
  expect(apart({ scansWithoutCampaign: 20 })).toEqual([{ name: 'No campaign', count: 20 }])
  expect(apart({ scansWithoutCampaign: 0, totalScans: 40 })).toBeUndefined()
  // Of 60, 40 in a campaign and 13 in none: a guest is not told of the campaign of the other seven, which others have part in.
  expect(apart({ scansWithoutCampaign: 13 })).toEqual([
    { name: 'No campaign', count: 13 },
    { name: 'Campaigns not shown here', count: 7 },
  ])
  // Also where there is no campaign at all; and of a source that does not tell, nothing is made up.
  expect(apart({ scansWithoutCampaign: 60, campaigns: [] })).toEqual([{ name: 'No campaign', count: 60 }])
  expect(apart({})).toBeUndefined()
  expect(
    toRanking('qrs', answerFor({ ...client, qrs: [], scansWithoutCampaign: 60 }, span))?.breakdown.apart,
  ).toBeUndefined()
})

test('of the top campaigns lower ranks are not said to be no campaign', () => {
  const topCampaigns = [{ id: 'c', name: 'Spring', scans: 5 }]
  const data = { ...summary, topCampaigns, scannedCampaigns: 31, scansWithoutCampaign: 70 }
  expect(toRanking('campaigns', answerFor(data, span))?.breakdown.apart).toEqual([{ name: 'No campaign', count: 70 }])
})

test('where none of them was scanned there is nothing to rank', () => {
  const data = { campaignId: 'c', name: 'C', aggregatedScans: 0, topPerformingQr: null, qrs: [{ ...poster, scans: 0 }] }
  expect(toRanking('qrs', answerFor(data, span))?.breakdown.parts).toEqual([])
})

test('a source that does not rank is not made to', () => {
  expect(toRanking('qrs', answerFor(summary, span))).toBeNull()
  expect(toRanking('campaigns', answerFor(summary, span))).toBeNull()
})

test('its all-time totals stand in, and say so', () => {
  const listed = Array.from({ length: 12 }, (_, i) => ({ id: `c${i}`, name: `C${i}`, qrCount: 1, totalScans: i }))
  const { span, note, breakdown } = toAllTimeRanking('campaigns', { status: 200, message: '', data: listed })
  expect({ span, note }).toEqual({ span: 'of all time', note: 'All time, 10 of 12 campaigns' })
  expect(breakdown.parts.map((part) => part.count)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2])
  // 0 + 1 + … + 11
  expect(breakdown.total).toBe(66)
})
