import { expect, test } from 'vitest'
import { MOST_GOALS } from '#contract/goals.ts'
import { stateInMemory } from '#server/testing/test-app.ts'
import { openGoals } from './goals.ts'

const MAY = { scans: 2000, from: '2026-05-01', to: '2026-05-31', timezone: 'Europe/Berlin' }
const POSTER = { kind: 'qr', id: 'poster' } as const

test('a subject has one goal: setting another changes it', () => {
  const goals = openGoals(stateInMemory())
  expect(goals.of(POSTER)).toBeUndefined()
  expect(goals.set(POSTER, MAY)).toEqual({ ...POSTER, ...MAY })
  const later = { scans: 3000, from: '2026-06-01', to: '2026-06-30', timezone: 'Asia/Kolkata' }
  goals.set(POSTER, later)
  expect(goals.list()).toEqual([{ ...POSTER, ...later }])
  expect(goals.of(POSTER)).toEqual({ ...POSTER, ...later })
})

test('a code and a campaign of the same id have goals of their own', () => {
  const goals = openGoals(stateInMemory())
  goals.set(POSTER, { ...MAY, scans: 1, to: '2026-05-20' })
  goals.set({ kind: 'campaign', id: 'poster' }, MAY)
  // Those that end first come first.
  expect(goals.list().map(({ kind, scans }) => [kind, scans])).toEqual([
    ['qr', 1],
    ['campaign', 2000],
  ])
})

test('a goal is removed once', () => {
  const goals = openGoals(stateInMemory())
  goals.set(POSTER, MAY)
  expect([goals.remove(POSTER), goals.remove(POSTER), goals.list()]).toEqual([true, false, []])
})

test('there are as many as are kept: those can be changed, and one more is set when one has been removed', () => {
  const goals = openGoals(stateInMemory())
  for (let i = 0; i < MOST_GOALS; i++) goals.set({ kind: 'qr', id: String(i) }, MAY)
  expect(() => goals.set(POSTER, MAY)).toThrow(
    'There are 200 goals, which is as many as are kept. Remove some that nobody needs any more.',
  )
  expect(goals.set({ kind: 'qr', id: '7' }, { ...MAY, scans: 5 })).toMatchObject({ scans: 5 })
  goals.remove({ kind: 'qr', id: '7' })
  expect(goals.set(POSTER, MAY)).toMatchObject(POSTER)
  expect(goals.list()).toHaveLength(MOST_GOALS)
})
