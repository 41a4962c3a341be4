/** What a report of a first month is compared with: nothing, where before it there was nothing to scan. Counted by hand. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as v from 'valibot'
import { reportAsked } from '#contract/reports.ts'
import { makeOrganisation, type MadeOrganisation } from '#server/testing/organisation.ts'
import { NO_GOALS } from '#server/testing/no-goals.ts'
import { figuresOf } from '../within.ts'
import { gather } from './gather.ts'

const NOW = Date.parse('2026-11-02T08:00:00Z')

/** Code, client, campaign, and when it was made. */
const CODES = [
  ['poster', 'north', '', '2026-02-10T09:00:00Z'],
  // Nobody has ever scanned it.
  ['quiet', 'north', '', '2026-02-11T09:00:00Z'],
  // In Berlin it is the 7th.
  ['flint', 'south', 'quay', '2026-10-06T22:30:00Z'],
  ['spark', 'south', 'quay', '2026-10-12T09:00:00Z'],
  ['moved', 'east', '', '2026-10-12T09:00:00Z'],
  // On the last evening of September.
  ['late', 'west', '', '2026-09-30T20:00:00Z'],
] as const

const SCANS = [
  ['2026-02-20 08:00:00', 'poster'],
  ['2026-09-03 08:00:00', 'poster'],
  ['2026-09-04 08:00:00', 'moved'],
  ['2026-10-13 08:00:00', 'spark'],
  ['2026-10-14 08:00:00', 'spark'],
  ['2026-10-15 08:00:00', 'flint'],
  ['2026-10-15 08:00:00', 'moved'],
  ['2026-10-15 08:00:00', 'late'],
] as const

let organisation: MadeOrganisation
beforeAll(async () => {
  organisation = await makeOrganisation(NOW, {
    clients: ['north', 'south', 'east', 'west'].map((id) => ({ id, name: id })),
    campaigns: [{ id: 'quay', name: 'Quay' }],
    qrs: CODES.map(([id, clientId, campaignId, createdAt]) => ({
      id,
      title: id,
      createdAt: Date.parse(createdAt),
      campaignId,
      clientId,
    })),
    scans: SCANS.map(([time, qr], visitor) => ({ time, qr, visitor, country: 'NL', device: 'Mobile' })),
  })
})
afterAll(() => organisation.remove())

function gathered(subject: object, dates: object = { from: '2026-10-01', to: '2026-10-31' }) {
  const asked = v.parse(reportAsked, { subject, timezone: 'Europe/Berlin', ...dates })
  return gather(asked, { figures: figuresOf(organisation.source), goals: NO_GOALS, now: NOW })
}

const codes = (...ids: string[]) => ({ kind: 'codes', ids })

test.each([
  [{ kind: 'client', id: 'south' }, '2026-10-07', 3],
  [{ kind: 'campaign', id: 'quay' }, '2026-10-07', 3],
  [codes('spark'), '2026-10-12', 2],
  [codes('spark', 'flint'), '2026-10-07', 3],
])('what began since is compared with nothing, and says when that was: %j', async (subject, began, scans) => {
  const { compared, figures, timeline, comparison, campaigns } = await gathered(subject)
  expect(compared).toMatchObject({ how: 'previous', date: '2026-09-01', last: '2026-09-30', began })
  expect(figures).toMatchObject({ scans, before: null })
  expect(timeline!.before).toBe(null)
  expect(comparison).toBe(null)
  for (const row of campaigns?.rows ?? []) expect(row).toMatchObject({ id: 'quay', scans: 3, before: null })
})

test('so is all, in the month of its first code', async () => {
  const first = await gathered({ kind: 'organisation' }, { from: '2026-02-01', to: '2026-02-28' })
  expect(first.compared).toMatchObject({ date: '2026-01-01', began: '2026-02-10' })
  expect(first.figures).toMatchObject({ scans: 1, before: null })
  expect(first.clients!.rows).toMatchObject([{ id: 'north', scans: 1, before: null }])
  // In March nobody scanned anything, and there were codes in February.
  const march = await gathered({ kind: 'organisation' }, { from: '2026-04-01', to: '2026-04-30' })
  expect(march.figures).toMatchObject({ scans: 0, before: { scans: 0 } })
  expect(march.compared).not.toHaveProperty('began')
})

test.each([
  // A code that was there and had no scan, one that was scanned before it was made, and an evening in which nobody came.
  [codes('spark', 'quiet'), 2, 0],
  [codes('spark', 'moved'), 3, 1],
  [{ kind: 'client', id: 'east' }, 1, 1],
  [{ kind: 'client', id: 'west' }, 1, 0],
])('what could have been scanned is compared: %j', async (subject, scans, before) => {
  const { compared, figures, timeline, comparison } = await gathered(subject)
  expect(compared).not.toHaveProperty('began')
  expect(figures).toMatchObject({ scans, before: { scans: before } })
  expect(timeline!.before).toHaveLength(30)
  expect(comparison).not.toBe(null)
})

test('with dates that have yet to come nothing is compared', async () => {
  const dates = {
    from: '2026-10-01',
    to: '2026-10-31',
    compare: 'custom',
    compareFrom: '2026-12-01',
    compareTo: '2026-12-31',
  }
  for (const subject of [{ kind: 'client', id: 'south' }, codes('spark')]) {
    const { compared, figures, comparison } = await gathered(subject, dates)
    expect(compared).not.toHaveProperty('began')
    expect(figures.before).toBe(null)
    expect(comparison).toBe(null)
  }
})
