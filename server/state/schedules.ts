/** Schedules, and what has become of each time that one was due. */
import { randomUUID } from 'node:crypto'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { CalendarDate } from '#contract/period.ts'
import { Problem } from '#contract/problem.ts'
import type { ReportDefinition } from '#contract/reports.ts'
import { MOST_SCHEDULES, type ScheduleRun } from '#contract/schedule-answers.ts'
import type { ReportDates } from '#contract/schedule-time.ts'
import type { SchedulePlan } from '#contract/schedules.ts'
import type { Instant } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import { inTransaction, instantIn } from './sqlite.ts'

/** What its reports are made from, but for dates, title and comparison, which are in the plan. */
export type RepeatedReport = Omit<
  ReportDefinition,
  'from' | 'to' | 'title' | 'compare' | 'compareFrom' | 'compareTo'
> & {
  /** Of the report that is repeated, where it has all figures of them; not kept of those made before it was. */
  readonly dates?: ReportDates
  /** Of what its reports are about, when it was made. */
  readonly name: string
}

export interface StoredSchedule {
  readonly id: string
  readonly reportId: string
  readonly repeated: RepeatedReport
  readonly plan: SchedulePlan
  readonly paused: boolean
  readonly changedBy: string
  readonly nextAt: Instant | null
}

export interface StoredRun {
  readonly scheduleId: string
  readonly dueAt: Instant
  /** That its report has, or will have. */
  readonly reportId: string
  /** Of which dates it is, both included. */
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly missed: number
  readonly state: ScheduleRun['state']
  readonly attempts: number
  readonly nextAt: Instant | null
  readonly why: string
}

export type RunOutcome = Pick<StoredRun, 'state' | 'why'> & { readonly nextAt?: Instant }

export interface Schedules {
  /** Oldest first. */
  list(): StoredSchedule[]
  find(id: string): StoredSchedule | undefined
  /** Throws a `Problem` 409 where there are as many as are kept. */
  add(schedule: Pick<StoredSchedule, 'reportId' | 'repeated' | 'plan' | 'changedBy'> & { nextAt: Instant }): string
  /** Whether there was one to change. It is not paused then where it has a next time. */
  change(id: string, change: Pick<StoredSchedule, 'plan' | 'changedBy' | 'nextAt'>): boolean
  remove(id: string): boolean
  /** Ids of those that are due: so that one that cannot be read holds up no other. */
  due(): string[]
  /**
   * It is taken up: what is to be made is written down, and when it is due next. What was made for that time already, before
   * the clock was put right, is not made again.
   */
  begin(id: string, run: Pick<StoredRun, 'dueAt' | 'from' | 'to' | 'missed'>, nextAt: Instant): void
  /** Runs to be worked on now: begun, or due for another attempt; not of those that are paused. */
  open(): StoredRun[]
  /** Counts an attempt, before it is made. */
  attempt(run: StoredRun): void
  settle(run: StoredRun, outcome: RunOutcome): void
  /** The last few runs, newest first. */
  runsOf(id: string): StoredRun[]
  /** The schedule and the run that have made a report. */
  ofReport(reportId: string): { readonly schedule: StoredSchedule; readonly run: StoredRun } | undefined
  /** Ids of all reports that were made by schedules. */
  prepared(): ReadonlySet<string>
  /** When something is to be done next. */
  nextAt(): Instant | undefined
}

const MOST_RUNS_TOLD = 12

/** Schedules in an open state database. */
export function openSchedules(database: DatabaseSync, clock: Clock): Schedules {
  const all = database.prepare('SELECT * FROM schedule ORDER BY created_at, rowid')
  const byId = database.prepare('SELECT * FROM schedule WHERE id = :id')
  const insert = database.prepare(
    `INSERT INTO schedule (id, report_id, definition, plan, changed_by, created_at, next_at)
     SELECT :id, :reportId, :definition, :plan, :changedBy, :now, :nextAt
     WHERE (SELECT count(*) FROM schedule) < ${MOST_SCHEDULES}`,
  )
  const update = database.prepare(
    `UPDATE schedule SET plan = :plan, changed_by = :changedBy, next_at = :nextAt, paused = (:nextAt IS NULL) WHERE id = :id`,
  )
  const remove = database.prepare('DELETE FROM schedule WHERE id = :id')
  const due = database.prepare('SELECT id FROM schedule WHERE next_at <= :now ORDER BY next_at, rowid')
  const setNext = database.prepare('UPDATE schedule SET next_at = :nextAt WHERE id = :id')
  const insertRun = database.prepare(
    `INSERT INTO schedule_run (schedule_id, due_at, report_id, first_date, last_date, missed, state)
     VALUES (:id, :dueAt, :reportId, :from, :to, :missed, 'preparing')
     ON CONFLICT (schedule_id, due_at) DO NOTHING`,
  )
  const openRuns = database.prepare(
    `SELECT r.* FROM schedule_run r JOIN schedule s ON s.id = r.schedule_id
     WHERE s.paused = 0 AND (r.state = 'preparing' OR (r.state = 'waiting' AND r.next_at <= :now)) ORDER BY r.due_at`,
  )
  const one = 'schedule_id = :scheduleId AND due_at = :dueAt'
  const attempt = database.prepare(
    `UPDATE schedule_run SET state = 'preparing', attempts = attempts + 1, next_at = NULL WHERE ${one}`,
  )
  const settle = database.prepare(`UPDATE schedule_run SET state = :state, why = :why, next_at = :nextAt WHERE ${one}`)
  const runs = database.prepare(
    `SELECT * FROM schedule_run WHERE schedule_id = :id ORDER BY due_at DESC LIMIT ${MOST_RUNS_TOLD}`,
  )
  const runOfReport = database.prepare('SELECT * FROM schedule_run WHERE report_id = :reportId')
  const reportIds = database.prepare('SELECT report_id FROM schedule_run')
  const next = database.prepare(
    `SELECT min(at) AS at FROM (
       SELECT next_at AS at FROM schedule
       UNION ALL SELECT r.next_at FROM schedule_run r JOIN schedule s ON s.id = r.schedule_id WHERE s.paused = 0
     )`,
  )

  return {
    list: () => all.all().map(toSchedule),
    find(id) {
      const row = byId.get({ id })
      return row && toSchedule(row)
    },
    add({ reportId, repeated, plan, changedBy, nextAt }) {
      const id = randomUUID()
      const texts = { definition: JSON.stringify(repeated), plan: JSON.stringify(plan) }
      const { changes } = insert.run({ id, reportId, ...texts, changedBy, nextAt, now: clock() })
      if (changes === 0) {
        throw new Problem(409, `There are ${MOST_SCHEDULES} schedules, which is as many as are kept. Delete one first.`)
      }
      return id
    },
    change: (id, { plan, changedBy, nextAt }) =>
      update.run({ id, plan: JSON.stringify(plan), changedBy, nextAt }).changes === 1,
    remove: (id) => remove.run({ id }).changes === 1,
    due: () => due.all({ now: clock() }).map((row) => String(row['id'])),
    begin(id, run, nextAt) {
      inTransaction(database, () => {
        insertRun.run({ id, ...run, reportId: randomUUID() })
        setNext.run({ id, nextAt })
      })
    },
    open: () => openRuns.all({ now: clock() }).map(toRun),
    attempt({ scheduleId, dueAt }) {
      attempt.run({ scheduleId, dueAt })
    },
    settle({ scheduleId, dueAt }, { state, why, nextAt = null as Instant | null }) {
      settle.run({ scheduleId, dueAt, state, why, nextAt })
    },
    runsOf: (id) => runs.all({ id }).map(toRun),
    ofReport(reportId) {
      const row = runOfReport.get({ reportId })
      if (row === undefined) return undefined
      const run = toRun(row)
      return { run, schedule: toSchedule(byId.get({ id: run.scheduleId })!) }
    },
    prepared: () => new Set(reportIds.all().map((row) => String(row['report_id']))),
    nextAt: () => instantIn(next.get()?.['at']) ?? undefined,
  }
}

type Row = Record<string, SQLOutputValue>

function toSchedule(row: Row): StoredSchedule {
  return {
    id: String(row['id']),
    reportId: String(row['report_id']),
    repeated: JSON.parse(String(row['definition'])) as RepeatedReport,
    // Plans of before there was one have none.
    plan: { replyTo: null, ...(JSON.parse(String(row['plan'])) as Omit<SchedulePlan, 'replyTo'>) },
    paused: row['paused'] === 1,
    changedBy: String(row['changed_by']),
    nextAt: instantIn(row['next_at']),
  }
}

function toRun(row: Row): StoredRun {
  return {
    scheduleId: String(row['schedule_id']),
    dueAt: Number(row['due_at']),
    reportId: String(row['report_id']),
    from: String(row['first_date']),
    to: String(row['last_date']),
    missed: Number(row['missed']),
    state: row['state'] as StoredRun['state'],
    attempts: Number(row['attempts']),
    nextAt: instantIn(row['next_at']),
    why: String(row['why']),
  }
}
