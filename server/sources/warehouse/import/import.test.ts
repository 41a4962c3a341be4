import { copyFileSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lines, startTrial, type Trial } from './testing.ts'
import { renderFile } from './summary.ts'

let trial: Trial
beforeAll(async () => {
  trial = await startTrial()
})
beforeEach(() => trial.warehouse.load.clear())
afterAll(() => trial.end())

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'
const GOOGLEBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'

const HEADER = 'scanned_at,qr_id'

describe('what is read', () => {
  test('every column of a scan finds its place', async () => {
    const csv = trial.file(
      'all.csv',
      lines(
        'scanned_at,qr_id,qr_title,short_url,destination_url,created_at,campaign_id,campaign_name,client_id,client_name,country,region,city,device,user_agent,referrer,visitor_id,scan_id',
        `2026-05-15T13:00:00+02:00,q1,"Menu, inside",https://q.example/1,https://example.org/menu,2026-01-02,c1,Summer,k1,Café Ä,de,BE,Berlin,,"${IPHONE}",https://www.Example.com/x,v1,s1`,
        `1778842800,q1,,,,,,,,,Germany,,,tablet,"${GOOGLEBOT}",direct,v2,s2`,
      ),
    )
    const summary = await trial.import(csv)
    expect(summary).toMatchObject({ linesRead: 2, imported: 2, bots: 1, skipped: [] })
    expect(
      await trial.select(
        'SELECT toString(time), qr_id, client_id, campaign_id, country, region, city, device, referrer, bot FROM scans ORDER BY bot',
      ),
    ).toEqual([
      ['2026-05-15 11:00:00', 'q1', 'k1', 'c1', 'DE', 'BE', 'Berlin', 'Mobile', 'example.com', false],
      ['2026-05-15 11:00:00', 'q1', 'k1', 'c1', 'DE', '', '', 'Tablet', '', true],
    ])
    expect(
      await trial.select(
        'SELECT id, title, short_url, destination_url, toString(created_at), campaign_id, client_id FROM qrs FINAL',
      ),
    ).toEqual([
      ['q1', 'Menu, inside', 'https://q.example/1', 'https://example.org/menu', '2026-01-02 00:00:00', 'c1', 'k1'],
    ])
    expect(await trial.select('SELECT id, name FROM campaigns FINAL')).toEqual([['c1', 'Summer']])
    expect(await trial.select('SELECT id, name FROM clients FINAL')).toEqual([['k1', 'Café Ä']])
  })

  test('the same scans come out of CSV, NDJSON and Parquet, plain or gzip', { timeout: 60_000 }, async () => {
    const csv = lines('scanned_at;qr_id;city', '2026-05-15T11:00:00Z;q1;Köln', '2026-05-15T12:00:00Z;q2;')
    const ndjson = lines(
      '{"scanned_at":"2026-05-15T11:00:00Z","qr_id":"q1","city":"K\\u00f6ln"}',
      '{"scanned_at":1778846400000,"qr_id":"q2","city":null,"more":{"a":[1]}}',
    )
    const parquet = trial.file('scans.parquet', '')
    await trial.warehouse.engine.run(
      `INSERT INTO FUNCTION file('${parquet}', 'Parquet') SETTINGS engine_file_truncate_on_insert = 1
       SELECT toDateTime64('2026-05-15 11:00:00', 3, 'UTC') AS scanned_at, 'q1' AS qr_id, toNullable('Köln') AS city, [1] AS list
       UNION ALL SELECT toDateTime64('2026-05-15 12:00:00', 3, 'UTC'), 'q2', NULL, []`,
    )
    const files = [
      trial.file('a.csv', csv),
      trial.file('b.csv.gz', gzipSync(csv)),
      trial.file('c.ndjson', ndjson),
      trial.file('d.jsonl.gz', gzipSync(ndjson)),
      parquet,
      trial.file('e.parquet.gz', gzipSync(readFileSync(parquet))),
    ]
    for (const file of files) {
      await trial.warehouse.load.clear()
      expect(await trial.import(file), file).toMatchObject({ linesRead: 2, imported: 2 })
      expect(await trial.select('SELECT toString(time), qr_id, city FROM scans ORDER BY time'), file).toEqual([
        ['2026-05-15 11:00:00', 'q1', 'Köln'],
        ['2026-05-15 12:00:00', 'q2', ''],
      ])
    }
  })

  test('a Parquet file whose name is a pattern is read by itself, not those that the pattern matches', async () => {
    const [one, , pattern] = ['p1', 'p2', 'p{1,2}'].map((name) => trial.file(`${name}.parquet`, ''))
    for (const qr of [1, 2])
      await trial.warehouse.engine.run(
        `INSERT INTO FUNCTION file('${one!.replace('p1', `p${qr}`)}', 'Parquet') SETTINGS engine_file_truncate_on_insert = 1
         SELECT 1778832000 AS scanned_at, 'q${qr}' AS qr_id`,
      )
    copyFileSync(one!, pattern!)
    await trial.import(pattern!)
    expect(await trial.select('SELECT qr_id FROM scans')).toEqual([['q1']])
  })

  test('an NDJSON log may begin with thousands of lines that are no scans', async () => {
    const beats = Array.from({ length: 3000 }, () => '{"beat":1}')
    const log = trial.file('beats.ndjson', lines(...beats, '{"scanned_at":1778832000,"qr_id":"q1"}'))
    expect(await trial.import(log)).toMatchObject({ linesRead: 3001, imported: 1 })
  })

  test('times are ISO 8601 with or without a zone, Unix seconds or milliseconds', async () => {
    const times = [
      '2026-05-15T13:30:00+05:30',
      '2026-05-15 08:00:00',
      '2026-05-15T08:00:00.999Z',
      '2026-05-15T08:00Z',
      '"2026-05-15 08:00:00,999"',
      '2026-05-15t08:00:00z',
      '20260515T080000Z',
      '20260515T133000.5+0530',
      '2026-05-14T18:00:00-14:00',
      '1778832000',
      '1778832000.5',
      '1778832000123',
    ]
    await trial.import(trial.file('times.csv', lines(HEADER, ...times.map((time, i) => `${time},q${i}`))))
    expect(await trial.select('SELECT toString(time), count() FROM scans GROUP BY time')).toEqual([
      ['2026-05-15 08:00:00', 12],
    ])
  })

  test('what is no time, or lies outside the years taken, is skipped with its line number', async () => {
    const csv = trial.file(
      'times.csv',
      lines(
        HEADER,
        '1989-12-31T23:59:59Z,a',
        '1990-01-01T00:00:00Z,b',
        '2099-12-31T23:59:59Z,c',
        '2100-01-01T00:00:00Z,d',
        '2026-02-30T00:00:00Z,e',
        '2026-05-15T25:00:00Z,f',
        'yesterday,g',
        ',h',
        '2026-05-15T08:00:00Z,',
        '2026-05-15T08:00:00+25:00,j',
        '2026-05-15T08:00:00+02:60,k',
        '2026-05-15T24:00:00Z,l',
        '2026-05-15T08,m',
        '2026-W20-5,n',
        '2026-05-15T08:00:00+14:15,o',
        '20260515T080000-1430,p',
      ),
    )
    const summary = await trial.import(csv)
    expect(summary).toMatchObject({ linesRead: 16, imported: 2 })
    expect(Object.fromEntries(summary.skipped.map(({ reason, count, lines }) => [reason, [count, ...lines]]))).toEqual({
      'scanned_at lies outside 1990 to 2099': [2, 2, 5],
      // The first five are told.
      'scanned_at is not a time': [10, 6, 7, 8, 11, 12],
      'no scanned_at': [1, 9],
      'no qr_id': [1, 10],
    })
    expect(await trial.select('SELECT qr_id FROM scans ORDER BY qr_id')).toEqual([['b'], ['c']])
  })

  test('a mapping names the columns of a foreign log', async () => {
    const csv = trial.file('foreign.csv', lines('ts,code,town', '2026-05-15T08:00:00Z,q1,Ulm'))
    await trial.import(csv, { map: { scanned_at: 'ts', qr_id: 'code', city: 'town' } })
    expect(await trial.select('SELECT qr_id, city FROM scans')).toEqual([['q1', 'Ulm']])
  })

  test('of a referring page the host is kept, never a user, a password or a query', async () => {
    const hosts = [
      ['https://www.Example.com/x?token=1', 'example.com'],
      ['https://user:pw@secret.example/x?token=2', 'secret.example'],
      ['https://max.muster:pw@secret.example/x', 'secret.example'],
      ['user:pw@secret.example?token=3', 'secret.example'],
      ['https://example.org/?mail=a@b.c', 'example.org'],
      ['http://intranet_srv/x?token=4', 'intranet_srv'],
      ['https://www.foo/?token=5', 'foo'],
      ['localhost:3000/a?token=6', 'localhost'],
      ['https://[::1]:3000/a?token=7', '[::1]'],
      ['https://foo.example./x?token=8', 'foo.example'],
      ['https://example.com;token=9', 'example.com'],
      ['/menu?token=10', ''],
      ['Newsletter', 'Newsletter'],
      ['Poster #3 / Ulm', 'Poster #3 / Ulm'],
    ] as const
    const scans = hosts.map(([referrer], i) => `${1778832000 + i},q1,${referrer}`)
    await trial.import(trial.file('referrers.csv', lines('scanned_at,qr_id,referrer', ...scans)))
    expect(await trial.select('SELECT referrer FROM scans ORDER BY time')).toEqual(hosts.map(([, host]) => [host]))
  })

  test('a scan without a user agent has an unknown device; one without a visitor id is told apart by what is there', async () => {
    const csv = trial.file(
      'few.csv',
      lines(
        'scanned_at,qr_id,city',
        '2026-05-15T08:00:00Z,q1,Ulm',
        '2026-05-15T09:00:00Z,q1,Ulm',
        '2026-05-15T10:00:00Z,q1,Bonn',
      ),
    )
    await trial.import(csv)
    expect(await trial.select('SELECT DISTINCT device, bot FROM scans')).toEqual([['Unknown', false]])
    expect(await trial.select('SELECT uniqExact(visitor) FROM scans')).toEqual([[2]])
  })

  test('the visitor id alone tells visitors apart where there is one', async () => {
    const csv = trial.file(
      'visitors.csv',
      lines('scanned_at,qr_id,city,visitor_id', '1778832000,q1,Ulm,v', '1778832001,q1,Bonn,v', '1778832002,q1,Bonn,w'),
    )
    await trial.import(csv)
    expect(await trial.select('SELECT uniqExact(visitor) FROM scans')).toEqual([[2]])
  })
})

describe('which scans are the same', () => {
  const day = lines(
    'scanned_at,qr_id,city',
    '2026-05-15T08:00:00Z,q1,Ulm',
    '2026-05-15T08:00:00Z,q1,Ulm',
    '2026-05-15T09:00:00Z,q2,"Ulm, Donau"',
  )

  test('two equal lines of one log are two scans', async () => {
    expect(await trial.import(trial.file('log.csv', day))).toMatchObject({
      linesRead: 3,
      imported: 3,
      alreadyKnown: 0,
    })
  })

  test('the same file again adds nothing: as it is, renamed, gzipped, with other line ends', async () => {
    await trial.import(trial.file('log.csv', day))
    const again = [
      trial.file('log.csv', day),
      trial.file('renamed.csv', day),
      trial.file('log.csv.gz', gzipSync(day)),
      trial.file('windows.csv', `\ufeff${day.replaceAll('\n', '\r\n')}`),
    ]
    for (const file of again) expect(await trial.import(file)).toMatchObject({ imported: 0, alreadyKnown: 3 })
    expect(await trial.scans()).toBe(3)
  })

  test('more scans than are held in memory at a time are known all the same', { timeout: 60_000 }, async () => {
    // Line i is the same as line i + 400: 200 lines come three times, 200 twice.
    const all = Array.from({ length: 1000 }, (_, i) => `${1778832000 + (i % 400)},q${i % 4}`)
    const options = { blockBytes: 4000, scansAtOnce: 300 }
    const log = trial.file('long.csv', lines(HEADER, ...all))
    expect(await trial.import(log, options)).toMatchObject({ linesRead: 1000, imported: 1000 })
    expect(await trial.select('SELECT qr_id, count() FROM scans GROUP BY qr_id ORDER BY qr_id')).toEqual([
      ['q0', 250],
      ['q1', 250],
      ['q2', 250],
      ['q3', 250],
    ])
    const grown = trial.file('long.csv', lines(HEADER, ...all, '1778832000,q0', '1778832000,q9'))
    expect(await trial.import(grown, options)).toMatchObject({ imported: 2, alreadyKnown: 1000 })
  })

  test('a log that has grown adds exactly its new lines, one equal to an old one too', async () => {
    await trial.import(trial.file('log.csv', day))
    const grown = trial.file('log.csv', day + lines('2026-05-15T08:00:00Z,q1,Ulm', '2026-05-16T08:00:00Z,q1,Ulm'))
    expect(await trial.import(grown)).toMatchObject({ linesRead: 5, imported: 2, alreadyKnown: 3 })
    expect(await trial.import(grown)).toMatchObject({ imported: 0, alreadyKnown: 5 })
  })

  test('a CSV log that ends within a line may still be being written, which is said', async () => {
    const notes = async (name: string, content: string | Buffer) => {
      const { imported, files } = await trial.import(trial.file(name, content))
      return [imported, files[0]!.notes.filter((said) => !/visitor/.test(said))]
    }
    const half = `${lines(HEADER, '1778832000,q1')}1778832001,q1`
    const note =
      'The last line has no line end, and was read as a whole one. Of a log that is still being written it may be half a line.'
    expect(await notes('half.csv', half)).toEqual([2, [note]])
    expect(await notes('half.csv.gz', gzipSync(half.replaceAll('q1', '"q1"')))).toEqual([0, [note]])
    expect(await notes('whole.csv', lines(half, '1778832002,q1'))).toEqual([1, []])
    // Nor is it read as a whole one where it is skipped.
    expect(await notes('cells.csv', `${lines(HEADER, '1778832003,q1')}1778832004`)).toEqual([1, []])
    // Half a line of NDJSON is skipped, and counted.
    const object = '{"scanned_at":1778832005,"qr_id":"q1"}'
    expect(await notes('half.ndjson', `${object}\n${object.slice(0, -2)}`)).toEqual([1, []])
  })

  test('lines that share a scan id are one scan, whatever else they say and in whichever file', async () => {
    const header = 'scanned_at,qr_id,scan_id'
    const first = trial.file(
      'first.csv',
      lines(header, '1778832000,q1,s1', '1778832000,q1,s1', '1778919999,q1,s1', '1778832000,q2,s1'),
    )
    // s1 of q1 and s1 of q2 are two.
    expect(await trial.import(first)).toMatchObject({ linesRead: 4, imported: 2, alreadyKnown: 2 })
    const second = trial.file('second.ndjson', lines('{"scanned_at":1781000000,"qr_id":"q1","scan_id":"s1"}'))
    expect(await trial.import(second)).toMatchObject({ imported: 0, alreadyKnown: 1 })
  })

  test('a line is the same scan with quotes and without, among plain lines and beside broken ones', async () => {
    const header = 'scanned_at,qr_id,city,referrer'
    const scans = [
      ['1778832000', 'q1', '"Ulm, Donau"', '"say ""hi"""'],
      ['1778832001', 'q2', '"Köln"', '\\N'],
      ['1778832002', 'q3', ' a ', '"b" '],
      ['1778832003', 'q4', '"a\rb"', '5" screen'],
    ].map((cells) => cells.join(','))
    expect(await trial.import(trial.file('plain.csv', lines(header, ...scans)))).toMatchObject({
      imported: 4,
    })

    const others = [
      '1778840000,q5,"two\nlines",x',
      '1778840000,q6,x',
      '',
      '1778840000,q7,"open,x',
      '1778840000,"q8"x,,',
      Buffer.from('1778840000,q9,Köln,x', 'latin1'),
    ]
    for (const [i, other] of others.entries()) {
      const content = Buffer.concat([Buffer.from(lines(header, ...scans)), Buffer.from(other), Buffer.from('\n')])
      expect(await trial.import(trial.file(`beside-${i}.csv`, content)), String(other)).toMatchObject({
        alreadyKnown: 4,
      })
    }
    const unquoted = lines(header, scans[1]!.replaceAll('"', ''), '1778832004,q5,Ulm,t.co')
    expect(await trial.import(trial.file('unquoted.csv', unquoted))).toMatchObject({
      alreadyKnown: 1,
      imported: 1,
    })
    expect(await trial.select('SELECT city, referrer FROM scans WHERE time <= 1778832003 ORDER BY time')).toEqual([
      ['Ulm, Donau', 'say "hi"'],
      ['Köln', '\\N'],
      ['a', 'b'],
      ['a\rb', '5" screen'],
    ])
  })

  test('the size of the blocks a file is read in changes nothing', async () => {
    const many = lines(
      HEADER + ',city',
      ...Array.from(
        { length: 500 },
        (_, i) => `${1778832000 + (i % 50)},q${i % 7},${i % 3 === 0 ? '"a ""b"", c"' : 'd'}`,
      ),
    )
    const whole = await trial.import(trial.file('many.csv', many))
    const figures = 'SELECT count(), uniqExact(key), toString(sum(cityHash64(time, qr_id, city))) FROM scans'
    const before = await trial.select(figures)
    expect((before[0] as unknown[]).slice(0, 2)).toEqual([500, 500])
    expect(await trial.import(trial.file('many.csv', many), { blockBytes: 3000 })).toMatchObject({
      imported: 0,
    })
    await trial.warehouse.load.clear()
    const cut = await trial.import(trial.file('many.csv', many), { blockBytes: 2000 })
    expect(cut.imported).toBe(whole.imported)
    expect(await trial.select(figures)).toEqual(before)
  })
})

describe('the demo organisation', () => {
  test('makes way for the first own scans, after saying so', async () => {
    const { load } = trial.warehouse
    await trial.import(trial.file('demo.csv', lines(HEADER, '1778832000,demo-1')))
    await load.setContent('demo')
    const said: number[] = []
    const summary = await trial.import(trial.file('own.csv', lines(HEADER, '1778832000,q1')), {
      onReplaceDemo: () => void said.push(1),
    })
    expect(said).toEqual([1])
    expect(summary.replacedDemo).toBe(true)
    expect(await load.content()).toBe('own')
    expect(await trial.select('SELECT qr_id FROM scans')).toEqual([['q1']])
    expect(await trial.select('SELECT id FROM qrs FINAL')).toEqual([['q1']])
  })

  test('leaves nothing behind that was killed before it stood, and nothing is said of it', async () => {
    const { load } = trial.warehouse
    await trial.import(trial.file('demo.csv', lines(HEADER, '1778832000,demo-1')))
    await load.setContent('empty')
    const said: number[] = []
    const summary = await trial.import(trial.file('own.csv', lines(HEADER, '1778832000,q1')), {
      onReplaceDemo: () => void said.push(1),
    })
    expect(said).toEqual([])
    expect(summary.replacedDemo).toBe(false)
    expect(await load.content()).toBe('own')
    expect(await trial.select('SELECT qr_id FROM scans')).toEqual([['q1']])
    expect(await trial.select('SELECT id FROM qrs FINAL')).toEqual([['q1']])
  })

  test.each([
    ['a damaged file', gzipSync(lines(HEADER, '1778832000,q1')).subarray(0, -9), 'broken.csv.gz'],
    ['a file without the columns', Buffer.from('a,b\n1,2\n'), 'other.csv'],
    ['a file of nothing but errors', Buffer.from(lines(HEADER, 'never,q1')), 'errors.csv'],
  ])('stays when %s is imported', async (_, content, name) => {
    await trial.import(trial.file('demo.csv', lines(HEADER, '1778832000,demo-1')))
    await trial.warehouse.load.setContent('demo')
    await trial.import(trial.file(name, content)).catch(() => {})
    expect(await trial.warehouse.load.content()).toBe('demo')
    expect(await trial.scans()).toBe(1)
  })
})

test('the summary says what was read, imported and skipped, and where the rest is', async () => {
  const csv = trial.file('log.csv', lines('scanned_at,qr_id,user_agent', '1778832000,q1,curl/8.5.0', 'soon,q1,', '1,2'))
  const summary = await trial.import(csv)
  expect(renderFile(summary.files[0]!).split('\n')).toEqual([
    'log.csv: 3 lines read, 1 scan imported (1 by bots), 2 skipped.',
    '  1 skipped: scanned_at is not a time, such as "soon"; times look like 2026-03-16T14:05:00+01:00 (line 3)',
    '  1 skipped: the number of cells differs from the header’s (line 4)',
    `  Skipped lines are kept in ${summary.rejectsFiles[0]}`,
  ])
  const kept = readFileSync(summary.rejectsFiles[0]!, 'utf8').trimEnd().split('\n')
  expect(kept.map((line) => JSON.parse(line) as unknown)).toEqual([
    { line: 3, reason: 'scanned_at is not a time', text: 'soon,q1,' },
    { line: 4, reason: 'the number of cells differs from the header’s', text: '1,2' },
  ])
})

test('a second import at the same time is refused', async () => {
  const file = trial.file('log.csv', lines(HEADER, '1778832000,q1'))
  const first = trial.import(file)
  await expect(trial.import(file)).rejects.toThrow(/Another import is running/)
  expect(await first).toMatchObject({ imported: 1 })
})

test('nothing of an import is left behind in the engine', async () => {
  await trial.import(trial.file('log.csv', lines(HEADER, '1778832000,q1')))
  expect(await trial.select(`SELECT name FROM system.tables WHERE name LIKE 'import%'`)).toEqual([])
})
