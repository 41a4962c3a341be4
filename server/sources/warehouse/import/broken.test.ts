import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inspect } from './inspect.ts'
import { type FileSummary, renderTotal } from './summary.ts'
import { lines, NOW, startTrial, type Trial } from './testing.ts'

let trial: Trial
beforeAll(async () => {
  trial = await startTrial()
})
beforeEach(() => trial.warehouse.load.clear())
afterAll(() => trial.end())

const HEADER = 'scanned_at,qr_id,city'
const GOOD = '1778832000,q1,Ulm'

/** Reason → line numbers. */
async function skipped(name: string, content: string | Buffer, blockBytes?: number) {
  const summary = await trial.import(trial.file(name, content), { blockBytes })
  return {
    imported: summary.imported,
    read: summary.linesRead,
    skipped: Object.fromEntries(summary.skipped.map(({ reason, lines }) => [reason, lines])),
  }
}

describe('a file that cannot be imported is refused with a sentence, and nothing is written', () => {
  test.each([
    ['is empty', 'empty.csv', '', /"empty.csv" has no records/],
    ['is an empty gzip', 'empty.csv.gz', gzipSync(''), /"empty.csv.gz" has no records/],
    ['has a byte order mark only', 'mark.csv', '\ufeff', /"mark.csv" has no records/],
    ['has a header only', 'header.csv', lines(HEADER), /"header.csv" has no records/],
    ['lacks a required column', 'other.csv', 'time,code\n1,2\n', /no column scanned_at and qr_id. It has: time, code/],
    ['is UTF-16', 'utf16.csv', Buffer.from(`\ufeff${HEADER}\n`, 'utf16le'), /UTF-16 or binary/],
    ['is UTF-16 without a mark', 'utf16.csv', Buffer.from(`${HEADER}\n`, 'utf16le'), /UTF-16 or binary/],
    ['is a workbook', 'book.csv', Buffer.from('PK\x03\x04\x14\x00\x00'), /ZIP archive or a workbook such as .xlsx/],
    ['is packed with xz', 'x.csv.xz', Buffer.from('\xfd7zXZ\x00\x00', 'latin1'), /packed with xz. Unpack it first/],
    ['is packed with bzip2', 'x.bz2', Buffer.from('BZh91AY&SY\x00'), /packed with bzip2. Unpack it first/],
    [
      'is packed with zstd',
      'x.zst',
      Buffer.from('\x28\xb5\x2f\xfd\x00', 'latin1'),
      /packed with zstd. Unpack it first/,
    ],
    [
      'is packed with 7-Zip',
      'x.7z',
      Buffer.from("7z\xbc\xaf'\x1c\x00", 'latin1'),
      /packed with 7-Zip. Unpack it first/,
    ],
    ['is a JSON array', 'array.json', '[{"scanned_at":1}]', /JSON array. Give one object a line/],
    ['is no JSON at all', 'text.ndjson', 'hello\nworld\n', /None of its first lines is a JSON object/],
    ['is called Parquet but is not', 'x.parquet', 'a,b\n', /no column scanned_at/],
    ['is Parquet cut off', 'cut.parquet', 'PAR1xxxxxxxxxxxxxxxxxxxx', /description at the end cannot be read/],
    [
      'is gzip cut off',
      'cut.csv.gz',
      gzipSync(lines(HEADER, ...Array.from({ length: 50_000 }, (_, i) => `${1778832000 + i},q${i * 7919},c`))).subarray(
        0,
        -2000,
      ),
      /cut off: its gzip stream ends too early. Nothing of it was imported/,
    ],
  ])('%s', async (_, name, content, message) => {
    await expect(trial.import(trial.file(name, content))).rejects.toThrow(message)
    expect(await trial.scans()).toBe(0)
    expect(await trial.warehouse.load.content()).toBe('empty')
  })

  test('is no file but a pipe', async () => {
    // A socket is no file either, and can be made here.
    const pipe = join(dirname(trial.file('beside.csv', '')), 'pipe')
    const server = createServer().listen(pipe)
    await once(server, 'listening')
    await expect(trial.import(pipe)).rejects.toThrow(`"${pipe}" is a pipe or a device. Save what comes out of it to a `)
    server.close()
  })

  test('is not there', async () => {
    await expect(trial.import('/nowhere/log.csv')).rejects.toThrow('There is no file "/nowhere/log.csv"')
  })

  test('is a folder', async () => {
    const folder = join(trial.rejectsFolder, '..', 'folder')
    mkdirSync(folder, { recursive: true })
    await expect(trial.import(folder)).rejects.toThrow(/is a folder. Name the files in it/)
  })

  test('stands among others: the first is not imported either when a look shows that the second cannot be', async () => {
    const good = trial.file('good.csv', lines(HEADER, GOOD))
    await expect(trial.import([good, trial.file('bad.csv', 'a,b\n1,2\n')])).rejects.toThrow(
      /"bad.csv": The file has no/,
    )
    expect(await trial.scans()).toBe(0)
  })
})

test('a Parquet file with a damaged page is refused in a sentence, and not blamed on the database', async () => {
  const path = trial.file('damaged.parquet', '')
  await trial.warehouse.engine.run(
    `INSERT INTO FUNCTION file('${path}', 'Parquet') SETTINGS engine_file_truncate_on_insert = 1
     SELECT 1778832000 + number AS scanned_at, 'q1' AS qr_id FROM numbers(3000)`,
  )
  // Within the first column, which lies at the front; the description at the end stays whole.
  writeFileSync(path, readFileSync(path).fill(0, 1000, 1100))
  await expect(trial.import(path)).rejects.toMatchObject({
    name: 'ImportError',
    message:
      '"damaged.parquet" cannot be read to its end: it is damaged, or packed in a way that is not known here. Nothing of it was imported.',
  })
  expect(await trial.scans()).toBe(0)
  expect(await trial.warehouse.load.content()).toBe('empty')
})

describe('of several files', () => {
  const good = (name: string, qr: string) => trial.file(name, lines(HEADER, `1778832000,${qr},Ulm`))

  test('those without records keep none of the others out, and say so', async () => {
    const files = [
      good('monday.csv', 'q1'),
      trial.file('tuesday.csv', lines(HEADER)),
      trial.file('wednesday.csv', ''),
      trial.file('thursday.ndjson.gz', gzipSync('\n')),
      good('friday.csv', 'q2'),
    ]
    const summary = await trial.import(files)
    const said = ({ name, linesRead, notes }: FileSummary) => [
      name,
      linesRead,
      notes.filter((note) => !/visitor/.test(note)),
    ]
    expect(summary.files.map(said)).toEqual([
      ['monday.csv', 1, []],
      ['tuesday.csv', 0, ['There are no records in it.']],
      ['wednesday.csv', 0, ['There are no records in it.']],
      ['thursday.ndjson.gz', 0, ['There are no records in it.']],
      ['friday.csv', 1, []],
    ])
    expect(renderTotal({ ...summary, took: 1500 })).toBe('All 5 files: 2 lines read, 2 scans imported in 1.5 s.')
    expect(await trial.scans()).toBe(2)
  })

  test('what became of one is told although the next turns out to be damaged', async () => {
    const noise = Array.from({ length: 50_000 }, (_, i) => `${1778832000 + i},q${i * 7919},c`)
    const cut = trial.file('cut.csv.gz', gzipSync(lines(HEADER, ...noise)).subarray(0, -2000))
    const told: unknown[] = []
    const onFile = (file: object) => told.push(file)
    await expect(trial.import([good('good.csv', 'q1'), cut], { onFile })).rejects.toThrow(/"cut.csv.gz" is cut off/)
    expect(told).toMatchObject([{ name: 'good.csv', imported: 1 }])
    expect(await trial.scans()).toBe(1)
  })
})

/** Dates that no calendar has, in every form that is read. */
const IMPOSSIBLE = [
  '0000-00-00 00:00:00',
  '0000-05-15 08:00:00',
  '0000-05-15',
  '00000515T080000Z',
  '2026-00-15T08:00:00Z',
  '2026-00-15',
  '20260015T080000Z',
  '2026-05-00 08:00:00',
  '2026-05-00',
  '20260500T080000Z',
  '2026-13-15T08:00:00',
  '2026-05-32',
  '2026-02-31 08:00:00',
  '2026-04-31',
  '20260431T080000Z',
  '2026-02-29t08:00z',
]

describe('lines that cannot be read are skipped and counted', () => {
  test('with a date that there is not, and none is made of it', async () => {
    const content = lines(HEADER, ...IMPOSSIBLE.map((time) => `${time},q1,Ulm`), '2024-02-29,q2,Ulm')
    expect(await skipped('dates.csv', content)).toEqual({
      imported: 1,
      read: 17,
      // Of the sixteen the first five are told.
      skipped: { 'scanned_at is not a time': [2, 3, 4, 5, 6] },
    })
    expect(await trial.select('SELECT qr_id, toString(time) FROM scans')).toEqual([['q2', '2024-02-29 00:00:00']])
  })

  test('with an id that no address can hold, or that is longer than what else takes ids', async () => {
    // Letters of two bytes: the two longest that fit have 256.
    const ids = ['.', '..', '...', 'q'.repeat(256), 'q'.repeat(257), 'é'.repeat(128), 'é'.repeat(129), ' .. ']
    expect(await skipped('ids.csv', lines(HEADER, ...ids.map((id) => `1778832000,${id},Ulm`)))).toEqual({
      imported: 3,
      read: 8,
      skipped: {
        'qr_id is . or .., which no address can hold': [2, 3, 9],
        'qr_id is longer than 256 bytes': [6, 8],
      },
    })
    expect(await trial.select('SELECT length(qr_id) FROM scans ORDER BY 1')).toEqual([[3], [256], [256]])
  })

  test('with more or fewer cells than the header', async () => {
    expect(await skipped('cells.csv', lines(HEADER, GOOD, '1778832000,q1', '1778832000,q1,Ulm,x'))).toEqual({
      imported: 1,
      read: 3,
      skipped: { 'the number of cells differs from the header’s': [3, 4] },
    })
  })

  test('that are no JSON objects', async () => {
    const content = lines(
      '{"scanned_at":1778832000,"qr_id":"q1"}',
      '{"scanned_at":1778832000,"qr_id":"q1"',
      '[1778832000,"q1"]',
      '"text"',
      'null',
      '{"scanned_at":1778832000}',
    )
    expect(await skipped('broken.ndjson', content)).toEqual({
      imported: 1,
      read: 6,
      skipped: { 'not a JSON object': [2, 3, 4, 5], 'no qr_id': [6] },
    })
  })

  test('with a quote that is never closed, without swallowing those behind it', async () => {
    const content = lines(HEADER, GOOD, '1778832001,"q2,Ulm', '1778832002,q3,"Ulm"', '1778832003,q4,Ulm')
    expect(await skipped('quote.csv', content)).toEqual({
      imported: 3,
      read: 4,
      skipped: { 'a quoted cell is not closed': [3] },
    })
    expect(await trial.select('SELECT qr_id FROM scans ORDER BY qr_id')).toEqual([['q1'], ['q3'], ['q4']])
  })

  test.each([
    ['one', ['Ber'], 1],
    // An even number of quotes: the engine's own reader is tried first.
    ['two', ['Ber', 'Bo'], 2],
  ])('broken off in a quoted cell, %s of them, without swallowing the next', async (_, torn, refused) => {
    const broken = torn.flatMap((city, i) => [`177883201${i},q2,"${city}`, `177883202${i},q3,"Ulm"`])
    const numbers = torn.map((_, i) => 3 + 2 * i)
    expect(await skipped('torn.csv', lines(HEADER, '1778832000,q1,"Ulm"', ...broken))).toEqual({
      imported: 1 + refused,
      read: 1 + 2 * refused,
      skipped: { 'a quoted cell is not closed': numbers },
    })
    expect(await trial.select('SELECT DISTINCT qr_id, city FROM scans ORDER BY qr_id')).toEqual([
      ['q1', 'Ulm'],
      ['q3', 'Ulm'],
    ])
  })

  test('longer than a block, and reading goes on behind them', async () => {
    const content = lines(HEADER, GOOD, `1778832001,q2,${'x'.repeat(5000)}`, '1778832002,q3,Ulm')
    const result = await skipped('long.csv', content, 1000)
    expect(result).toMatchObject({ imported: 2, read: 3 })
    expect(Object.values(result.skipped)).toEqual([[3]])
  })

  test('and blank ones are no lines at all', async () => {
    expect(await skipped('blank.csv', `${HEADER}\r\n\r\n${GOOD}\r\n\r\n   \r\n`)).toEqual({
      imported: 1,
      read: 1,
      skipped: {},
    })
  })

  test('with the numbers that an editor shows, behind cells over several lines', async () => {
    const content = lines(HEADER, '1778832000,q1,"two', 'lines"', 'soon,q2,Ulm', GOOD)
    expect(await skipped('lines.csv', content)).toEqual({
      imported: 2,
      read: 3,
      skipped: { 'scanned_at is not a time': [4] },
    })
    const summary = await trial.import(trial.file('lines.csv', content))
    expect(JSON.parse(readFileSync(summary.rejectsFiles[0]!, 'utf8'))).toMatchObject({ line: 4, text: 'soon,q2,Ulm' })
  })

  test('in Parquet, whatever its columns are called', async () => {
    const path = trial.file('odd.parquet', '')
    await trial.warehouse.engine.run(
      `INSERT INTO FUNCTION file('${path}', 'Parquet') SETTINGS engine_file_truncate_on_insert = 1
       SELECT number AS n, 'x' AS reason, 'y' AS at, 'z' AS line, if(number = 1, 0, 1778832000) AS scanned_at, 'q1' AS qr_id
       FROM numbers(3)`,
    )
    const summary = await trial.import(path)
    expect(summary).toMatchObject({ linesRead: 3, imported: 2 })
    expect(summary.skipped).toEqual([
      { reason: 'scanned_at lies outside 1990 to 2099', count: 1, lines: [2], culprit: '0' },
    ])
    expect(JSON.parse(readFileSync(summary.rejectsFiles[0]!, 'utf8'))).toEqual({
      line: 2,
      reason: 'scanned_at lies outside 1990 to 2099',
      text: '{"n":"1","reason":"x","at":"y","line":"z","scanned_at":"0","qr_id":"q1"}',
    })
  })

  test('in every block, each found in its place', async () => {
    const all = Array.from({ length: 300 }, (_, i) => (i % 100 === 50 ? 'soon,q1,"Ulm"' : `${1778832000 + i},q1,Ulm`))
    expect(await skipped('many.csv', lines(HEADER, ...all), 1000)).toEqual({
      imported: 297,
      read: 300,
      skipped: { 'scanned_at is not a time': [52, 152, 252] },
    })
  })
})

test('a line that unpacks to thousands of times its size is skipped, and what is judged of the file is its beginning', async () => {
  const endless = gzipSync(`${HEADER}\n${GOOD}\n1778832000,${'a'.repeat(20_000_000)}`, { level: 9 })
  expect(endless.length).toBeLessThan(40_000)
  const { head } = (await inspect(trial.file('endless.csv.gz', endless)))!
  expect(head.length).toBe(256 * 1024)
  expect(await skipped('endless.csv.gz', endless, 1024 * 1024)).toEqual({
    imported: 1,
    read: 2,
    skipped: { 'longer than 1 MiB': [3] },
  })
})

test('a refused import leaves no rejects file behind', async () => {
  const text = lines(
    HEADER,
    'soon,q1,Ulm',
    ...Array.from({ length: 50_000 }, (_, i) => `${1778832000 + i},q${i * 7919},c`),
  )
  const file = trial.file('cut.csv.gz', gzipSync(text).subarray(0, -2000))
  await expect(trial.import(file, { blockBytes: 100_000, now: 0 })).rejects.toThrow(/cut off/)
  expect(() => readFileSync(join(trial.rejectsFolder, 'cut-csv-gz-1970-01-01T00-00-00-000Z.ndjson'))).toThrow(/ENOENT/)
})

describe('what was skipped is kept', () => {
  const broken = lines(HEADER, GOOD, 'soon,q1,Ulm')
  const kept = (path: string | undefined): unknown => JSON.parse(readFileSync(path!, 'utf8'))

  test('apart for two logs of one name', async () => {
    const files = [trial.file('old/scans.csv', broken), trial.file('new/scans.csv', broken.replace('soon', 'later'))]
    const { rejectsFiles } = await trial.import(files)
    expect(rejectsFiles.map(kept)).toMatchObject([{ text: 'soon,q1,Ulm' }, { text: 'later,q1,Ulm' }])
  })

  test('of a log whose name is as long as a name can be', async () => {
    const { rejectsFiles, imported } = await trial.import(trial.file(`${'統'.repeat(83)}.csv`, broken))
    expect(imported).toBe(1)
    expect(kept(rejectsFiles[0])).toMatchObject({ line: 3 })
  })

  test('for 90 days', async () => {
    const folder = join(trial.rejectsFolder, '..', 'folder-of-old', 'rejects')
    mkdirSync(folder, { recursive: true })
    const day = 86_400_000
    const ages = { 'young.ndjson': 89 * day, 'old.ndjson': 91 * day, 'notes.txt': 91 * day }
    for (const [name, age] of Object.entries(ages)) {
      writeFileSync(join(folder, name), '')
      utimesSync(join(folder, name), new Date(NOW - age), new Date(NOW - age))
    }
    await trial.import(trial.file('scans.csv', lines(HEADER, GOOD)), { dataFolder: dirname(folder) })
    expect(readdirSync(folder).toSorted()).toEqual(['notes.txt', 'young.ndjson'])
  })

  test('or the import is refused before anything of it is in', async () => {
    // A file stands where the folder should.
    const dataFolder = dirname(trial.file('elsewhere/rejects', ''))
    await expect(trial.import(trial.file('scans.csv', broken), { dataFolder })).rejects.toThrow(/cannot be kept in/)
    expect(await trial.scans()).toBe(0)
  })
})

test('a column may be called like a value of a statement', async () => {
  const file = trial.file('odd.csv', lines(`${HEADER},{utm:source},a'b{c:d}`, `${GOOD},poster,x`))
  expect(await trial.import(file)).toMatchObject({ imported: 1, skipped: [] })
})

test('scans that lie ahead are imported, and counted', async () => {
  // Now is the first of June: one minute before, the minute itself, and one minute after.
  const times = ['2026-05-31T23:59', '2026-06-01T00:00', '2026-06-01T00:01'].map((time) => `${time}:00Z,q1,Ulm`)
  const { imported, files } = await trial.import(trial.file('ahead.csv', lines(HEADER, ...times)))
  expect(imported).toBe(3)
  expect(files[0]!.notes).toContain('1 scan lies ahead of now.')
})
