import type { DatabaseSync } from 'node:sqlite'
import { beforeEach, expect, test } from 'vitest'
import { NO_BRAND } from '#contract/report-brand.ts'
import type { ReportDefinition } from '#contract/reports.ts'
import type { SchedulePlan } from '#contract/schedules.ts'
import { openMailings } from '#server/state/mailings.ts'
import { openReports, type Reports } from '#server/state/reports.ts'
import { openSchedules, type Schedules } from '#server/state/schedules.ts'
import { stateInMemory } from '#server/testing/test-app.ts'
import { listSchedules } from '../schedules/schedules.ts'
import { approveReport, listReports } from './reports.ts'
import { GATHERED } from './testing/content.ts'

const MAY_2 = Date.parse('2026-05-02T09:00:00Z')
const JUNE_2 = Date.parse('2026-06-02T09:00:00Z')

let now: number
let state: DatabaseSync
let read: string[]
let reports: Reports
let schedules: Schedules

beforeEach(() => {
  now = MAY_2
  state = stateInMemory()
  read = []
  noteReading()
  reports = openReports(state, () => now)
  schedules = openSchedules(state, () => now)
})

/** Keeps how SQLite comes by the rows of each statement that is asked for some. */
function noteReading() {
  const prepare = state.prepare.bind(state)
  state.prepare = (sql) => {
    const statement = prepare(sql)
    for (const way of ['all', 'get'] as const) {
      const run = statement[way].bind(statement) as (...values: unknown[]) => unknown
      const noted = (...values: unknown[]) => {
        read.push(
          ...prepare(`EXPLAIN QUERY PLAN ${sql}`)
            .all()
            .map((step) => String(step['detail'])),
        )
        return run(...values)
      }
      Object.assign(statement, { [way]: noted })
    }
    return statement
  }
}

const LARK: ReportDefinition = {
  subject: { kind: 'client', id: 'lark' },
  from: '2026-04-01',
  to: '2026-04-30',
  timezone: 'UTC',
  weekStart: 'monday',
  compare: 'none',
  match: 'date',
  title: 'April',
  language: 'en',
  sections: ['figures'],
  commentary: '',
  brand: NO_BRAND,
}
const code = (id: string, name: string) => ({ id, name })

test('of each report the newest version is listed, with its own name, title and dates, the newest report first', () => {
  const lark = reports.create({ definition: LARK, gathered: GATHERED })
  approveReport(reports, lark, 1, { by: 'Ann', now: MAY_2 })
  const codes = reports.create({
    definition: { ...LARK, subject: { kind: 'codes', ids: ['menu', 'door', 'card', 'sign'] }, title: 'Four codes' },
    gathered: {
      ...GATHERED,
      subject: {
        kind: 'codes',
        name: '',
        codes: [code('menu', 'Menu'), code('door', ''), code('card', 'Card'), code('sign', 'Sign')],
      },
    },
  })
  approveReport(reports, codes, 1, { by: 'Bob', now: MAY_2 })
  reports.archive(codes, true)
  now = JUNE_2
  reports.addDraft(lark, 2, {
    definition: {
      ...LARK,
      from: '2026-05-01',
      to: '2026-05-31',
      title: 'May “at last”',
      brand: { ...NO_BRAND, name: 'Lark & Sons' },
    },
    // While May went on, at half past midnight in Berlin.
    gathered: {
      ...GATHERED,
      gatheredAt: '2026-05-15T22:30:00.000Z',
      period: { ...GATHERED.period, timezone: 'Europe/Berlin', unfinished: true },
    },
  })
  const { hash } = reports.versions(codes)[0]!.frozen!
  const larkHash = reports.versions(lark)[0]!.frozen!.hash
  expect(listReports(reports, new Set([lark]))).toEqual([
    {
      id: codes,
      title: 'Four codes',
      kind: 'codes',
      subjectId: null,
      language: 'en',
      name: 'Menu, door + 2',
      also: ['Menu', 'door', 'Card', 'Sign'],
      from: '2026-04-01',
      to: '2026-04-30',
      archived: true,
      upTo: null,
      prepared: false,
      version: {
        number: 1,
        state: 'approved',
        createdAt: '2026-05-02T09:00:00.000Z',
        hash,
        approvedAt: '2026-05-02T09:00:00.000Z',
        approvedBy: 'Bob',
        inAdvance: false,
      },
      approved: null,
    },
    {
      id: lark,
      title: 'May “at last”',
      kind: 'client',
      subjectId: 'lark',
      language: 'en',
      name: 'Lark & Sons',
      also: ['Bistro Lark'],
      from: '2026-05-01',
      to: '2026-05-31',
      archived: false,
      upTo: '2026-05-16',
      prepared: true,
      version: {
        number: 2,
        state: 'draft',
        createdAt: '2026-06-02T09:00:00.000Z',
        hash: null,
        approvedAt: null,
        approvedBy: null,
        inAdvance: false,
      },
      approved: {
        number: 1,
        state: 'approved',
        createdAt: '2026-05-02T09:00:00.000Z',
        hash: larkHash,
        approvedAt: '2026-05-02T09:00:00.000Z',
        approvedBy: 'Ann',
        inAdvance: false,
      },
    },
  ])
})

test('of several approved versions the newest stands beside a draft, and none beside what is approved itself', () => {
  const id = reports.create({ definition: LARK, gathered: GATHERED })
  approveReport(reports, id, 1, { by: 'Ann', now: MAY_2 })
  reports.addDraft(id, 2, { definition: LARK, gathered: GATHERED })
  approveReport(reports, id, 1, { by: 'Bob', now: JUNE_2 })
  expect(listReports(reports)).toMatchObject([{ version: { number: 2, state: 'approved' }, approved: null }])
  reports.addDraft(id, 3, { definition: LARK, gathered: GATHERED })
  expect(listReports(reports)).toMatchObject([{ version: { number: 3 }, approved: { number: 2, approvedBy: 'Bob' } }])
})

test('neither the list of reports nor that of schedules reads a version, with its logo and figures', () => {
  const id = reports.create({ definition: LARK, gathered: GATHERED })
  approveReport(reports, id, 1, { by: 'Ann', now: MAY_2 })
  reports.addDraft(id, 2, { definition: LARK, gathered: GATHERED })
  const scheduleId = schedules.add({
    reportId: id,
    repeated: { ...LARK, name: 'Bistro Lark' },
    plan: { title: 'May' } as SchedulePlan,
    changedBy: 'Ann',
    nextAt: JUNE_2,
  })
  schedules.begin(scheduleId, { dueAt: JUNE_2, from: '2026-05-01', to: '2026-05-31', missed: 0 }, JUNE_2 + 1)
  const sending = {
    reports,
    schedules,
    mailings: openMailings(state, () => now),
    canPrint: false,
    outbox: undefined,
    linkTo: undefined,
    pageOf: undefined,
  }
  read.length = 0
  expect(listReports(reports)).toHaveLength(1)
  expect(listSchedules(sending).schedules).toMatchObject([{ runs: [{ reportId: null }] }])
  const ofVersions = read.filter((step) => /\b(v|approved|report_version)\b/.test(step))
  expect(ofVersions.length).toBeGreaterThan(0)
  expect(ofVersions.filter((step) => !step.includes('COVERING INDEX'))).toEqual([])
})
