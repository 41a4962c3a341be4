import { expect, test } from 'vitest'
import { toCumulative } from './cumulative.ts'
import type { TimelinePoint } from './points.ts'
import { chosenInWords, summaryInWords } from './words.ts'

function point(name: string, scans: number | undefined, sum?: number, state: TimelinePoint['state'] = 'whole') {
  const sumBefore = sum === undefined ? undefined : { name: `before ${name}`, date: '', scans: sum }
  return { name, date: '', scans, state, before: undefined, sumBefore }
}

const week = {
  bucket: 'day',
  series: 'This week',
  seriesBefore: 'Last week',
  points: [
    point('Monday', 4, 1),
    point('Tuesday', 0, 3),
    point('Wednesday', 3, 6, 'unfinished'),
    point('Thursday', undefined, 10, 'toCome'),
  ],
} as const

test('each bucket is the sum of all up to it; what is to come has none, what is compared with goes on', () => {
  const { points } = toCumulative(week)
  expect(points.map(({ scans }) => scans)).toEqual([4, 4, 7, undefined])
  expect(points.map(({ before }) => before?.scans)).toEqual([1, 3, 6, 10])
})

test('behind a bucket that is not known there is no sum', () => {
  const gaps = { ...week, points: [point('Monday', 4), point('Tuesday', undefined), point('Wednesday', 3)] }
  expect(toCumulative(gaps).points.map(({ scans }) => scans)).toEqual([4, undefined, undefined])
})

test('what is compared with is named only where something of it is there', () => {
  // As weeks of a month are, where the first is cut and has no like.
  const weeks = { ...week, points: [point('1 Nov', 4), point('2–8 Nov', 9)] }
  expect(toCumulative(weeks).seriesBefore).toBeUndefined()
  expect(toCumulative(week).seriesBefore).toBe('Last week')
})

test('in words its total is that of the last, and what is chosen counts only its own', () => {
  const cumulative = toCumulative(week)
  expect(summaryInWords(cumulative)).toBe('This week: 7 scans so far.')
  expect(chosenInWords(cumulative, 1, 2)).toBe('Tuesday to Wednesday: 3 scans')
  expect(chosenInWords(week, 0, 1)).toBe('Monday to Tuesday: 4 scans')
})
