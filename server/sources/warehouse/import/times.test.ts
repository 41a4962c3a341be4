import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toInstant } from '#contract/zone.ts'
import { lines, startTrial, type Trial } from './testing.ts'
import { renderFile, warnOfSkipped } from './summary.ts'
import { shiftsOf } from './zone-sql.ts'

let trial: Trial
beforeAll(async () => {
  trial = await startTrial()
})
beforeEach(() => trial.warehouse.load.clear())
afterAll(() => trial.end())

const HEADER = 'scanned_at,qr_id'

/** A log of these times, each of a code of its own, all in quotes. */
const logOf = (times: readonly string[]) =>
  trial.file('times.csv', lines(HEADER, ...times.map((time, i) => `"${time}",q${i}`)))

/** The times that are in, in UTC, by code. */
async function timesIn(): Promise<Record<string, string>> {
  const rows = await trial.select('SELECT qr_id, toString(time) FROM scans')
  return Object.fromEntries(rows as [string, string][])
}

const allAt = (times: readonly string[], time: string) => Object.fromEntries(times.map((_, i) => [`q${i}`, time]))

describe('times as vendors, spreadsheets and servers write them are read', () => {
  test('with a minute', async () => {
    const times = [
      '16.03.2026 14:05',
      '16. 3. 2026, 14:05',
      '2026/03/16 14:05:00',
      '2026/3/16 2:05 pm',
      '2026.03.16 14:05',
      '2026-03-16 02:05:00 PM',
      '2026-03-16 14:05:00 GMT',
      '2026-03-16 15:05:00 +0100',
      '2026-03-16 14:05:00 +0000 UTC',
      'Mar 16, 2026 14:05',
      'March 16, 2026, 2:05 PM',
      'March 16th, 2026 at 2:05\u202fPM',
      'Sept. 16, 2025 14:05',
      '16 Mar 2026 14:05',
      '16-Mar-2026 14:05:00',
      'Mon, 16 Mar 2026 14:05:00 GMT',
      'Mon, 16 Mar 2026 15:05:00 +0100',
      'Monday, March 16, 2026 2:05 p.m.',
      '16/Mar/2026:14:05:09 +0000',
      '16/Mar/2026:15:05:00 +0100',
      '1773669900000000',
      '1773669900000000000',
    ]
    expect(await trial.import(logOf(times))).toMatchObject({ imported: times.length, skipped: [] })
    expect(await timesIn()).toEqual({
      ...allAt(times, '2026-03-16 14:05:00'),
      q12: '2025-09-16 14:05:00',
      q18: '2026-03-16 14:05:09',
    })
  })

  test('without a time of day, which is midnight', async () => {
    const times = ['16.03.2026', '2026/3/16', 'Mar 16, 2026', '16 March 2026', '16/Mar/2026']
    await trial.import(logOf(times))
    expect(await timesIn()).toEqual(allAt(times, '2026-03-16 00:00:00'))
  })

  test('at noon and at midnight of twelve hours', async () => {
    await trial.import(logOf(['2026-03-16 12:05 AM', '2026-03-16 12:05 PM', '2026-03-16 11:05 PM']))
    expect(await timesIn()).toEqual({
      q0: '2026-03-16 00:05:00',
      q1: '2026-03-16 12:05:00',
      q2: '2026-03-16 23:05:00',
    })
  })

  test('from an export of MongoDB', async () => {
    const log = trial.file(
      'mongo.ndjson',
      lines(
        '{"scanned_at":{"$date":"2026-03-16T14:05:00Z"},"qr_id":"q0","created_at":{"$date":"2026-01-02T00:00:00Z"}}',
        '{"scanned_at":{"$date":{"$numberLong":"1773669900000"}},"qr_id":"q1"}',
        '{"scanned_at":{"$date":1773669900000},"qr_id":"q2"}',
      ),
    )
    await trial.import(log)
    expect(await timesIn()).toEqual(allAt(['', '', ''], '2026-03-16 14:05:00'))
    expect(await trial.select("SELECT toString(created_at) FROM qrs FINAL WHERE id = 'q0'")).toEqual([
      ['2026-01-02 00:00:00'],
    ])
  })

  test('but never made of what is no time', async () => {
    const times = [
      '31.04.2026 14:05',
      '2026/13/16 14:05',
      '16.03.26 14:05',
      '2026-03-16 13:05 PM',
      '2026-03-16 0:05 AM',
      '2026/03/16 24:00',
      'Foo 16, 2026 14:05',
      'Mar 32, 2026',
      '16/Mar/2026:14:65:00 +0000',
      '2026-03-16 14:05:00 CET',
      'Mon, 16 Mar 2026 14:05:00 EST',
      '-86400',
      '1.77367E+12',
      'Mar 16',
      '{"$date":"2026-03-16T14:05:00Z"}'.replaceAll('"', '""'),
    ]
    const { skipped } = await trial.import(logOf(times))
    expect(skipped).toMatchObject([
      { reason: 'scanned_at is not a time', count: times.length, culprit: '31.04.2026 14:05' },
    ])
  })
})

describe('dates of which nobody can tell what is the day', () => {
  const times = ['03/04/2026 02:05 PM', '3-4-2026 14:05', '03/04/2026']

  test('are skipped, with the option that says it', async () => {
    const { files, ...summary } = await trial.import(logOf(times))
    expect(summary).toMatchObject({ imported: 0, linesRead: 3 })
    expect(renderFile(files[0]!)).toContain(
      '3 skipped: scanned_at may begin with the day or with the month, such as "03/04/2026 02:05 PM"; say which by --dates dmy or --dates mdy (lines 2, 3, 4)',
    )
  })

  test.each([
    ['mdy', '2026-03-04'],
    ['dmy', '2026-04-03'],
  ] as const)('are read as --dates %s says', async (dates, day) => {
    await trial.import(logOf(times), { dates })
    expect(await timesIn()).toEqual({ q0: `${day} 14:05:00`, q1: `${day} 14:05:00`, q2: `${day} 00:00:00` })
    // Read the other way round they are the same lines, although a month away.
    const { imported, files } = await trial.import(logOf(times), { dates: dates === 'dmy' ? 'mdy' : 'dmy' })
    expect(imported).toBe(0)
    expect(files[0]!.notes).toContainEqual(expect.stringMatching(/^Known lines stay .* although scanned_at would/))
  })

  test('and have no month 16', async () => {
    expect(await trial.import(logOf(['16/03/2026']), { dates: 'mdy' })).toMatchObject({
      skipped: [{ reason: 'scanned_at is not a time', culprit: '16/03/2026' }],
    })
  })
})

describe('times without a zone', () => {
  const notes = async (times: readonly string[], options = {}) => {
    const { files } = await trial.import(logOf(times), options)
    return files[0]!.notes.filter((note) => /zone|ahead/.test(note))
  }
  const asked = (what: string) =>
    `${what} read as UTC. If they are local, name their zone, such as --timezone Europe/Berlin; --timezone UTC ends this note.`

  test('are said to have been read as UTC', async () => {
    const times = ['2026-05-15 08:00:00', '16.03.2026', 'Mar 16, 2026 2:05 PM', '2026-05-15T08:00:00.5']
    expect(await notes([...times, '2026-05-15T08:00:00Z'])).toEqual([asked('4 times without a zone were')])
    expect(await notes(['2026-05-15T08:00:00'])).toEqual([asked('1 time without a zone was')])
  })

  test('are none where all times have one', async () => {
    const times = ['2026-05-15T08:00Z', '1778832000', '1778832000123', '2026-05-15T08:00:00+02', '20260515T080000-0500']
    const more = ['16/Mar/2026:14:05:09 +0000', 'Mon, 16 Mar 2026 14:05:00 GMT', '2026-03-16 2:05 PM +01:00', 'soon']
    expect(await notes([...times, ...more])).toEqual([])
  })

  test('are asked about where scans lie ahead, and only they', async () => {
    // Now is the first of June.
    expect(await notes(['2026-06-01 00:01:00'])).toEqual([
      asked('1 time without a zone was'),
      '1 scan lies ahead of now: are times without a zone local times?',
    ])
    expect(await notes(['2026-06-01T00:01:00Z'])).toEqual(['1 scan lies ahead of now.'])
    expect(await notes(['2026-06-01 00:02:00'], { timezone: 'UTC' })).toEqual(['1 scan lies ahead of now.'])
  })

  test('are local times of --timezone, and those with a zone stay as they are', async () => {
    const log = logOf([
      '2026-03-16 14:05:00',
      '16.07.2026 14:05',
      '2026-07-16',
      '2026-07-16T14:05:00Z',
      '2026-07-16T14:05:00+05:30',
      '1784210700',
      // The hour that there is not: one hour later. The one that comes twice: the first.
      '2026-03-29 02:30:00',
      '2026-10-25 02:30:00',
      '2026-10-25 03:00:00',
    ])
    expect((await trial.import(log, { timezone: 'Europe/Berlin' })).files[0]!.notes).not.toContainEqual(
      expect.stringContaining('zone'),
    )
    expect(await timesIn()).toEqual({
      q0: '2026-03-16 13:05:00',
      q1: '2026-07-16 12:05:00',
      q2: '2026-07-15 22:00:00',
      q3: '2026-07-16 14:05:00',
      q4: '2026-07-16 08:35:00',
      q5: '2026-07-16 14:05:00',
      q6: '2026-03-29 01:30:00',
      q7: '2026-10-25 00:30:00',
      q8: '2026-10-25 02:00:00',
    })
  })

  test('may be of an offset, also those of when a code was made', async () => {
    const log = trial.file('made.csv', lines(`${HEADER},created_at`, '2026-05-15 08:00:00,q0,2026-05-01 12:00'))
    await trial.import(log, { timezone: '+05:30' })
    expect(await timesIn()).toEqual({ q0: '2026-05-15 02:30:00' })
    expect(await trial.select('SELECT toString(created_at) FROM qrs FINAL')).toEqual([['2026-05-01 06:30:00']])
  })

  test('are the same lines in another zone: none comes twice, and a note says how to mend it', async () => {
    // A day of hours: read eleven hours later, half of them lie outside the span of those that are known.
    const hours = Array.from({ length: 24 }, (_, hour) => `2026-05-15 ${String(hour).padStart(2, '0')}:00:00`)
    await trial.import(logOf(hours))
    for (const timezone of ['-14:00', 'America/New_York', 'Asia/Tokyo', '+14:00']) {
      const { imported, alreadyKnown, files } = await trial.import(logOf(hours), { timezone })
      expect([imported, alreadyKnown], timezone).toEqual([0, 24])
      expect(files[0]!.notes).toContain(
        'Known lines stay as they were first read, although scanned_at would be read otherwise now. ' +
          'To read all anew, throw the own scans away by npm run scanboard -- demo --force, and import all logs again.',
      )
    }
    expect(await trial.scans()).toBe(24)
  })

  test('are known from one end of the earth to the other', async () => {
    await trial.import(logOf(['2026-05-15 08:00:00']), { timezone: '-14:00' })
    expect(await trial.import(logOf(['2026-05-15 08:00:00']), { timezone: '+14:00' })).toMatchObject({ imported: 0 })
  })

  test.each([
    'UTC',
    'Europe/Berlin',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Pacific/Apia',
    'Asia/Kathmandu',
    '-03:30',
  ])('of %s are the instants that the rest of the program takes them for', (zone) => {
    const shifts = shiftsOf(zone)
    const offsetOf = (local: number) => shifts.findLast(([from]) => from <= local)![1]
    const hour = 3_600_000
    // Around each change, by quarters of an hour; and a time of each month.
    const around = shifts
      .slice(1, 80)
      .flatMap(([from]) => Array.from({ length: 24 }, (_, i) => from + (i - 12) * hour * 0.25))
    const months = Array.from({ length: 12 * 40 }, (_, i) => Date.UTC(1990, i, 11, i % 24))
    for (const local of [...around, ...months])
      expect(local - offsetOf(local), new Date(local).toISOString()).toBe(toInstant(zone, local))
  })
})

test('a created_at that is no time is said', async () => {
  const log = lines(
    `${HEADER},created_at`,
    '1778832000,q1,someday',
    '1778832001,q2,later',
    '1778832002,q3,',
    'soon,q4,x',
  )
  const { files, imported } = await trial.import(trial.file('made.csv', log))
  expect(imported).toBe(3)
  expect(files[0]!.notes).toContain('2 created_at are not a time, such as "someday", and counted as missing.')
})

describe('a run that skipped more than half of its lines', () => {
  const warning = async (times: readonly string[]) => warnOfSkipped(await trial.import(logOf(times)))

  test('ends with a warning', async () => {
    expect(await warning(['1778832000', 'soon', 'never'])).toBe(
      'Warning: 2 of 3 lines were skipped, for the reasons above. Mend them and import again: what is in is known.',
    )
    expect(await warning(['1778832001', 'soon'])).toBeUndefined()
  })

  test('has none where a preset leaves these out', async () => {
    const click = '{"t":1331923200,"h":"a","u":"https://example.org","a":"x"}'
    const feed = trial.file('feed.ndjson', lines(click, '{"_heartbeat_":1}', '{"_heartbeat_":2}'))
    expect(warnOfSkipped(await trial.import(feed, { preset: 'bitly' }))).toBeUndefined()
  })
})
