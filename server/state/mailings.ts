/** Mailings and their mails: what is to be sent, and what has become of it. The log is this table; of reports nothing is deleted. */
import { randomUUID } from 'node:crypto'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { MailFaultKind, MailState, Mailing } from '#contract/mailing-answers.ts'
import type { Instant } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import { forgetTraces, inTransaction, instantIn } from './sqlite.ts'

interface AnyMailing {
  readonly id: string
  readonly subject: string
  readonly message: string
  readonly createdBy: string
  readonly createdAt: Instant
}

/** A version of a report, or what tells those who work here of it. */
export interface ReportMailing extends AnyMailing {
  readonly kind: Mailing['kind']
  readonly reportId: string
  readonly version: number
  /** Null of what tells those who work here: a notice, or a failure. */
  readonly hash: string | null
  /** Null for whom mails come from. */
  readonly replyTo: string | null
  readonly withPdf: boolean
  readonly withLink: boolean
  /** Null also where none of its mails waits any more. */
  readonly link: string | null
}

/** What is new on the watch list; its message is the JSON of it. */
interface WatchMailing extends AnyMailing {
  readonly kind: 'watch'
  readonly watchMailId: string
}

export type StoredMailing = ReportMailing | WatchMailing

type NewMailing = (Omit<ReportMailing, 'id' | 'createdAt' | 'withLink'> | Omit<WatchMailing, 'id' | 'createdAt'>) & {
  readonly recipients: readonly string[]
}

export interface StoredMail {
  readonly mailingId: string
  readonly position: number
  readonly address: string
  readonly state: MailState
  /** Those that have begun. */
  readonly attempts: number
  readonly doubtful: boolean
  readonly nextAt: Instant | null
  readonly lastAt: Instant | null
  readonly fault: MailFaultKind | null
  readonly said: string
}

/** What has become of an attempt. */
export type Outcome =
  | { readonly state: 'sent' }
  | (WhatWentWrong & { readonly state: 'failed' })
  | (WhatWentWrong & { readonly state: 'waiting'; readonly nextAt: Instant })

interface WhatWentWrong {
  readonly fault: MailFaultKind
  readonly said: string
  /** Whether it may have arrived. */
  readonly doubtful: boolean
}

export interface Mailings {
  /** A new mailing whose mails are due now; its id. Of those of a watch mail that are done, only the last is kept. */
  add(mailing: NewMailing): string
  /** Of a report, newest first, each with its mails in the order of the recipients. */
  ofReport(reportId: string): { readonly mailing: ReportMailing; readonly mails: readonly StoredMail[] }[]
  /** When the last of a watch mail was written, and its mails; undefined where none was. */
  lastOfWatchMail(id: string): { readonly at: Instant; readonly mails: readonly StoredMail[] } | undefined
  find(id: string): StoredMailing | undefined
  /**
   * What was sent last, tests left out, of any version of a report, or else of another report about the same; undefined for nothing.
   * `recipients` are without those for whom the mail server has refused it for good.
   */
  lastAbout(reportId: string): { readonly mailing: ReportMailing; readonly recipients: readonly string[] } | undefined
  /** Whom answers to the last report that somebody sent go to; null also where nothing was sent. */
  lastReplyTo(createdBy: string): string | null
  /** The mail that is due first, those of one mailing one after the other; undefined where none is due. */
  due(): StoredMail | undefined
  /** When a mail is due next. */
  nextAt(): Instant | undefined
  /** From now on it is on its way, whatever becomes of this process. Whether it was still waiting. */
  begin(mail: StoredMail): boolean
  settle(mail: StoredMail, outcome: Outcome): void
  /** Mails that were on their way when a process ended. */
  interrupted(): StoredMail[]
  /** What has failed of a mailing is due now, as if it had never been tried. How many that are. */
  retry(id: string, link: string | null): number
}

/** What a mailing has that is of no report. */
const OF_NO_REPORT = { reportId: null, version: null, hash: null, replyTo: null, withPdf: 0, withLink: 0, link: null }

/** Mailings in an open state database. */
export function openMailings(database: DatabaseSync, clock: Clock): Mailings {
  const insert = database.prepare(
    `INSERT INTO mailing (id, report_id, version, watch_mail_id, kind, hash, subject, message, reply_to, with_pdf, with_link, link, created_by, created_at)
     VALUES (:id, :reportId, :version, :watchMailId, :kind, :hash, :subject, :message, :replyTo, :withPdf, :withLink, :link, :createdBy, :now)`,
  )
  const insertMail = database.prepare(
    `INSERT INTO mail (mailing_id, position, address, state, next_at) VALUES (:id, :position, :address, 'waiting', :now)`,
  )
  const byReport = database.prepare(
    'SELECT * FROM mailing WHERE report_id = :reportId ORDER BY created_at DESC, rowid DESC',
  )
  const lastByWatchMail = database.prepare(
    'SELECT id, created_at FROM mailing WHERE watch_mail_id = :id ORDER BY created_at DESC, rowid DESC LIMIT 1',
  )
  const removeDone = database.prepare(
    `DELETE FROM mailing WHERE watch_mail_id = :watchMailId
     AND NOT EXISTS (SELECT 1 FROM mail WHERE mailing_id = mailing.id AND state IN ('waiting', 'sending'))`,
  )
  const byId = database.prepare('SELECT * FROM mailing WHERE id = :id')
  const lastBy = database.prepare(
    // What a schedule has sent in their name says what that schedule says.
    `SELECT reply_to FROM mailing m WHERE created_by = :createdBy AND kind = 'report'
     AND NOT EXISTS (SELECT 1 FROM schedule_run WHERE report_id = m.report_id AND state = 'sent')
     ORDER BY created_at DESC, rowid DESC LIMIT 1`,
  )
  const lastSent = database.prepare(
    `SELECT m.* FROM mailing m JOIN report r ON r.id = m.report_id
     WHERE m.kind = 'report' AND r.subject = (SELECT subject FROM report WHERE id = :reportId)
     ORDER BY m.report_id = :reportId DESC, m.created_at DESC, m.rowid DESC LIMIT 1`,
  )
  const mailsOf = database.prepare('SELECT * FROM mail WHERE mailing_id = :id ORDER BY position')
  const firstDue = database.prepare(
    `SELECT * FROM mail WHERE state = 'waiting' AND next_at <= :now ORDER BY next_at, mailing_id, position LIMIT 1`,
  )
  const firstNext = database.prepare(`SELECT min(next_at) AS at FROM mail WHERE state = 'waiting'`)
  const one = 'mailing_id = :mailingId AND position = :position'
  const begin = database.prepare(
    `UPDATE mail SET state = 'sending', attempts = attempts + 1, next_at = NULL, last_at = :now
     WHERE ${one} AND state = 'waiting'`,
  )
  const settle = database.prepare(
    `UPDATE mail SET state = :state, next_at = :nextAt, last_at = :now, fault = :fault, said = :said, doubtful = :doubtful
     WHERE ${one}`,
  )
  const onTheirWay = database.prepare(`SELECT * FROM mail WHERE state = 'sending'`)
  const forgetLink = database.prepare(
    `UPDATE mailing SET link = NULL
     WHERE id = :id AND link IS NOT NULL AND NOT EXISTS (SELECT 1 FROM mail WHERE mailing_id = :id AND state IN ('waiting', 'sending'))`,
  )
  const again = database.prepare(
    `UPDATE mail SET state = 'waiting', attempts = 0, doubtful = (doubtful OR fault = 'interrupted'), next_at = :now, fault = NULL,
     said = '' WHERE mailing_id = :id AND state = 'failed'`,
  )
  const setLink = database.prepare('UPDATE mailing SET link = :link WHERE id = :id')

  return {
    add({ recipients, ...mailing }) {
      const id = randomUUID()
      const now = clock()
      inTransaction(database, () => {
        if (mailing.kind === 'watch') {
          removeDone.run({ watchMailId: mailing.watchMailId })
          insert.run({ ...OF_NO_REPORT, ...mailing, id, now })
        } else {
          const { withPdf, link } = mailing
          insert.run({
            ...mailing,
            id,
            now,
            watchMailId: null,
            withPdf: Number(withPdf),
            withLink: Number(link !== null),
          })
        }
        for (const [position, address] of recipients.entries()) insertMail.run({ id, position, address, now })
      })
      return id
    },
    ofReport: (reportId) =>
      byReport.all({ reportId }).map((row) => {
        const mailing = toReportMailing(row)
        return { mailing, mails: mailsOf.all({ id: mailing.id }).map(toMail) }
      }),
    lastOfWatchMail(id) {
      const row = lastByWatchMail.get({ id })
      return row && { at: Number(row['created_at']), mails: mailsOf.all({ id: String(row['id']) }).map(toMail) }
    },
    find(id) {
      const row = byId.get({ id })
      return row && toMailing(row)
    },
    lastAbout(reportId) {
      const row = lastSent.get({ reportId })
      if (row === undefined) return undefined
      const mailing = toReportMailing(row)
      const mails = mailsOf.all({ id: mailing.id }).map(toMail)
      const isRefused = ({ state, fault }: StoredMail) => state === 'failed' && fault === 'recipient'
      return { mailing, recipients: mails.filter((mail) => !isRefused(mail)).map(({ address }) => address) }
    },
    lastReplyTo: (createdBy) => (lastBy.get({ createdBy })?.['reply_to'] ?? null) as string | null,
    due() {
      const row = firstDue.get({ now: clock() })
      return row && toMail(row)
    },
    nextAt: () => instantIn(firstNext.get()?.['at']) ?? undefined,
    begin: ({ mailingId, position }) => begin.run({ mailingId, position, now: clock() }).changes === 1,
    settle({ mailingId, position, doubtful }, outcome) {
      const wrong = outcome.state === 'sent' ? { fault: null, said: '', doubtful } : outcome
      const hasForgotten = inTransaction(database, () => {
        settle.run({
          mailingId,
          position,
          state: outcome.state,
          nextAt: outcome.state === 'waiting' ? outcome.nextAt : null,
          fault: wrong.fault,
          said: wrong.said,
          doubtful: Number(wrong.doubtful),
          now: clock(),
        })
        return forgetLink.run({ id: mailingId }).changes === 1
      })
      if (hasForgotten) forgetTraces(database)
    },
    interrupted: () => onTheirWay.all().map(toMail),
    retry(id, link) {
      const count = inTransaction(database, () => {
        setLink.run({ id, link })
        const { changes } = again.run({ id, now: clock() })
        if (changes === 0) forgetLink.run({ id })
        return Number(changes)
      })
      if (count === 0) forgetTraces(database)
      return count
    },
  }
}

type Row = Record<string, SQLOutputValue>

function toMailing(row: Row): StoredMailing {
  if (row['kind'] !== 'watch') return toReportMailing(row)
  return { ...toAnyMailing(row), kind: 'watch', watchMailId: String(row['watch_mail_id']) }
}

function toReportMailing(row: Row): ReportMailing {
  return {
    ...toAnyMailing(row),
    reportId: String(row['report_id']),
    version: Number(row['version']),
    kind: row['kind'] as Mailing['kind'],
    hash: row['hash'] as string | null,
    replyTo: row['reply_to'] as string | null,
    withPdf: row['with_pdf'] === 1,
    withLink: row['with_link'] === 1,
    link: row['link'] as string | null,
  }
}

function toAnyMailing(row: Row): AnyMailing {
  return {
    id: String(row['id']),
    subject: String(row['subject']),
    message: String(row['message']),
    createdBy: String(row['created_by']),
    createdAt: Number(row['created_at']),
  }
}

function toMail(row: Row): StoredMail {
  return {
    mailingId: String(row['mailing_id']),
    position: Number(row['position']),
    address: String(row['address']),
    state: row['state'] as MailState,
    attempts: Number(row['attempts']),
    doubtful: row['doubtful'] === 1,
    nextAt: instantIn(row['next_at']),
    lastAt: instantIn(row['last_at']),
    fault: row['fault'] as MailFaultKind | null,
    said: String(row['said']),
  }
}
