import { afterAll, beforeAll, expect, test } from 'vitest'
import { lines, startTrial, type Trial } from './testing.ts'

let trial: Trial
beforeAll(async () => {
  trial = await startTrial()
})
afterAll(() => trial.end())

const FIREFOX = 'Mozilla/5.0 (Windows NT 6.1; rv:10.0.2) Gecko/20100101 Firefox/10.0.2'
const IPAD =
  'Mozilla/5.0 (iPad; CPU OS 5_1 like Mac OS X) AppleWebKit/534.46 (KHTML, like Gecko) Version/5.1 Mobile/9B176 Safari/7534.48.3'

/** A click as the feed writes it. */
function click(fields: Record<string, unknown>): string {
  return JSON.stringify({
    a: FIREFOX,
    nk: 1,
    tz: 'Europe/Berlin',
    al: 'de-DE',
    hh: '1.usa.gov',
    r: 'direct',
    hc: 1331822918,
    ...fields,
  })
}

const nasa = { h: 'aaa', l: 'alice', u: 'http://www.nasa.gov/moon', g: 'aaa' }
const army = { h: 'bbb', l: 'bob', u: 'http://army.mil/news', hh: 'go.example', g: 'bbb' }

const FEED = lines(
  click({ ...nasa, t: 1331923200, c: 'DE', gr: '16', cy: 'Berlin', ll: [52.5, 13.4] }),
  '{ "_heartbeat_": 1331923203 }',
  click({ ...nasa, t: 1331923205, c: 'DE', gr: '16', cy: 'Berlin' }),
  click({
    ...nasa,
    t: 1331923206,
    c: 'US',
    gr: 'MA',
    cy: 'Danvers',
    a: IPAD,
    tz: 'America/New_York',
    r: 'http://www.Facebook.com/l/x',
  }),
  click({ ...nasa, t: 1331923207, c: null, tz: '', r: 'http://t.co/03elZC4Q', a: 'GoogleMaps/RochesterNY' }),
  click({ ...army, t: 1331926800, c: 'US', gr: null, cy: null, kw: 'news' }),
  click({ ...army, t: 1331926800, c: 'US', gr: null, cy: null, kw: 'news' }),
  '{ "_heartbeat_": 1331926803 }',
)

test('the preset reads the click feed of Bitly', async () => {
  const file = trial.file('clicks.ndjson', FEED)
  const summary = await trial.import(file, { preset: 'bitly' })
  expect(summary).toMatchObject({ linesRead: 8, imported: 6, alreadyKnown: 0, bots: 1 })
  expect(summary.skipped).toEqual([{ reason: 'heartbeat', count: 2, lines: [2, 8] }])

  expect(
    await trial.select(
      `SELECT toString(time), qr_id, country, region, city, device, referrer, bot FROM scans ORDER BY time`,
    ),
  ).toEqual([
    ['2012-03-16 18:40:00', 'aaa', 'DE', '16', 'Berlin', 'Desktop', '', false],
    ['2012-03-16 18:40:05', 'aaa', 'DE', '16', 'Berlin', 'Desktop', '', false],
    ['2012-03-16 18:40:06', 'aaa', 'US', 'MA', 'Danvers', 'Tablet', 'facebook.com', false],
    ['2012-03-16 18:40:07', 'aaa', '', '', '', 'Other', 't.co', true],
    ['2012-03-16 19:40:00', 'bbb', 'US', '', '', 'Desktop', '', false],
    ['2012-03-16 19:40:00', 'bbb', 'US', '', '', 'Desktop', '', false],
  ])
  // The German twice, the American with the iPad, the one with the maps, the reader of army.mil twice.
  expect(await trial.select('SELECT uniqExact(visitor) FROM scans')).toEqual([[4]])
  expect(
    await trial.select(
      'SELECT id, title, short_url, destination_url, toUnixTimestamp(created_at), campaign_id, client_id FROM qrs FINAL ORDER BY id',
    ),
  ).toEqual([
    [
      'aaa',
      'https://1.usa.gov/aaa',
      'https://1.usa.gov/aaa',
      'http://www.nasa.gov/moon',
      1331822918,
      'www.nasa.gov',
      'alice',
    ],
    ['bbb', 'https://go.example/bbb', 'https://go.example/bbb', 'http://army.mil/news', 1331822918, 'army.mil', 'bob'],
  ])
  expect(await trial.select('SELECT name FROM clients FINAL ORDER BY name')).toEqual([['alice'], ['bob']])
  expect(await trial.import(file, { preset: 'bitly' })).toMatchObject({ imported: 0, alreadyKnown: 6 })
})
