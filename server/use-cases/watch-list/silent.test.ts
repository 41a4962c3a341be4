import { describe, expect, test } from 'vitest'
import { watchDays } from './days.ts'
import { isFinished, silenceOf } from './silent.ts'
import { codeWith } from './testing/code.ts'

const at = (time: string, zone = 'UTC') => watchDays(zone, Date.parse(time), true)
/** Friday 15 May 2026, 14:40. */
const friday = at('2026-05-15T14:40:00Z')
const isWeekend = (weekday: number) => weekday === 0 || weekday === 6

describe('a code that is scanned on working days', () => {
  const workingDays = (days: typeof friday, silentFor: number, scans = 10) =>
    codeWith(days, ({ weekday }, daysAgo) => (isWeekend(weekday) || daysAgo <= silentFor ? 0 : scans), { before: 1 })

  test('is not silent on a Sunday, nor on the Monday that goes on', () => {
    const sunday = at('2026-05-17T14:40:00Z')
    expect(silenceOf(workingDays(sunday, 1), sunday)).toBeUndefined()
    const monday = at('2026-05-18T14:40:00Z')
    expect(silenceOf(workingDays(monday, 2), monday)).toBeUndefined()
  })

  test('is not silent after a Monday that was a holiday, though a hundred scans were missed', () => {
    const tuesday = at('2026-05-19T14:40:00Z')
    expect(silenceOf(workingDays(tuesday, 3, 100), tuesday)).toBeUndefined()
  })

  test('is silent once Monday and Tuesday have gone by without any', () => {
    const wednesday = at('2026-05-20T14:40:00Z')
    const silence = silenceOf(workingDays(wednesday, 4), wednesday)!
    expect(silence).toMatchObject({ days: 4, longestBefore: 2 })
    expect(silence.since.date).toBe('2026-05-16')
    // Ten on Monday, ten on Tuesday, by four weeks that had two hundred: (200/220)^(200/1.5).
    expect(silence.expected).toBeCloseTo(20)
    expect(silence.chance).toBeCloseTo(Math.exp(-12.708), 7)
  })
})

test('a scan on the day that goes on ends the silence', () => {
  const quiet = (today: number) => codeWith(friday, (_, daysAgo) => (daysAgo === 0 ? today : daysAgo <= 5 ? 0 : 10))
  expect(silenceOf(quiet(0), friday)?.days).toBe(5)
  expect(silenceOf(quiet(1), friday)).toBeUndefined()
})

test('days are those of the zone: a scan at 19:00 in UTC is tomorrow’s in Kolkata', () => {
  const kolkata = at('2026-05-15T14:40:00Z', 'Asia/Kolkata')
  const code = codeWith(kolkata, (_, daysAgo) => (daysAgo <= 3 ? 0 : 10), { lastScannedAt: '2026-05-11T19:00:00Z' })
  // In Kolkata that was the 12th: whole days without a scan are the 13th and 14th.
  expect(silenceOf(code, kolkata)).toMatchObject({ days: 2, since: { date: '2026-05-13' } })
})

test('few scans make no silence: one every third day, none for a fortnight', () => {
  expect(
    silenceOf(
      codeWith(friday, (_, daysAgo) => (daysAgo > 14 && daysAgo % 3 === 0 ? 1 : 0)),
      friday,
    ),
  ).toBeUndefined()
})

test('a campaign that fades is not silent at once', () => {
  // Half as many each week, from 100 a day: 0.1 a day after ten weeks, and then none for twelve days.
  const fading = codeWith(friday, (_, daysAgo) => (daysAgo <= 12 ? 0 : Math.round(100 * 0.5 ** ((82 - daysAgo) / 7))), {
    before: 5,
  })
  const steady = codeWith(friday, (_, daysAgo) => (daysAgo <= 12 ? 0 : daysAgo <= 82 ? 3 : 0), { before: 5 })
  expect(silenceOf(fading, friday)).toBeUndefined()
  expect(silenceOf(steady, friday)?.days).toBe(12)
})

test('a silence no longer than one before is none, however rare by chance', () => {
  const before = (longest: number) =>
    silenceOf(
      codeWith(friday, (_, daysAgo) => (daysAgo <= 6 || (daysAgo > 20 && daysAgo <= 20 + longest) ? 0 : 30), {
        before: 9,
      }),
      friday,
    )
  expect(before(6)).toBeUndefined()
  expect(before(5)).toMatchObject({ days: 6, longestBefore: 5 })
})

test('a code has no habit before it has been scanned for four weeks', () => {
  const since = (days: number) =>
    silenceOf(
      codeWith(friday, (_, daysAgo) => (daysAgo > 5 && daysAgo <= 5 + days ? 10 : 0)),
      friday,
    )
  expect(since(27)).toBeUndefined()
  expect(since(28)?.days).toBe(5)
})

test('after eight weeks it counts as finished', () => {
  const silentFor = (days: number) => codeWith(friday, (_, daysAgo) => (daysAgo > days ? 10 : 0), { before: 1 })
  expect(silenceOf(silentFor(56), friday)?.days).toBe(56)
  expect(isFinished(silentFor(56), friday)).toBe(false)
  expect(silenceOf(silentFor(57), friday)).toBeUndefined()
  expect(isFinished(silentFor(57), friday)).toBe(true)
})

describe('where days are observed', () => {
  test('a day that nobody watched is not missed', () => {
    const watched = (unknown: number) =>
      silenceOf(
        codeWith(friday, (_, daysAgo) => (daysAgo <= unknown ? undefined : daysAgo <= 3 ? 0 : 10), { before: 1 }),
        friday,
      )
    expect(watched(-1)?.expected).toBeCloseTo(30)
    expect(watched(1)?.expected).toBeCloseTo(20)
    expect(watched(2)).toBeUndefined()
  })

  test('the habit begins with the watching, and takes four weeks of it', () => {
    const since = (date: string) =>
      silenceOf(
        codeWith(friday, (day, daysAgo) => (day.date < date ? undefined : daysAgo <= 5 ? 0 : 10), {
          before: 500,
          observedSince: Date.parse(`${date}T09:00:00Z`),
        }),
        friday,
      )
    // Up to Saturday 9 May; of the day on which watching began only a part was seen.
    expect(since('2026-04-12')).toBeUndefined()
    expect(since('2026-04-11')?.days).toBe(5)
  })
})
