/** Sends approved reports by mail, and tells what has become of them. */
import type { Mail, Mailing, MailingsOfReport } from '#contract/mailing-answers.ts'
import type { MailingInput } from '#contract/mailings.ts'
import { Problem } from '#contract/problem.ts'
import { datesInWords } from '#server/mail/dates.ts'
import { mailSubjectOf } from '#server/mail/report-mail.ts'
import { mailWords } from '#server/mail/words.ts'
import type { Mailings, ReportMailing, StoredMail } from '#server/state/mailings.ts'
import type { Reports } from '#server/state/reports.ts'
import type { Schedules, StoredRun, StoredSchedule } from '#server/state/schedules.ts'
import { iso, isoOrNull } from '#server/iso.ts'
import { hashOfApproved, readReport } from '../reports/reports.ts'
import { reportFile } from '../reports/table.ts'
import { withDates } from '../schedules/dates.ts'
import type { Outbox } from './outbox.ts'

/** What a link that goes along with a mailing shows, and whose it is. */
export interface LinkWanted {
  readonly reportId: string
  readonly version: number
  readonly recipients: readonly string[]
  /** Whoever sends; empty where everybody is the same. */
  readonly by: string
  /** Whether it goes to oneself only. */
  readonly isTest: boolean
}

export interface Sending {
  readonly mailings: Mailings
  readonly reports: Reports
  readonly canPrint: boolean
  /** Undefined where no mail server is set. */
  readonly outbox: Outbox | undefined
  /** Makes an address that shows a version to whoever has it; undefined where nobody knows how readers reach Scanboard. */
  readonly linkTo: ((wanted: LinkWanted) => string) | undefined
  /** Address of the page of a report, for those who work here; undefined where nobody knows it. */
  readonly pageOf: ((reportId: string) => string) | undefined
  readonly schedules: Schedules
}

/** Whether a mail would have a report in it, and somebody to carry it. */
export function mayCarryReport({ outbox, canPrint, linkTo }: Sending): boolean {
  return outbox !== undefined && (canPrint || linkTo !== undefined)
}

/** What would be sent of a version, and what was sent of all. `by`: who asks. Throws as `readReport` does. */
export function mailingsOf(
  { mailings, reports, canPrint, outbox, linkTo, schedules }: Sending,
  id: string,
  by: string,
  version?: number,
): MailingsOfReport {
  const { content } = readReport(reports, id, version)
  const { language, period } = content
  const made = schedules.ofReport(id)
  return {
    from: outbox?.from ?? null,
    subject: made ? withDates(made.schedule.plan.subject, language, made.run) : mailSubjectOf(content),
    ...offered(mailings, id, by, made?.schedule.plan),
    dates: datesInWords(language, period.date, period.last),
    file: canPrint ? reportFile(content, 'pdf') : null,
    hasLink: linkTo !== undefined,
    mailings: mailings.ofReport(id).map(({ mailing, mails }) => toAnswer(mailing, mails)),
  }
}

/** What a schedule says, where it names somebody; else what was sent of the same before, whoever sent it. */
function offered(
  mailings: Mailings,
  id: string,
  by: string,
  plan: StoredSchedule['plan'] | undefined,
): Pick<MailingsOfReport, 'recipients' | 'replyTo' | 'message' | 'lastSentAt'> {
  const last = plan === undefined || plan.recipients.length === 0 ? mailings.lastAbout(id) : undefined
  const { recipients = [], replyTo = null, message = '' } = plan ?? {}
  if (last === undefined) {
    return { recipients, replyTo: plan ? replyTo : mailings.lastReplyTo(by), message, lastSentAt: null }
  }
  const { mailing } = last
  return {
    recipients: [...last.recipients],
    // Of what somebody else has sent, answers would go to them.
    replyTo: replyTo ?? (mailing.createdBy === by ? mailing.replyTo : (mailings.lastReplyTo(by) ?? mailing.replyTo)),
    message: message || mailing.message,
    lastSentAt: iso(mailing.createdAt),
  }
}

/**
 * Puts a mail to each recipient into the outbox. Throws a `Problem` 409 for what is not approved and where no mail server
 * is set, 503 where neither a PDF nor a link can go along.
 */
export function sendReport(
  sending: Sending,
  id: string,
  { version, recipients, replyTo, subject, message, test }: MailingInput,
  by: string,
): void {
  const { mailings, reports, canPrint, outbox, linkTo } = sending
  if (outbox === undefined) throw noMailServer()
  if (test && recipients.length > 1) throw new Problem(400, 'A test goes to one address: your own.')
  const report = readReport(reports, id, version)
  const hash = hashOfApproved(report)
  if (!mayCarryReport(sending)) {
    throw new Problem(
      503,
      'A mail would have no report in it: the server has no browser that makes the PDF, and no address for a link. docs/reports.md tells how to have either.',
    )
  }
  const link = linkTo?.({ reportId: id, version, recipients, by, isTest: test }) ?? null
  mailings.add({
    reportId: id,
    version,
    kind: test ? 'test' : 'report',
    hash,
    subject,
    message,
    replyTo,
    withPdf: canPrint,
    link,
    createdBy: by,
    recipients,
  })
  outbox.wake()
}

/** Tells somebody, once, that a draft waits for review; where no mail server is set nobody is told. */
export function notifyOfDraft({ mailings, outbox, pageOf, reports }: Sending, reportId: string, address: string): void {
  const isTold = mailings.ofReport(reportId).some(({ mailing }) => mailing.kind === 'notice')
  const draft = reports.versions(reportId).at(-1)
  if (outbox === undefined || isTold || draft === undefined) return
  mailings.add({
    reportId,
    version: draft.number,
    kind: 'notice',
    hash: null,
    subject: draft.definition.title,
    message: '',
    replyTo: null,
    withPdf: false,
    link: pageOf?.(reportId) ?? null,
    createdBy: '',
    recipients: [address],
  })
  outbox.wake()
}

/**
 * Tells whoever wants to know that a scheduled report could not be made; where no mail server is set nobody is told. There is
 * no report for it, so its mail is kept with the one that is repeated.
 */
export function notifyOfFailure(
  { mailings, outbox, reports }: Sending,
  { reportId, plan, repeated }: Pick<StoredSchedule, 'reportId' | 'plan' | 'repeated'>,
  { from, to, why }: Pick<StoredRun, 'from' | 'to' | 'why'>,
): void {
  const repeatedNow = reports.versions(reportId).at(-1)
  if (outbox === undefined || plan.notify === null || repeatedNow === undefined) return
  const { language, name } = repeated
  const [title, dates] = [withDates(plan.title, language, { from, to }), datesInWords(language, from, to)]
  mailings.add({
    reportId,
    version: repeatedNow.number,
    kind: 'failure',
    hash: null,
    subject: mailWords[language].failureSubject(name, title, dates),
    message: `${name}\n${title}\n${dates}\n\n${why}`,
    replyTo: null,
    withPdf: false,
    link: null,
    createdBy: '',
    recipients: [plan.notify],
  })
  outbox.wake()
}

/** Tries again what has failed of a mailing. Throws a `Problem` 404 where there is none, 409 where nothing has failed. */
export function retryMailing(
  { mailings, outbox, linkTo, pageOf }: Sending,
  reportId: string,
  id: string,
  by: string,
): void {
  const found = mailings.ofReport(reportId).find(({ mailing }) => mailing.id === id)
  if (found === undefined) throw new Problem(404, 'There is no mailing of this id.')
  if (outbox === undefined) throw noMailServer()
  const { mailing, mails } = found
  const failed = mails.filter(({ state }) => state === 'failed').map(({ address }) => address)
  if (failed.length === 0) throw new Problem(409, 'Nothing of this mailing has failed.')
  // The address itself is kept only as long as something waits for it.
  const isAddressGone = mailing.withLink && mailing.link === null
  const { version } = mailing
  const isTest = mailing.kind === 'test'
  const newAddress = () =>
    mailing.kind === 'notice' ? pageOf?.(reportId) : linkTo?.({ reportId, version, recipients: failed, by, isTest })
  mailings.retry(id, isAddressGone ? (newAddress() ?? null) : mailing.link)
  outbox.wake()
}

/** 409, to whoever wants something mailed. */
export function noMailServer(): Problem {
  return new Problem(
    409,
    'No mail server is set: whoever runs Scanboard sets SCANBOARD_SMTP_URL and SCANBOARD_MAIL_FROM (docs/deploy.md).',
  )
}

function toAnswer(mailing: ReportMailing, mails: readonly StoredMail[]): Mailing {
  const { id, kind, version, hash, subject, replyTo, withPdf, withLink, createdBy } = mailing
  return {
    id,
    kind,
    version,
    hash,
    subject,
    replyTo,
    withPdf,
    withLink,
    createdBy,
    createdAt: iso(mailing.createdAt),
    mails: mails.map(toMailAnswer),
  }
}

/** What is told of one mail. */
export function toMailAnswer({ address, state, attempts, fault, said, doubtful, lastAt, nextAt }: StoredMail): Mail {
  return {
    address,
    state,
    attempts,
    fault,
    said,
    doubtful,
    at: isoOrNull(lastAt),
    nextAt: isoOrNull(nextAt),
  }
}
