/** Makes, changes and tells of schedules. What is due is done by `scheduler.ts`. */
import { Problem } from '#contract/problem.ts'
import { figuresUpTo } from '#contract/report-content.ts'
import { dueBesides } from '#contract/schedule-time.ts'
import type { Schedule, ScheduleRun } from '#contract/schedule-answers.ts'
import type { ScheduleInput, SchedulePlan } from '#contract/schedules.ts'
import type { Schedules as SchedulesToldOf } from '#contract/schedule-answers.ts'
import type { Instant } from '#contract/zone.ts'
import type { Reports } from '#server/state/reports.ts'
import type { RepeatedReport, Schedules, StoredRun, StoredSchedule } from '#server/state/schedules.ts'
import { iso, isoOrNull } from '#server/iso.ts'
import { mayCarryReport, type Sending } from '../mailings/mailings.ts'
import { notesBeside } from '../reports/content.ts'
import { listedName } from '../reports/names.ts'
import { timingOf } from './dates.ts'

/**
 * Repeats the newest approved version of a report from now on. Throws a `Problem` 404 and 409 where there is none, 409 for what
 * cannot be kept.
 */
export function addSchedule(sending: Sending, { reportId, ...plan }: ScheduleInput, by: string, now: Instant): void {
  requirePossible(plan, sending)
  const { schedules } = sending
  const repeated = repeatedOf(sending.reports, reportId)
  const nextAt = nextDue({ plan, repeated }, now)
  schedules.add({ reportId, repeated, plan, changedBy: by, nextAt })
}

/**
 * What is changed counts from now on; what was paused stays so. Throws a `Problem` 404 where there is no such schedule, 400 and 409
 * for what cannot be kept.
 */
export function changeSchedule(sending: Sending, id: string, plan: SchedulePlan, by: string, now: Instant): void {
  requirePossible(plan, sending)
  const { schedules } = sending
  const schedule = find(schedules, id)
  const nextAt = schedule.paused ? null : nextDue({ ...schedule, plan }, now)
  schedules.change(id, { plan, changedBy: by, nextAt })
}

/** What would have been due meanwhile is not made up for. Throws a `Problem` 404 where there is no such schedule. */
export function pauseSchedule({ schedules }: Sending, id: string, paused: boolean, now: Instant): void {
  const schedule = find(schedules, id)
  if (schedule.paused === paused) return
  const { plan, changedBy } = schedule
  schedules.change(id, { plan, changedBy, nextAt: paused ? null : nextDue(schedule, now) })
}

/** Reports that it has made stay. Throws a `Problem` 404 where there is no such schedule. */
export function removeSchedule({ schedules }: Sending, id: string): void {
  if (!schedules.remove(id)) throw unknown()
}

/** All schedules, oldest first, each with its last runs; and what this server can send. */
export function listSchedules(sending: Sending): SchedulesToldOf {
  const { schedules } = sending
  return {
    canMail: sending.outbox !== undefined,
    canSend: mayCarryReport(sending),
    schedules: schedules.list().map((schedule) => toAnswer(schedule, schedules.runsOf(schedule.id), sending.reports)),
  }
}

/** Not when it would make the report again that is repeated. */
function nextDue(schedule: Pick<StoredSchedule, 'plan' | 'repeated'>, now: Instant): Instant {
  return dueBesides(timingOf(schedule), schedule.repeated.dates, now)
}

function repeatedOf(reports: Reports, id: string): RepeatedReport {
  const versions = reports.versions(id)
  if (versions.length === 0) throw new Problem(404, 'There is no report of this id. Somebody may have deleted it.')
  const approved = versions.findLast(({ frozen }) => frozen !== undefined)
  if (approved === undefined) {
    throw new Problem(409, 'This is a draft: approve it first. Only what is approved is repeated.')
  }
  const { subject, from, to, timezone, bucket, weekStart, match, language, sections, commentary, brand } =
    approved.definition
  const notes = notesBeside(sections, approved.definition.notes)
  const about = approved.gathered.subject
  return {
    subject,
    // Of a part of them a whole one is still to be made.
    ...(figuresUpTo(approved.gathered) === undefined && { dates: { from, to } }),
    timezone,
    weekStart,
    match,
    language,
    sections,
    commentary,
    notes,
    brand,
    ...(bucket && { bucket }),
    name: listedName({ brandName: brand.name, subject: about, language }),
  }
}

/** What is promised must be possible when it is promised. */
function requirePossible({ approvedInAdvance, recipients, notify }: SchedulePlan, sending: Sending): void {
  if (approvedInAdvance && recipients.length === 0) {
    throw new Problem(400, 'recipients is empty, but what is approved in advance must be sent to somebody.')
  }
  if (approvedInAdvance && !mayCarryReport(sending)) {
    throw new Problem(
      409,
      'Nothing can be sent: no mail server is set, or the server has neither a browser that makes the PDF nor an address for a link (docs/reports.md). Have drafts prepared for review instead.',
    )
  }
  if (notify !== null && sending.outbox === undefined) {
    throw new Problem(409, 'No mail server is set, so nobody can be told by mail (docs/deploy.md).')
  }
}

function find(schedules: Schedules, id: string): StoredSchedule {
  const schedule = schedules.find(id)
  if (schedule === undefined) throw unknown()
  return schedule
}

function unknown(): Problem {
  return new Problem(404, 'There is no schedule of this id. Somebody may have deleted it.')
}

function toAnswer(schedule: StoredSchedule, runs: readonly StoredRun[], reports: Reports): Schedule {
  const { id, reportId, repeated, plan, paused, nextAt } = schedule
  const { dates = null, language, timezone, weekStart, commentary, notes = {} } = repeated
  const { kind } = repeated.subject
  return {
    id,
    reportId,
    kind,
    name: kind === 'organisation' ? repeated.brand.name : repeated.name,
    language,
    timezone,
    weekStart,
    dates,
    hasCommentary: commentary.trim() !== '' || Object.keys(notes).length > 0,
    ...plan,
    paused,
    nextAt: isoOrNull(nextAt),
    runs: runs.map((run): ScheduleRun => ({
      from: run.from,
      to: run.to,
      dueAt: iso(run.dueAt),
      state: run.state,
      reportId: reports.has(run.reportId) ? run.reportId : null,
      missed: run.missed,
      attempts: run.attempts,
      nextAt: isoOrNull(run.nextAt),
      why: run.why,
    })),
  }
}
