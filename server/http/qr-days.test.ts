import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MOST_QR_IDS, QR_DAYS_PATH, type QrDays } from '#contract/qr-days.ts'
import { ODD_ID, makeSmallOrganisation, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { ask, testApp } from '#server/testing/test-app.ts'

let organisation: SmallOrganisation
beforeAll(async () => {
  organisation = await makeSmallOrganisation()
})
afterAll(() => organisation.remove())

async function get(query: string) {
  const { status, body } = await ask(testApp({ source: organisation.source }), `${QR_DAYS_PATH}?${query}`)
  return { status, message: body.message, data: body.data as unknown as QrDays, meta: body.meta }
}

function idsOf(...ids: readonly string[]): string {
  return new URLSearchParams(ids.map((id): [string, string] => ['id', id])).toString()
}

const busy = ({ days, codes }: QrDays) =>
  codes.map(({ id, scans }) => [id, scans.flatMap((count, day) => (count === 0 ? [] : `${days[day]} ${count}`))])

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
    const { data } = await get('id=flyer&timezone=Pacific/Kiritimati')
    expect(data.days.at(-1)).toBe('2026-05-16')
    expect(busy(data)).toEqual([['flyer', ['2026-05-11 1']]])
  })

  test('are told of codes that there are', async () => {
    expect((await get('id=nobody&id=flyer&id=flyer')).data.codes.map(({ id }) => id)).toEqual(['flyer'])
  })

  test('are refused where nothing, too much or no zone is named', async () => {
    expect(await get('')).toMatchObject({
      status: 400,
      message: 'id is needed: one for each QR code, as in ?id=a&id=b.',
    })
    const many = idsOf(...Array.from({ length: MOST_QR_IDS + 1 }, (_, i) => `c${i}`))
    expect(await get(many)).toMatchObject({
      status: 400,
      message: 'id is given 101 times, but at most 100 QR codes are told of at once.',
    })
    expect((await get('id=flyer&timezone=Middle-earth')).message).toContain('timezone is "Middle-earth", but it must')
  })
})
