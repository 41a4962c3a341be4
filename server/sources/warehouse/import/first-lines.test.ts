import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lines, startTrial, type Trial } from './testing.ts'

let trial: Trial
beforeAll(async () => {
  trial = await startTrial()
})
beforeEach(() => trial.warehouse.load.clear())
afterAll(() => trial.end())

const SCANS = [
  ['scanned_at', 'qr_id', 'city'],
  ['1778832000', 'q1', 'Ulm'],
  ['1778832001', 'q2', 'Bonn'],
]
const csv = (delimiter: string, end = '\n') => SCANS.map((cells) => cells.join(delimiter) + end).join('')
const cities = () => trial.select('SELECT qr_id, city FROM scans ORDER BY qr_id')

describe('a table as spreadsheets save it is read', () => {
  test.each([
    ['with tabs', csv('\t')],
    ['with |', csv('|')],
    ['with the line ends of an old Macintosh', csv(',', '\r')],
    ['with a line that names the delimiter', `sep=;\n${csv(';')}`],
    ['with such a line in quotes, behind a byte order mark', `\ufeff"sep=;"\r\n${csv(';', '\r\n')}`],
    ['with such a line naming a delimiter that is not guessed', `SEP=^\n${csv('^')}`],
    ['with a break in a heading', csv(',').replace('city', '"city\n"')],
    ['with surplus empty cells', csv(',', ',,\n').replace(',,', '')],
    ['with surplus empty cells beside quotes', csv(',', ',,\n').replace(',,', '').replace('Ulm', '"Ulm"')],
  ])('%s', async (name, content) => {
    expect(await trial.import(trial.file(`${name}.csv`, content))).toMatchObject({ imported: 2, skipped: [] })
    expect(await cities()).toEqual([
      ['q1', 'Ulm'],
      ['q2', 'Bonn'],
    ])
  })

  test('with the lines numbered as an editor shows them', async () => {
    const { skipped } = await trial.import(trial.file('sep.csv', `sep=;\n${csv(';')}soon;q3;Ulm\n`))
    expect(skipped).toMatchObject([{ lines: [5] }])
    const log = `scanned_at,"qr\r\nid",city\r\nsoon,q1,Ulm\r\n1778832000,q1,Ulm\r\n`
    const broken = await trial.import(trial.file('broken.csv', log), { map: { qr_id: 'qr id' } })
    expect(broken).toMatchObject({ imported: 1, skipped: [{ lines: [3] }] })
  })

  test('and of which a surplus cell that is not empty is skipped', async () => {
    const log = lines('scanned_at,qr_id', '1778832000,q1,,x', '1778832000,q2,,')
    expect(await trial.import(trial.file('surplus.csv', log))).toMatchObject({ imported: 1, skipped: [{ lines: [2] }] })
  })

  test('in blocks of any size, old line ends too', async () => {
    const all = Array.from({ length: 300 }, (_, i) => `${1778832000 + i},q1\r`).join('')
    const log = trial.file('mac.csv', `scanned_at,qr_id\r${all}`)
    expect(await trial.import(log, { blockBytes: 1000 })).toMatchObject({ imported: 300 })
    expect(await trial.import(trial.file('unix.csv', `scanned_at,qr_id\n${all.replaceAll('\r', '\n')}`))).toMatchObject(
      {
        alreadyKnown: 300,
      },
    )
  })
})

describe('objects of NDJSON', () => {
  const click = (id: unknown, i: number) =>
    JSON.stringify({ at: 1778832000 + i, link: { id, to: { city: 'Ulm' } }, 'geo.country': 'DE' })

  test('are read by a path, beside a key with a point in it', async () => {
    const log = trial.file('nested.ndjson', lines(click('q1', 0), click(2, 1)))
    const map = { scanned_at: 'at', qr_id: 'link.id', city: 'link.to.city', country: 'geo.country' }
    expect(await trial.import(log, { map })).toMatchObject({ imported: 2, skipped: [] })
    expect(await trial.select('SELECT qr_id, city, country FROM scans ORDER BY qr_id')).toEqual([
      ['2', 'Ulm', 'DE'],
      ['q1', 'Ulm', 'DE'],
    ])
  })

  test.each(['qr_id', 'campaign_id', 'client_id'])('are no %s, and the values in them are named', async (column) => {
    const log = trial.file('nested.ndjson', lines(click('q1', 0)))
    const map = { scanned_at: 'at', qr_id: 'geo.country', [column]: 'link' }
    await expect(trial.import(log, { map })).rejects.toThrow(
      `"nested.ndjson": ${column} is an object in its first lines, not an id. Name the value in it, as --map ${column}=link.id does; there are link.id, link.to, link.to.city.`,
    )
  })

  test('are skipped where a line has one for an id among others that have none', async () => {
    const log = lines(
      '{"scanned_at":1778832000,"qr_id":"q1"}',
      '{"scanned_at":1778832000,"qr_id":{"a":1}}',
      '{"scanned_at":1778832000,"qr_id":["q1"]}',
      '{"scanned_at":1778832000,"qr_id":"{q}"}',
    )
    expect(await trial.import(trial.file('mixed.ndjson', log))).toMatchObject({
      imported: 2,
      skipped: [{ reason: 'qr_id is an object or a list', lines: [2, 3] }],
    })
  })
})

test('columns of Parquet that others are nested in are named', async () => {
  const path = trial.file('nested.parquet', '')
  const write = (columns: string) =>
    trial.warehouse.engine.run(
      `INSERT INTO FUNCTION file('${path}', 'Parquet') SETTINGS engine_file_truncate_on_insert = 1 SELECT ${columns}`,
    )
  const link = `CAST(tuple('q1'), 'Tuple(id String)') AS link`
  await write(`1778832000 AS scanned_at, 'q1' AS qr_id, ${link}, [1] AS list`)
  expect((await trial.import(path)).files[0]!.notes).toContain(
    'Cannot be read, since columns are nested in them: link, list.',
  )
  await write(`1778832000 AS scanned_at, ${link}`)
  await expect(trial.import(path)).rejects.toThrow(
    'The file has no column qr_id. It has: scanned_at. Columns that others are nested in cannot be read: link. Name the ones',
  )
})

test('times of Parquet that are instants have a zone, whatever --timezone says', async () => {
  const path = trial.file('instants.parquet', '')
  await trial.warehouse.engine.run(
    `INSERT INTO FUNCTION file('${path}', 'Parquet') SETTINGS engine_file_truncate_on_insert = 1
     SELECT toDateTime64('2026-05-15 08:00:00', 3, 'UTC') AS scanned_at, 'q1' AS qr_id, '2026-05-01 12:00:00' AS created_at`,
  )
  const { files } = await trial.import(path, { timezone: 'Europe/Berlin' })
  expect(files[0]!.notes.filter((note) => note.includes('zone'))).toEqual([])
  expect(await trial.select('SELECT toString(time) FROM scans')).toEqual([['2026-05-15 08:00:00']])
  expect(await trial.select('SELECT toString(created_at) FROM qrs FINAL')).toEqual([['2026-05-01 10:00:00']])
})
