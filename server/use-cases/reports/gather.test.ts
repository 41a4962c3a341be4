/** What a report says of an organisation of six scans, each list counted by hand. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as v from 'valibot'
import { reportAsked } from '#contract/reports.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { makeOrganisation, type MadeOrganisation } from '#server/testing/organisation.ts'
import { NO_GOALS } from '#server/testing/no-goals.ts'
import { figuresOf } from '../within.ts'
import { gather } from './gather.ts'

const NOW = Date.parse('2026-06-01T08:00:00Z')

/** Time, code, country, city, device, referrer. */
const SCANS = [
  ['2026-05-01 08:00:00', 'poster', 'GR', 'Thessaloniki', 'Mobile', 'shop.example'],
  ['2026-05-02 08:00:00', 'poster', 'GR', 'Thessaloniki', 'Mobile', ''],
  ['2026-05-03 08:00:00', 'flyer', 'GR', 'Patras', 'Mobile', ''],
  ['2026-05-04 08:00:00', 'poster', 'GR', '', 'Mobile', ''],
  ['2026-05-05 08:00:00', 'flyer', 'CY', '', 'Unknown', ''],
  ['2026-05-06 08:00:00', 'flyer', '', '', 'Mobile', ''],
] as const

let organisation: MadeOrganisation
beforeAll(async () => {
  organisation = await makeOrganisation(NOW, {
    clients: [{ id: 'north', name: 'Northwind' }],
    campaigns: [],
    qrs: ['poster', 'flyer'].map((id) => ({
      id,
      title: `The ${id}`,
      createdAt: Date.parse('2026-01-01T00:00:00Z'),
      campaignId: '',
      clientId: 'north',
    })),
    scans: SCANS.map(([time, qr, country, city, device, referrer], visitor) => ({
      time,
      qr,
      visitor,
      country,
      city,
      device,
      referrer,
    })),
  })
})
afterAll(() => organisation.remove())

const CLIENT = { kind: 'client', id: 'north' }
const CODES = { kind: 'codes', ids: ['poster', 'flyer'] }

function gathered(subject: object, source: ReportSource = organisation.source) {
  const asked = v.parse(reportAsked, { subject, from: '2026-05-01', to: '2026-05-31', timezone: 'UTC' })
  return gather(asked, { figures: figuresOf(source), goals: NO_GOALS, now: NOW })
}

const ORGANISATION = { kind: 'organisation' }

test.each([ORGANISATION, CLIENT, CODES])(
  'shares are all of the same scans, known place or not: $kind',
  async (subject) => {
    const { figures, places, devices, referrers } = await gathered(subject)
    expect(figures.scans).toBe(6)
    expect(places!.countries).toMatchObject({ total: 6, count: 3, rows: [{ id: 'GR', scans: 4 }, {}, {}] })
    expect(places!.cities).toEqual({
      total: 6,
      count: 3,
      rows: [
        // In Greece, in Cyprus, and who knows where.
        { city: '', region: '', country: '', scans: 3 },
        { city: 'Thessaloniki', region: '', country: 'GR', scans: 2 },
        { city: 'Patras', region: '', country: 'GR', scans: 1 },
      ],
    })
    expect(devices).toMatchObject({ total: 6, rows: [{ scans: 5 }, { scans: 1 }] })
    expect(referrers).toMatchObject({ total: 6, rows: [{ scans: 5 }, { scans: 1 }] })
  },
)

test('shares are of all scans too where the source breaks down a part of them', async () => {
  const { source } = organisation
  const sparing: ReportSource = {
    ...source,
    async qr(id, question) {
      const answer = await source.qr(id, question)
      const { devices, referrers, geolocation } = answer.data
      const known = {
        devices: devices.filter(({ device }) => device === 'Mobile'),
        referrers: referrers.filter(({ referrer }) => referrer === 'shop.example'),
        geolocation: geolocation.filter(({ city }) => city === 'Patras'),
      }
      return { ...answer, data: { ...answer.data, ...known } }
    },
  }
  const { places, devices, referrers } = await gathered(CODES, sparing)
  expect(places).toMatchObject({
    countries: { total: 6, rows: [{ id: 'GR', scans: 1 }] },
    cities: { total: 6, rows: [{ city: 'Patras', scans: 1 }] },
  })
  expect(devices).toMatchObject({ total: 6, rows: [{ id: 'Mobile', scans: 5 }] })
  expect(referrers).toMatchObject({ total: 6, rows: [{ id: 'shop.example', scans: 1 }] })
})

test.each([ORGANISATION, CLIENT, CODES])(
  'hours of the week are counted on the clock of the report: $kind',
  async (subject) => {
    const asked = v.parse(reportAsked, { subject, from: '2026-05-01', to: '2026-05-31', timezone: 'Asia/Kolkata' })
    const { hours } = await gather(asked, { figures: figuresOf(organisation.source), goals: NO_GOALS, now: NOW })
    // 8:00 in Greenwich is 13:30 there, on the Friday with which the month begins and on the five days that follow.
    const scanned = hours!.scans.flatMap((scans, hour) =>
      scans > 0 ? [[Math.floor(hour / 24), hour % 24, scans]] : [],
    )
    expect(scanned).toEqual([0, 1, 2, 4, 5, 6].map((day) => [day, 13, 1]))
    // Five Fridays, and four Mondays.
    expect(hours!.hours[4 * 24 + 13]).toBe(5)
    expect(hours!.hours[13]).toBe(4)
  },
)

test('a source that counts no hours tells of none', async () => {
  const { source } = organisation
  const plain: ReportSource = {
    ...source,
    async describe() {
      const { countsHours: _, ...told } = await source.describe()
      return told
    },
  }
  expect((await gathered(CLIENT, plain)).hours).toBe(null)
})
