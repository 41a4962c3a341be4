import { expect, test } from 'vitest'
import { CLIENT_PLANS } from './clients/index.ts'
import { daysUntil } from './days.ts'
import { makeOrganisation } from './organisation.ts'
import { tally, totalsOf } from './tallies.ts'

const NOW = Date.parse('2026-05-20T10:30:00Z')
const days = daysUntil(NOW)
const organisation = makeOrganisation(500, days, 1)

test('There are 12 clients, 40 campaigns and as many codes as asked for', () => {
  expect(organisation.clients).toHaveLength(12)
  expect(organisation.campaigns).toHaveLength(40)
  expect(organisation.codes).toHaveLength(500)
})

test('The span is thirteen whole months and the running one, and a day for those east of Greenwich', () => {
  expect(days.dates[0]).toBe('2025-04-01')
  expect(days.dates[days.today]).toBe('2026-05-20')
  expect(days.dates.at(-1)).toBe('2026-05-21')
})

test('A campaign belongs to one client, and its codes to that client', () => {
  const owners = new Map(CLIENT_PLANS.flatMap((client) => client.campaigns.map(({ id }) => [id, client.id])))
  expect(owners.size).toBe(40)
  for (const { row } of organisation.codes.filter(({ row }) => row.campaignId !== '')) {
    expect(owners.get(row.campaignId)).toBe(row.clientId)
  }
})

test('Some codes have no campaign, and some of those no client', () => {
  const loose = organisation.codes.filter(({ row }) => row.campaignId === '')
  expect(loose.some(({ row }) => row.clientId === '')).toBe(true)
  expect(loose.some(({ row }) => row.clientId !== '')).toBe(true)
  expect(loose.length).toBeLessThan(100)
})

test('Every campaign has a code, also in the smallest organisation', () => {
  const used = new Set(makeOrganisation(100, days, 1).codes.map(({ row }) => row.campaignId))
  for (const { id } of organisation.campaigns) expect(used).toContain(id)
})

test.each([500, 5_000])('Of %i codes no two share a short link, and titles tell them apart', (qrs) => {
  const rows = makeOrganisation(qrs, days, 1).codes.map(({ row }) => row)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(qrs)
  expect(new Set(rows.map(({ shortUrl }) => shortUrl)).size).toBe(qrs)
  expect(new Set(rows.map(({ title }) => title)).size).toBeGreaterThan(0.99 * qrs)
})

test('Addresses are of the reserved domain, so that no link of the demo leads to a stranger', () => {
  for (const { row } of organisation.codes) {
    expect(new URL(row.shortUrl).hostname).toMatch(/\.example$/)
    expect(new URL(row.destinationUrl).hostname).toMatch(/\.example$/)
  }
})

test('Several codes lead to the same destination', () => {
  const destinations = organisation.codes.map(({ row }) => row.destinationUrl)
  expect(new Set(destinations).size).toBeLessThan(destinations.length)
})

test('Titles come in many scripts, from right to left too, long ones and ones that look like markup or a formula', () => {
  const titles = organisation.codes.map(({ row }) => row.title)
  const scripts = ['Latin', 'Han', 'Katakana', 'Greek', 'Cyrillic', 'Devanagari', 'Arabic', 'Hebrew']
  for (const script of scripts) {
    expect(
      titles.some((title) => new RegExp(`\\p{Script=${script}}`, 'u').test(title)),
      script,
    ).toBe(true)
  }
  expect(titles.some((title) => /\p{Extended_Pictographic}/u.test(title))).toBe(true)
  expect(titles.some((title) => title.length > 200)).toBe(true)
  expect(titles.some((title) => title.includes('<script>') && title.includes('"'))).toBe(true)
  expect(titles.some((title) => title.startsWith('='))).toBe(true)
})

test('Every code was made before its first day and before now', () => {
  for (const { row, life, scene } of organisation.codes) {
    expect(row.createdAt).toBeLessThan(NOW)
    expect(row.createdAt).toBeLessThan(scene.midnights[0]! + life.firstDay * 86_400_000)
  }
})

test('Of a million scans every code has some, but for the one that was never scanned', () => {
  const totals = totalsOf(organisation.codes, 1_000_000, days)
  const never = organisation.codes.filter((_, i) => totals[i] === 0)
  expect(never.map(({ row }) => row.title)).toEqual(['Roll-up banner, main lobby (reprint)'])
})

test('A tenth of the codes has about half of the scans', () => {
  const totals = totalsOf(organisation.codes, 1_000_000, days).sort((a, b) => b - a)
  const top = totals.slice(0, 50).reduce((a, b) => a + b)
  expect(top).toBeGreaterThan(400_000)
  expect(top).toBeLessThan(700_000)
})

test('The scans of a code over its days add up, and none is outside its life', () => {
  const totals = totalsOf(organisation.codes, 100_000, days)
  organisation.codes.forEach((code, i) => {
    if (totals[i] === 0) return
    const { days: on, scans } = tally(code, totals[i]!, days, 1)
    expect(scans.reduce((a, b) => a + b)).toBe(totals[i])
    expect(on[0]).toBeGreaterThanOrEqual(code.life.firstDay)
    expect(on.at(-1)).toBeLessThanOrEqual(code.life.lastDay)
  })
})

test('On its viral day a code has many times the scans of the week before', () => {
  const index = organisation.codes.findIndex(({ viralDay }) => viralDay !== undefined)
  const code = organisation.codes[index]!
  const { days: on, scans } = tally(code, totalsOf(organisation.codes, 1_000_000, days)[index]!, days, 1)
  const at = (day: number) => scans[on.indexOf(day)] ?? 0
  const weekBefore = [1, 2, 3, 4, 5, 6, 7].map((ago) => at(code.viralDay! - ago)).reduce((a, b) => a + b)
  expect(at(code.viralDay!)).toBeGreaterThan(5 * weekBefore)
})
