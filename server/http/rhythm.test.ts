import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RHYTHM_PATH, type Rhythm } from '#contract/rhythm.ts'
import { makeSmallOrganisation, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { ask, testApp } from '#server/testing/test-app.ts'

let organisation: SmallOrganisation
beforeAll(async () => {
  organisation = await makeSmallOrganisation()
})
afterAll(() => organisation.remove())

/** The answer, with its hours by name: `Fri 8`. Only those that have something. */
async function get(query: string) {
  const { status, body } = await ask(testApp({ source: organisation.source }), `${RHYTHM_PATH}?${query}`)
  const data = body.data as unknown as Rhythm | null
  return { status, message: body.message, scans: named(data?.scans), hours: named(data?.hours) }
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

function named(values: readonly number[] = []): Record<string, number> {
  const entries = values.map((value, i): [string, number] => [`${DAYS[Math.floor(i / 24)]} ${i % 24}`, value])
  return Object.fromEntries(entries.filter(([, value]) => value > 0))
}

describe('the hours of the week', () => {
  test('hold the scans of their weekday and clock hour, without bots and without what is yet to come', async () => {
    const { scans } = await get('from=2026-05-01&to=2026-05-31')
    expect(scans).toEqual({ 'Tue 9': 1, 'Fri 8': 1, 'Fri 11': 1, 'Sat 9': 1, 'Sun 10': 1 })
    expect((await get('from=2026-05-01&to=2026-05-31&bots=include')).scans).toMatchObject({ 'Thu 10': 1 })
  })

  test('are those of the zone', async () => {
    // Five and a half hours later: 8:00 is 13:30, 11:59:59 is 17:29:59.
    expect((await get('from=2026-05-01&to=2026-05-31&timezone=Asia/Kolkata')).scans).toEqual({
      'Tue 14': 1,
      'Fri 13': 1,
      'Fri 17': 1,
      'Sat 14': 1,
      'Sun 15': 1,
    })
  })

  test('are those of a code, campaign or client, and of some scans only', async () => {
    const may = 'from=2026-05-01&to=2026-05-31'
    expect((await get(`${may}&subject=qr&id=flyer`)).scans).toEqual({ 'Sun 10': 1 })
    expect((await get(`${may}&subject=campaign&id=spring`)).scans).toMatchObject({ 'Fri 8': 1, 'Sun 10': 1 })
    expect((await get(`${may}&subject=client&id=south`)).scans).toEqual({ 'Tue 9': 1 })
    expect((await get(`${may}&country=DE`)).scans).toEqual({ 'Sat 9': 1, 'Sun 10': 1 })
  })

  test('say how many of them there were: now is Friday at noon', async () => {
    const { hours } = await get('from=2026-05-08&to=2026-05-17')
    // From Friday the 8th to Friday the 15th, 12:00: Fridays up to noon twice, from noon on once.
    expect(hours).toMatchObject({ 'Fri 0': 2, 'Fri 11': 2, 'Fri 12': 1, 'Sat 0': 1, 'Thu 23': 1 })
    expect(Object.values(hours).reduce((sum, count) => sum + count, 0)).toBe(7 * 24 + 12)
  })

  test.each([
    // The hour that clocks leave out, the one that comes twice, and the halves of Lord Howe.
    ['2025-03-09', 'America/New_York', 'Sun 2', undefined],
    ['2025-11-02', 'America/New_York', 'Sun 1', 2],
    ['2025-10-05', 'Australia/Lord_Howe', 'Sun 2', 0.5],
    ['2025-04-06', 'Australia/Lord_Howe', 'Sun 1', 1.5],
  ])('on %s in %s there is %s %s times', async (date, zone, hour, times) => {
    expect((await get(`from=${date}&to=${date}&timezone=${zone}`)).hours[hour]).toBe(times)
  })

  test('are refused where dates lack or nothing has that id', async () => {
    expect((await get('from=2026-05-01')).message).toContain('to is')
    expect(await get('from=2026-05-08&to=2026-05-01')).toMatchObject({ status: 400 })
    expect(await get('from=2026-05-01&to=2026-05-31&subject=qr&id=nosuch')).toMatchObject({ status: 404 })
    expect((await get('to=2026-05-31')).message).toBe('from is needed: an ISO 8601 date, such as 2026-05-15.')
    expect((await get('from=2026-05-01&to=2026-05-31&subject=qr')).message).toBe('id is needed: that of the QR code.')
  })
})
