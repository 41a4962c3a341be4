import { describe, expect, test } from 'vitest'
import { bucketsBetween, weekdayOf } from '#contract/period.ts'
import { progressOf, type CountedDay } from './pace.ts'

const at = (instant: string) => Date.parse(instant)

/** Days of a zone, from one date to another, with so many scans on each. */
function days(first: string, last: string, scansOn: (date: string) => number | undefined, zone = 'UTC'): CountedDay[] {
  return bucketsBetween('day', first, last, zone).map((day) => ({ ...day, scans: scansOn(day.date) }))
}

const goal = (scans: number, from: string, to: string, timezone = 'UTC') => ({ scans, from, to, timezone })
const at15May = { until: at('2026-05-15T12:00:00Z'), now: at('2026-05-15T12:00:00Z') }

describe('a goal that goes on', () => {
  // Ten on Monday to Friday, four on Saturday, one on Sunday: 55 a week. Today, a Friday, three by noon.
  const rhythm = (date: string) => (date === '2026-05-15' ? 3 : [10, 10, 10, 10, 10, 4, 1][weekdayOf(date)])
  const counted = days('2026-03-20', '2026-05-15', rhythm)

  test('is expected to go on by the weekdays of the last four weeks', () => {
    // From Monday 4 May: a week of 55, four days of ten, and three. To come: seven today, four and one at the weekend, two weeks of 55.
    expect(progressOf(goal(250, '2026-05-04', '2026-05-31'), counted, at15May).progress).toEqual({
      state: 'going',
      scans: 98,
      unknownDays: 0,
      timePassed: 11.5 / 28,
      reachedOn: null,
      expected: 220,
      paceDays: 28,
    })
  })

  test('takes nothing away from a day that had more than it was expected to', () => {
    const busy = days('2026-03-20', '2026-05-15', (date) => (date === '2026-05-15' ? 14 : rhythm(date)))
    // 109 so far, and 4 + 1 + 55 + 55.
    expect(progressOf(goal(250, '2026-05-04', '2026-05-31'), busy, at15May).progress).toMatchObject({
      scans: 109,
      expected: 224,
    })
  })

  test('tells its days: what came, and what is still to be expected on each', () => {
    const { days: told } = progressOf(goal(250, '2026-05-14', '2026-05-17'), counted, at15May)
    expect(told).toEqual([
      { date: '2026-05-14', scans: 10, expected: null },
      { date: '2026-05-15', scans: 3, expected: 7 },
      { date: '2026-05-16', scans: null, expected: 4 },
      { date: '2026-05-17', scans: null, expected: 1 },
    ])
  })

  test('only the last four weeks are its pace', () => {
    // A hundred a day until 16 April, then ten: 28 days from the 17th to 14 May.
    const fallen = days('2026-03-20', '2026-05-15', (date) =>
      date < '2026-04-17' ? 100 : date < '2026-05-15' ? 10 : 0,
    )
    expect(progressOf(goal(500, '2026-05-15', '2026-05-24'), fallen, at15May).progress.expected).toBe(100)
  })
})

describe('the pace', () => {
  const launched = (on: string) => days('2026-03-20', '2026-05-15', (date) => (date < on ? 0 : 10))
  const expectedOf = (counted: CountedDay[]) => {
    const { expected, paceDays } = progressOf(goal(500, '2026-05-01', '2026-05-20'), counted, at15May).progress
    return [expected, paceDays]
  }

  test('of a launch is told after a week of scans', () => {
    // Whole days from the 10th to the 14th are five, from the 9th six, from the 8th seven.
    expect(expectedOf(launched('2026-05-10'))).toEqual([null, 0])
    expect(expectedOf(launched('2026-05-09'))).toEqual([null, 0])
    // Seventy, ten today, and five days of ten: the days before are no part of its pace.
    expect(expectedOf(launched('2026-05-08'))).toEqual([130, 7])
  })

  test('of what had no scan at all is none', () => {
    expect(expectedOf(launched('2026-06-01'))).toEqual([null, 0])
  })

  test('has the days without a scan of what was scanned before', () => {
    // One on 16 April, the day before the four weeks, and 28 on 14 May: one a day; on Thursdays seven.
    const quiet = days('2026-03-20', '2026-05-15', (date) =>
      date === '2026-04-16' ? 1 : date === '2026-05-14' ? 28 : 0,
    )
    // 28, nothing today, and of the five days to the 20th none is a Thursday.
    expect(expectedOf(quiet)).toEqual([28, 28])
  })

  test('takes days of before the goal', () => {
    const counted = days('2026-03-20', '2026-05-15', (date) => (date === '2026-05-15' ? 0 : 10))
    // Six days of ten from the 15th on, of which nothing has come.
    expect(progressOf(goal(100, '2026-05-15', '2026-05-20'), counted, at15May).progress).toMatchObject({
      scans: 0,
      expected: 60,
      paceDays: 28,
    })
  })

  test('of a weekday that was not seen is that of all days', () => {
    // Twelve on Mondays, six on other days, Sundays not known: 42 on six days, so seven.
    const counted = days('2026-03-20', '2026-05-15', (date) => [12, 6, 6, 6, 6, 6, undefined][weekdayOf(date)])
    // Friday has had its six; Saturday six, Sunday seven, Monday twelve.
    expect(progressOf(goal(100, '2026-05-15', '2026-05-18'), counted, at15May).progress).toMatchObject({
      expected: 31,
      paceDays: 24,
    })
  })
})

describe('where scans break off', () => {
  // Ten a day; on Friday 15 May six by 17:00, and no more is known on Monday at nine.
  const counted = days('2026-03-20', '2026-05-15', (date) => (date === '2026-05-15' ? 6 : 10))
  const broken = { until: at('2026-05-15T17:00:00Z'), now: at('2026-05-18T09:00:00Z') }

  test('the days since are expected like those to come', () => {
    // 14 days of ten and six; four more on Friday and ten on each of sixteen days.
    expect(progressOf(goal(400, '2026-05-01', '2026-05-31'), counted, broken).progress).toEqual({
      state: 'going',
      scans: 146,
      unknownDays: 0,
      timePassed: (17 * 24 + 9) / (31 * 24),
      reachedOn: null,
      expected: 310,
      paceDays: 28,
    })
  })

  test('a goal whose time is over is not: what has yet to be brought in may reach it', () => {
    expect(progressOf(goal(400, '2026-05-01', '2026-05-17'), counted, broken).progress).toMatchObject({
      state: 'going',
      timePassed: 1,
      // 146, four on Friday, twenty at the weekend.
      expected: 170,
    })
  })

  test('at midnight, the day before is a whole one of the pace', () => {
    const nightly = { ...broken, until: at('2026-05-16T00:00:00Z') }
    const { progress } = progressOf(goal(400, '2026-05-15', '2026-05-16'), counted, nightly)
    // Fridays: 10, 10, 10 and 6; the 16th is a Saturday of which nothing is known.
    expect(progress).toMatchObject({ scans: 6, expected: 16, unknownDays: 0 })
  })
})

describe('days are those of the zone', () => {
  test('also the one of 23 hours', () => {
    const zone = 'Europe/Berlin'
    // Monday 30 March, 00:30 there: the 29th, on which clocks go forward, is a whole day.
    const now = at('2026-03-29T22:30:00Z')
    const counted = days('2026-02-02', '2026-03-30', (date) => (date === '2026-03-30' ? 0 : 24), zone)
    expect(
      progressOf(goal(400, '2026-03-23', '2026-04-05', zone), counted, { until: now, now }).progress,
    ).toMatchObject({
      // A week of 24, and a week of it to come. Of 14 days but an hour half are over: 167.5 of 335 hours.
      scans: 168,
      expected: 336,
      timePassed: 0.5,
    })
  })

  test('also where they begin at half past six in the evening', () => {
    const zone = 'Asia/Kolkata'
    // 00:10 on Saturday the 16th there, still the 15th in London.
    const now = at('2026-05-15T18:40:00Z')
    const counted = days('2026-03-21', '2026-05-16', (date) => (date === '2026-05-16' ? 1 : 10), zone)
    const { progress, days: told } = progressOf(goal(400, '2026-05-15', '2026-05-17', zone), counted, {
      until: now,
      now,
    })
    expect(progress).toMatchObject({ scans: 11, expected: 30, timePassed: (24 * 60 + 10) / (3 * 24 * 60) })
    expect(told.map(({ expected }) => expected)).toEqual([null, 9, 10])
  })
})

describe('a goal', () => {
  const ten = days('2026-03-20', '2026-05-15', () => 10)

  test('is reached on the day on which the running total came to it', () => {
    // The tenth day of ten.
    expect(progressOf(goal(100, '2026-05-01', '2026-05-31'), ten, at15May).progress).toMatchObject({
      state: 'reached',
      reachedOn: '2026-05-10',
      scans: 150,
      expected: 310,
    })
    expect(progressOf(goal(101, '2026-05-01', '2026-05-31'), ten, at15May).progress.reachedOn).toBe('2026-05-11')
  })

  test('is over when its last day is, and then nothing is expected', () => {
    expect(progressOf(goal(200, '2026-05-01', '2026-05-14'), ten, at15May).progress).toMatchObject({
      state: 'over',
      scans: 140,
      timePassed: 1,
      expected: null,
    })
    expect(progressOf(goal(140, '2026-05-01', '2026-05-14'), ten, at15May).progress).toMatchObject({
      state: 'reached',
      reachedOn: '2026-05-14',
    })
    // Its last day goes on.
    expect(progressOf(goal(200, '2026-05-01', '2026-05-15'), ten, at15May).progress.state).toBe('going')
  })

  test('that begins later has nothing yet, and the pace of before', () => {
    expect(progressOf(goal(200, '2026-06-01', '2026-06-10'), ten, at15May).progress).toMatchObject({
      state: 'upcoming',
      scans: 0,
      timePassed: 0,
      unknownDays: 0,
      expected: 100,
    })
  })

  test('of which days are not known tells what it has, and expects nothing', () => {
    const gaps = days('2026-03-20', '2026-05-15', (date) =>
      date === '2026-05-03' || date === '2026-05-04' ? undefined : 10,
    )
    const { progress, days: told } = progressOf(goal(400, '2026-05-01', '2026-05-31'), gaps, at15May)
    expect(progress).toMatchObject({ state: 'going', scans: 130, unknownDays: 2, expected: null })
    expect(told[2]).toEqual({ date: '2026-05-03', scans: null, expected: null })
    // Reached it is in any case, but nobody knows on which day.
    expect(progressOf(goal(100, '2026-05-01', '2026-05-31'), gaps, at15May).progress).toMatchObject({
      state: 'reached',
      reachedOn: null,
    })
    expect(progressOf(goal(20, '2026-05-01', '2026-05-31'), gaps, at15May).progress.reachedOn).toBe('2026-05-02')
  })
})
