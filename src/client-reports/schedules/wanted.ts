import { addressesIn, isMailAddress } from '#contract/mail-address.ts'
import type { MailingsOfReport } from '#contract/mailing-answers.ts'
import type { ReportContent } from '#contract/report-content.ts'
import { firstDateOf, lastDateOf } from '#contract/period.ts'
import { LONGEST_SUBJECT_WITH_MARK, LONGEST_TITLE_WITH_MARK, type Schedule } from '#contract/schedule-answers.ts'
import type { Rhythm } from '#contract/schedule-time.ts'
import type { SchedulePlan } from '#contract/schedules.ts'
import * as words from '#words/client-reports/schedules.ts'
import { faultOfRecipients, faultOfReplyTo, replyToOf } from '../mail/wanted.ts'
import type { Message } from '../mail/message-fields.tsx'
import { marked, markedSubject } from './dates-in-title.ts'

/** What the form holds, as it is typed. */
export interface Wanted
  extends Message, Pick<SchedulePlan, 'title' | 'compare' | 'hour' | 'approvedInAdvance' | 'keepCommentary'> {
  readonly rhythm: Rhythm['kind']
  readonly day: number | 'last'
  readonly weekday: number
  /** Empty for nobody. */
  readonly notify: string
}

/** What a report is of that is offered to come again as often. */
const RHYTHMS = [
  { unit: 'week', kind: 'weekly' },
  { unit: 'quarter', kind: 'quarterly' },
  { unit: 'year', kind: 'yearly' },
] as const

/** Offered for a report: what it is itself, with the mark in the place of its dates. */
export function wantedOf({ title, compared, period }: ReportContent, told: MailingsOfReport): Wanted {
  const { date, last, weekStart } = period
  const rhythm = RHYTHMS.find(
    ({ unit }) => firstDateOf(unit, date, weekStart) === date && lastDateOf(unit, date, weekStart) === last,
  )
  const named = { date, last, dates: told.dates }
  return {
    title: marked(title, named).slice(0, LONGEST_TITLE_WITH_MARK),
    compare: compared === null ? 'none' : compared.how === 'year' ? 'year' : 'previous',
    rhythm: rhythm?.kind ?? 'monthly',
    day: 1,
    weekday: 1,
    hour: 8,
    recipients: told.recipients.join(', '),
    subject: markedSubject(told.subject, title, named).slice(0, LONGEST_SUBJECT_WITH_MARK),
    message: told.message,
    replyTo: told.replyTo ?? '',
    approvedInAdvance: false,
    keepCommentary: false,
    notify: '',
  }
}

export function wantedAgain({ rhythm, recipients, replyTo, notify, ...schedule }: Schedule): Wanted {
  const { title, compare, hour, subject, message, approvedInAdvance, keepCommentary } = schedule
  return {
    title,
    compare,
    hour,
    subject,
    message,
    approvedInAdvance,
    keepCommentary,
    rhythm: rhythm.kind,
    day: rhythm.kind === 'weekly' ? 1 : rhythm.day,
    weekday: rhythm.kind === 'weekly' ? rhythm.weekday : 1,
    recipients: recipients.join(', '),
    replyTo: replyTo ?? '',
    notify: notify ?? '',
  }
}

/** What stands in the way, as a sentence; undefined where nothing does. */
export function faultOf({
  title,
  subject,
  recipients,
  replyTo,
  approvedInAdvance,
  notify,
}: Wanted): string | undefined {
  if (title.trim() === '' || subject.trim() === '') return words.faults.noTitle
  const isToNobody = recipients.trim() === ''
  if (isToNobody && approvedInAdvance) return words.faults.noRecipients
  if (!isToNobody && faultOfRecipients(recipients) !== undefined) return faultOfRecipients(recipients)
  const isBad = faultOfReplyTo(replyTo)
  if (isBad !== undefined) return isBad
  const told = notify.trim()
  return told !== '' && !isMailAddress(told) ? words.faults.badNotify(told) : undefined
}

/** What the server is told; the form has no fault. */
export function planOf(wanted: Wanted): SchedulePlan {
  const { title, compare, hour, subject, message, approvedInAdvance, keepCommentary, notify } = wanted
  return {
    title,
    compare,
    hour,
    subject,
    message,
    approvedInAdvance,
    keepCommentary,
    rhythm: rhythmOf(wanted),
    recipients: addressesIn(wanted.recipients),
    replyTo: replyToOf(wanted.replyTo),
    notify: notify.trim() || null,
  }
}

export function rhythmOf({ rhythm, day, weekday }: Pick<Wanted, 'rhythm' | 'day' | 'weekday'>): SchedulePlan['rhythm'] {
  return rhythm === 'weekly' ? { kind: rhythm, weekday } : { kind: rhythm, day }
}
