import { describe, expect, test } from 'vitest'
import type { GoalProgress } from '#contract/goal-progress.ts'
import { goal, going } from '#src/testing/goal.ts'
import { knownOfGoal, outlookInWords, scansInWords, timeInWords } from './words.ts'

const outlook = (change: Partial<GoalProgress>) => outlookInWords(goal, { ...going, ...change })

test('a goal says how much has come, and of the time how much is over', () => {
  expect(scansInWords(goal, going)).toBe('1,412 of 2,000 scans · 70.6%')
  expect(timeInWords(going)).toBe('58.0% of the time is over')
  // Where all of it is, or none, that is said in other words.
  expect(timeInWords({ ...going, timePassed: 1 })).toBeUndefined()
  expect(timeInWords({ ...going, state: 'upcoming', timePassed: 0 })).toBeUndefined()
})

describe('what is to be expected', () => {
  test.each<[string, Partial<GoalProgress>, string]>([
    ['is short', {}, 'At the pace of the last four weeks about 1,910 by 31 Dec 2026: 90 short.'],
    [
      'is more',
      { expected: 2140 },
      'At the pace of the last four weeks about 2,140 by 31 Dec 2026: 140 more than the goal.',
    ],
    [
      'is the goal',
      { expected: 2000 },
      'At the pace of the last four weeks about 2,000 by 31 Dec 2026: as many as the goal.',
    ],
    ['is told of fewer days', { paceDays: 9 }, 'At the pace of the last 9 days about 1,910 by 31 Dec 2026: 90 short.'],
    ['is not told yet', { expected: null, paceDays: 0 }, 'Too early to tell the pace: that takes a week of scans.'],
    [
      'waits for days that are not known',
      { expected: null, unknownDays: 8 },
      '8 days are not known yet. What is to be expected is told when they are.',
    ],
    [
      'waits for the one day that is not',
      { expected: null, unknownDays: 1 },
      '1 day is not known yet. What is to be expected is told when it is.',
    ],
    [
      'goes on behind the goal',
      { state: 'reached', reachedOn: '2026-11-12', expected: 2600 },
      'Reached on 12 Nov 2026. At the pace of the last four weeks about 2,600 by 31 Dec 2026.',
    ],
    ['is nothing any more', { state: 'reached', reachedOn: '2026-11-12', expected: null }, 'Reached on 12 Nov 2026.'],
    ['is over', { state: 'over', scans: 1876, expected: null, timePassed: 1 }, 'Over: 1,876 of 2,000, 124 short.'],
    [
      'begins later, without a pace',
      { state: 'upcoming', expected: null, paceDays: 0 },
      'Begins on 1 Oct 2026. Too early to tell the pace: that takes a week of scans.',
    ],
    [
      'begins later',
      { state: 'upcoming', expected: 1910 },
      'Begins on 1 Oct 2026. At the pace of the last four weeks about 1,910 by 31 Dec 2026: 90 short.',
    ],
  ])('%s', (_, change, words) => {
    expect(outlook(change)).toBe(words)
  })

  test('of a goal that is over, or reached, but of which days are not known, claims no figure', () => {
    const some = { unknownDays: 3, expected: null, timePassed: 1 }
    expect(scansInWords(goal, { ...going, ...some })).toBe('At least 1,412 of 2,000 scans · 70.6%')
    expect(outlook({ ...some, state: 'over' })).toBe(
      '3 days are not known yet. What is to be expected is told when they are.',
    )
    expect(outlook({ ...some, state: 'reached' })).toMatch(/^Reached\. 3 days are not known yet\./)
  })
})

test('a goal says from when on and until when its scans are known, by the clock of its zone', () => {
  expect(knownOfGoal(goal, going)).toBe('')
  expect(knownOfGoal(goal, { ...going, knownFrom: '2026-10-14T22:00:00.000Z' })).toBe(
    'Scans are known from 15 Oct 2026 on.',
  )
  expect(knownOfGoal(goal, { ...going, knownUntil: '2026-11-27T16:01:00.000Z' })).toContain('27 Nov 2026, 17:00')
})
