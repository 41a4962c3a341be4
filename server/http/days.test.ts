import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAYS_PATH, MOST_DAYS_IDS, type Days } from '#contract/days.ts'
import { ODD_ID, makeSmallOrganisation, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { ask, testApp } from '#server/testing/test-app.ts'

let organisation: SmallOrganisation
beforeAll(async () => {
  organisation = await makeSmallOrganisation()
})
afterAll(() => organisation.remove())

async function get(query: string) {
  const { status, body } = await ask(testApp({ source: organisation.source }), `${DAYS_PATH}?${query}`)
  return { status, message: body.message, data: body.data as unknown as Days, meta: body.meta }
}

function idsOf(...ids: readonly string[]): string {
  return new URLSearchParams([['of', 'qr'], ...ids.map((id): [string, string] => ['id', id])]).toString()
}

const busy = ({ days, rows }: Days) =>
  rows.map(({ id, scans }) => [id, scans.flatMap((count, day) => (count === 0 ? [] : `${days[day]} ${count}`))])

describe('the days of codes', () => {
  test('are the last thirty of the zone, today up to now, without bots', async () => {
    const { data, meta } = await get(idsOf('poster', ODD_ID, 'unseen'))
    expect(data.days).toHaveLength(30)
    expect([data.days[0], data.days.at(-1)]).toEqual(['2026-04-16', '2026-05-15'])
    expect(busy(data)).toEqual([
      // Not the bot of the 14th, nor the scan at noon of the 15th, which is now.
      ['poster', ['2026-04-28 1', '2026-05-01 1', '2026-05-02 1', '2026-05-15 1']],
      [ODD_ID, ['2026-05-05 1']],
      ['unseen', []],
    ])
    expect(meta.asOf).toMatch(/^\d{4}-/)
  })

  test('begin and end with the zone’s own midnights', async () => {
    // Noon in UTC is two in the morning of the 16th on Kiritimati; what was scanned on the 10th at ten lies on the 11th.
    const { data } = await get('of=qr&id=flyer&timezone=Pacific/Kiritimati')
    expect(data.days.at(-1)).toBe('2026-05-16')
    expect(busy(data)).toEqual([['flyer', ['2026-05-11 1']]])
  })

  test('are told of codes that there are', async () => {
    expect((await get('of=qr&id=nobody&id=flyer&id=flyer')).data.rows.map(({ id }) => id)).toEqual(['flyer'])
  })

  test('are refused where nothing, too much or no zone is named', async () => {
    expect(await get('of=qr')).toMatchObject({
      status: 400,
      message: 'id is needed: one for each QR code, as in ?of=qr&id=a&id=b.',
    })
    const many = idsOf(...Array.from({ length: MOST_DAYS_IDS + 1 }, (_, i) => `c${i}`))
    expect(await get(many)).toMatchObject({
      status: 400,
      message: 'id is given 101 times, but at most 100 QR codes are told of at once.',
    })
    expect((await get('of=qr&id=flyer&timezone=Middle-earth')).message).toContain(
      'timezone is "Middle-earth", but it must',
    )
  })
})

describe('the days of campaigns and clients', () => {
  const rowsOf = ({ data }: { data: Days }) =>
    Object.fromEntries(busy(data).map(([id, days], i) => [id as string, { days, before: data.rows[i]!.before }]))

  test('are those of all that had a scan, beside as many days before, up to the same time of day', async () => {
    const north = {
      days: ['2026-04-28 1', '2026-05-01 1', '2026-05-02 1', '2026-05-10 1', '2026-05-15 1'],
      // On 3 April, and on the 15th at eleven; not the one at thirteen, since it is noon.
      before: 2,
    }
    expect(rowsOf(await get('of=client'))).toEqual({ north, south: { days: ['2026-05-05 1'], before: 0 } })
    expect(rowsOf(await get('of=campaign'))).toEqual({ spring: north })
  })

  test('begin and end with the zone’s own midnights', async () => {
    // On Kiritimati, fourteen hours ahead, it is two in the morning of 16 May: a scan at ten in UTC lies on the next day.
    expect(rowsOf(await get('of=campaign&timezone=Pacific/Kiritimati'))).toEqual({
      spring: {
        days: ['2026-04-29 1', '2026-05-01 1', '2026-05-02 1', '2026-05-11 1', '2026-05-16 1'],
        // 4 April, and 16 April at one; not at three.
        before: 2,
      },
    })
  })

  test('are told of one that had scans only before', async () => {
    // Thirty days later: 16 May to 14 June, beside 16 April to 15 May, up to noon.
    const app = testApp({ source: organisation.source, clock: () => Date.parse('2026-06-14T12:00:00Z') })
    const { body } = await ask(app, `${DAYS_PATH}?of=client`)
    const rows = (body.data as unknown as Days).rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(rows.map(({ id, scans, before }) => [id, Math.max(...scans), before])).toEqual([
      ['north', 0, 5],
      ['south', 0, 1],
    ])
  })

  test('are refused where ids or nothing that has days is named', async () => {
    expect(await get('of=client&id=north')).toMatchObject({
      status: 400,
      message: 'id is only for QR codes: of=client tells of all of them.',
    })
    expect(await get('of=device')).toMatchObject({
      status: 400,
      message: 'of is "device", but it must be one of qr, campaign, client.',
    })
    expect(await get('')).toMatchObject({ status: 400 })
  })
})
