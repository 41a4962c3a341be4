/**
 * Goals as they stood at the end of a report. Of 4 to 31 October 2026 each Monday to Friday has two scans of the poster and each Saturday
 * and Sunday one: 12 a week, 48 in all. November has many more, of which October knew nothing.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as v from 'valibot'
import type { Goal } from '#contract/goals.ts'
import { addDays, weekdayOf } from '#contract/period.ts'
import { Problem } from '#contract/problem.ts'
import { reportAsked } from '#contract/reports.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { makeOrganisation, type MadeOrganisation } from '#server/testing/organisation.ts'
import { figuresOf } from '../within.ts'
import { differencesBetween } from './differences.ts'
import { gather } from './gather.ts'
import { gatherGoal } from './goal.ts'
import { reportTable } from './table.ts'
import { CONTENT } from './testing/content.ts'

const NOW = Date.parse('2026-12-10T08:00:00Z')

const scan = (time: string, qr = 'poster') => ({ time, qr, visitor: 1, country: 'CH', device: 'Mobile' })

let organisation: MadeOrganisation
beforeAll(async () => {
  const october = Array.from({ length: 28 }, (_, at) => addDays('2026-10-04', at)).flatMap((date) =>
    weekdayOf(date) < 5 ? [scan(`${date} 08:00:00`), scan(`${date} 09:00:00`)] : [scan(`${date} 08:00:00`)],
  )
  const november = Array.from({ length: 200 }, (_, at) =>
    scan(`2026-11-${String(1 + (at % 30)).padStart(2, '0')} 00:30:00`),
  )
  organisation = await makeOrganisation(NOW, {
    clients: [{ id: 'north', name: 'Northwind' }],
    campaigns: [{ id: 'fair', name: 'The fair' }],
    qrs: ['poster', 'flyer'].map((id) => ({
      id,
      title: `The ${id}`,
      createdAt: Date.parse('2026-01-01T00:00:00Z'),
      campaignId: id === 'poster' ? 'fair' : '',
      clientId: id === 'poster' ? 'north' : '',
    })),
    scans: [
      ...october,
      ...november,
      { ...scan('2026-10-20 10:00:00'), bot: true },
      scan('2026-10-31 14:59:59', 'flyer'),
      scan('2026-10-31 15:00:00', 'flyer'),
    ],
  })
})
afterAll(() => organisation.remove())

const FAIR = { kind: 'campaign', id: 'fair' } as const
const OCTOBER = { date: '2026-10-01', last: '2026-10-31' }
const GOAL: Goal = { ...FAIR, scans: 200, from: '2026-10-01', to: '2026-12-31', timezone: 'UTC' }

/** The goal of what is asked for, which has this one. */
function told(
  goal: Partial<Goal> = {},
  {
    of = FAIR,
    period = OCTOBER,
    source = organisation.source,
    isShown = true,
  }: Partial<{
    of: Parameters<typeof gatherGoal>[0]
    period: typeof OCTOBER
    source: ReportSource
    isShown: boolean
  }> = {},
) {
  const goals = {
    of: ({ kind, id }: Pick<Goal, 'kind' | 'id'>) => {
      const set = { ...GOAL, ...goal }
      return kind === set.kind && id === set.id ? set : undefined
    },
  }
  return gatherGoal(of, period, { figures: figuresOf(source), goals, now: NOW, isShown })
}

const PROGRESS = {
  state: 'going',
  scans: 48,
  unknownDays: 0,
  timePassed: 31 / 92,
  reachedOn: null,
  // From Sunday 1 November to Saturday 26 December are eight weeks of 12, and five more days have 1 + 2 + 2 + 2 + 2: 48 + 96 + 9.
  expected: 153,
  paceDays: 28,
  knownFrom: null,
  knownUntil: null,
}

const TOLD = {
  asOf: '2026-12-10T08:00:00.000Z',
  scans: 200,
  from: '2026-10-01',
  to: '2026-12-31',
  timezone: 'UTC',
  at: '2026-11-01T00:00:00.000Z',
  progress: PROGRESS,
}

test('in December a report of October says what stood at the end of October', async () => {
  expect(await told()).toEqual(TOLD)
})

test('it is in the report of a campaign, a client or one code', async () => {
  const subjects = [
    ['campaign', 'fair', FAIR],
    ['client', 'north', { kind: 'client', id: 'north' }],
    ['qr', 'poster', { kind: 'codes', ids: ['poster'] }],
  ] as const
  for (const [kind, id, subject] of subjects) {
    const asked = v.parse(reportAsked, { subject, from: '2026-10-01', to: '2026-10-31', timezone: 'UTC' })
    const goals = {
      of: (one: { kind: string; id: string }) =>
        one.kind === kind && one.id === id ? { ...GOAL, kind, id } : undefined,
    }
    const { goal } = await gather(asked, { figures: figuresOf(organisation.source), goals, now: NOW })
    expect(goal, kind).toMatchObject({ scans: 200, progress: PROGRESS })
  }
})

test('several codes have none together, nor have all', async () => {
  const asked = { kind: 'qr', id: 'poster' } as const
  expect(await told(asked, { of: { kind: 'codes', ids: ['poster'] } })).toBeDefined()
  expect(await told(asked, { of: { kind: 'codes', ids: ['poster', 'flyer'] } })).toBeUndefined()
  expect(await told(asked, { of: { kind: 'organisation' } })).toBeUndefined()
})

test.each([
  ['it was over the day before', '2026-09-01', '2026-09-30', false],
  ['its last day is the first', '2026-09-01', '2026-10-01', true],
  ['its first day is the last', '2026-10-31', '2026-12-31', true],
  ['it begins on the day after', '2026-11-01', '2026-12-31', false],
] as const)('it counts where it has a day of the report: %s', async (_, from, to, isThere) => {
  expect((await told({ from, to })) !== undefined).toBe(isThere)
})

test('reached and missed are told as they were by then', async () => {
  // The 40th came on Tuesday the 27th: 36 in three weeks, 1 on Sunday, 2 on Monday.
  expect((await told({ scans: 40 }))?.progress).toMatchObject({
    state: 'reached',
    reachedOn: '2026-10-27',
    expected: 153,
  })
  // November reached it.
  expect((await told({ scans: 100 }))?.progress).toMatchObject({ state: 'going', reachedOn: null })
  expect((await told({ scans: 49, to: '2026-10-31' }))?.progress).toMatchObject({
    state: 'over',
    scans: 48,
    timePassed: 1,
    expected: null,
  })
})

test('days are those of the goal’s zone, whatever that of the report is', async () => {
  const flyer = { kind: 'qr', id: 'flyer', timezone: 'Asia/Tokyo' } as const
  const { at, progress } = (await told(flyer, { of: { kind: 'codes', ids: ['flyer'] } }))!
  // There November begins at 15:00 in Greenwich, and one of the two scans is of it.
  expect(at).toBe('2026-10-31T15:00:00.000Z')
  expect(progress).toMatchObject({ scans: 1, expected: null, timePassed: 31 / 92 })
})

test('of a period that goes on it is what stands now', async () => {
  const { at, progress } = (await told({}, { period: { date: '2026-12-01', last: '2026-12-31' } }))!
  expect(at).toBe('2026-12-10T08:00:00.000Z')
  expect(progress).toMatchObject({ scans: 248, state: 'reached' })
  // 70 days and 8 hours.
  expect(progress.timePassed).toBeCloseTo((70 + 8 / 24) / 92)
})

describe('where scans break off', () => {
  const breakingOff = (at: string): ReportSource => ({
    ...organisation.source,
    watch: { ...organisation.source.watch, breaksOffAt: () => Promise.resolve(Date.parse(at)) },
  })

  test('within the report, days from there on are expected', async () => {
    const { progress } = (await told({}, { source: breakingOff('2026-10-28T12:00:00Z') }))!
    // 36, and 1 + 2 + 2 + 2 of the week that is not whole. Of that Wednesday nothing is left to be expected; then 2 + 2 + 1, and 105.
    expect(progress).toMatchObject({
      scans: 43,
      expected: 153,
      paceDays: 24,
      knownUntil: '2026-10-28T12:00:00.000Z',
      timePassed: 31 / 92,
    })
  })

  test('behind the report, nothing of it is missing', async () => {
    expect((await told({}, { source: breakingOff('2026-11-20T12:00:00Z') }))?.progress).toEqual(PROGRESS)
  })
})

test('a goal that nobody shows keeps nobody from the report', async () => {
  const source: ReportSource = {
    ...organisation.source,
    history: () => {
      throw new Problem(503, 'Too much is being asked.')
    },
  }
  expect(await told({}, { source, isShown: false })).toBeUndefined()
  await expect(told({}, { source })).rejects.toThrow('Too much is being asked.')
})

describe('in files and between versions', () => {
  const goal = { ...TOLD, progress: { ...PROGRESS, state: 'going' as const } }
  const linesOf = (progress: object) =>
    reportTable({ ...CONTENT, goal: { ...goal, progress: { ...goal.progress, ...progress } } }, 'abc', 1).rows.filter(
      ([section]) => section === 'goal',
    )

  test('its rows say what was promised, what came and what was to be expected', () => {
    expect(linesOf({})).toEqual([
      ['goal', 'goal', '2026-10-01 to 2026-12-31', 200, null],
      ['goal', 'timezone', 'UTC', null, null],
      ['goal', 'counted_to', '2026-10-31', null, null],
      ['goal', 'scans', '', 48, null],
      ['goal', 'expected', 'By 2026-12-31', 153, null],
    ])
    expect(
      linesOf({
        expected: null,
        unknownDays: 3,
        reachedOn: '2026-10-27',
        knownFrom: '2026-10-03T00:00:00.000Z',
        knownUntil: '2026-10-28T12:00:00.000Z',
      }).slice(2),
    ).toEqual([
      ['goal', 'known_from', '2026-10-03', null, null],
      ['goal', 'counted_to', '2026-10-28T12:00:00.000Z', null, null],
      ['goal', 'scans', 'At least', 48, null],
      ['goal', 'days_not_known', 'Not told by the source', 3, null],
      ['goal', 'reached_on', '2026-10-27', null, null],
    ])
    expect(reportTable(CONTENT, 'abc', 1).rows.some(([section]) => section === 'goal')).toBe(false)
  })

  test('what it was changed to, what has come and what is expected are told apart', () => {
    const before = { ...CONTENT, goal }
    const after = {
      ...CONTENT,
      goal: { ...goal, scans: 250, progress: { ...goal.progress, scans: 50, expected: 155 } },
    }
    const ofGoal = (key: string, was: number | null, is: number | null) => ({
      section: 'goal',
      key,
      name: '',
      before: was,
      after: is,
    })
    expect(differencesBetween(before, after)).toEqual([
      ofGoal('goal', 200, 250),
      ofGoal('goalScans', 48, 50),
      ofGoal('goalExpected', 153, 155),
    ])
    expect(differencesBetween(CONTENT, after)).toEqual([])
    // At least so many are not fewer.
    const part = {
      ...before,
      goal: { ...goal, progress: { ...goal.progress, unknownDays: 1, scans: 40, expected: null } },
    }
    expect(differencesBetween(before, part)).toEqual([ofGoal('goalScans', 48, null), ofGoal('goalExpected', 153, null)])
  })
})
