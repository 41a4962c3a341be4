import { expect, test } from 'vitest'
import type { ToldGoal } from '#contract/goals.ts'
import { pointInWords } from '#src/charts/lines/words.ts'
import { goalLines, goalTable } from './chart.ts'

/** Five days, of which Friday goes on; it has had three of ten. */
const goal: ToldGoal = {
  kind: 'qr',
  id: 'menu',
  scans: 50,
  from: '2026-05-13',
  to: '2026-05-17',
  timezone: 'UTC',
  progress: {
    state: 'going',
    scans: 23,
    unknownDays: 0,
    timePassed: 0.5,
    reachedOn: null,
    expected: 35,
    paceDays: 28,
    knownFrom: null,
    knownUntil: null,
  },
  days: [
    { date: '2026-05-13', scans: 12, expected: null },
    { date: '2026-05-14', scans: 8, expected: null },
    { date: '2026-05-15', scans: 3, expected: 6.75 },
    { date: '2026-05-16', scans: null, expected: 4 },
    { date: '2026-05-17', scans: null, expected: 1 },
  ],
}
const now = Date.parse('2026-05-15T12:00:00Z')

test('the total runs up to now; from the last day that is over what is expected goes on to the end', () => {
  const { lines, points } = goalLines(goal, now)
  expect(lines.map(({ name }) => name)).toEqual(['Scans', 'Expected', 'Goal'])
  expect(points.map(({ scans }) => scans)).toEqual([
    [12, null, 50],
    [20, 20, 50],
    // 23 + 6.75, then 4 and 1 more.
    [23, 30, 50],
    [undefined, 34, 50],
    [undefined, 35, 50],
  ])
  expect(points.map((point) => pointInWords(point, lines)).slice(1, 4)).toEqual([
    'Thursday 14 May 2026: Scans 20; Expected 20; Goal 50',
    'Friday 15 May 2026: Scans 23; Expected 30; Goal 50',
    'Saturday 16 May 2026: Scans still to come; Expected 34; Goal 50',
  ])
})

test('where nothing is expected there is no line of it', () => {
  const days = goal.days.map((day) => ({ ...day, expected: null }))
  const { lines, points } = goalLines({ ...goal, days, progress: { ...goal.progress, expected: null } }, now)
  expect(lines.map(({ name }) => name)).toEqual(['Scans', 'Goal'])
  expect(points[4]!.scans).toEqual([undefined, 50])
})

test('behind a day that is not known there is no total; days before now of which nothing is known are none to come', () => {
  const days = goal.days.map((day, at) => (at === 1 ? { ...day, scans: null } : day))
  const { points, lines } = goalLines({ ...goal, days }, now)
  expect(points.map(({ scans }) => scans[0])).toEqual([12, undefined, undefined, undefined, undefined])
  expect(pointInWords(points[1]!, lines)).toContain('Scans not known')
})

test('taken away, each day has its scans and the sums', () => {
  const { columns, rows } = goalTable(goal)
  expect(columns.map(({ name }) => name)).toEqual(['date', 'scans', 'scans_added_up', 'expected_added_up', 'goal'])
  expect(rows).toEqual([
    ['2026-05-13', 12, 12, null, 50],
    ['2026-05-14', 8, 20, null, 50],
    ['2026-05-15', 3, 23, 30, 50],
    ['2026-05-16', null, null, 34, 50],
    ['2026-05-17', null, null, 35, 50],
  ])
})
