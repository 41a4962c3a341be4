import { expect, test } from 'vitest'
import type { GoalProgress } from '#contract/goal-progress.ts'
import type { ListedGoal } from '#contract/goals.ts'
import { going } from '#src/testing/goal.ts'
import { goalsTable, listedNow } from './list.ts'

const goal = (id: string, change: Partial<GoalProgress> | null, more: Partial<ListedGoal> = {}): ListedGoal => ({
  kind: 'campaign',
  id,
  scans: 2000,
  from: '2026-04-01',
  to: '2026-05-31',
  timezone: 'UTC',
  name: `The ${id}`,
  progress: change && { ...going, ...change },
  ...more,
})
const now = Date.parse('2026-05-15T12:00:00Z')

test('those that fall short come first, then those on their way, reached, over, and of what there is no more', () => {
  const goals = [
    goal('gone', null),
    goal('over', { state: 'over', expected: null }),
    goal('reached', { state: 'reached', expected: 2600 }),
    goal('early', { expected: null }),
    goal('later', { state: 'upcoming', expected: 5 }),
    goal('enough', { expected: 2000 }),
    goal('short', {}),
    goal('shorter', { expected: 10 }),
  ]
  expect(listedNow(goals, now).map(({ id }) => id)).toEqual([
    'short',
    'shorter',
    'early',
    'later',
    'enough',
    'reached',
    'over',
    'gone',
  ])
})

test('a goal is left out when its time has been over for more than 30 days, by the calendar of its zone', () => {
  // 15 April and 30 days are 15 May.
  const ended = (to: string, timezone = 'UTC') => listedNow([goal('x', {}, { to, timezone })], now).length
  expect([ended('2026-04-15'), ended('2026-04-14')]).toEqual([1, 0])
  // Where it is the 16th already.
  expect(ended('2026-04-15', 'Pacific/Auckland')).toBe(0)
})

test('taken away, a row says how many are short', () => {
  const { columns, rows } = goalsTable([
    goal('short', {}),
    goal('enough', { expected: 2000 }),
    goal('over', { state: 'over', scans: 1876, expected: null }),
    goal('gone', null, { name: null }),
  ])
  const cell = (row: number, name: string) => rows[row]![columns.findIndex((column) => column.name === name)]
  expect(rows[0]).toEqual([
    'Campaign',
    'short',
    'The short',
    2000,
    '2026-04-01',
    '2026-05-31',
    'UTC',
    'goes on',
    1412,
    1910,
    90,
    null,
    null,
  ])
  expect(cell(1, 'short')).toBeNull()
  expect([cell(2, 'state'), cell(2, 'short')]).toEqual(['over', 124])
  expect([cell(3, 'name'), cell(3, 'scans'), cell(3, 'short')]).toEqual([null, null, null])
})
