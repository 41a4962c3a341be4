/**
 * Mailings: a version of a report that is sent by mail, one mail to each recipient. Under `/api/reports/:id`, for those who
 * may share: `GET /mailings?version=1` tells what would be sent and what has become of all that was, `POST /mailings` sends
 * (201), `POST /mailings/:mailing/retry` tries again what has failed.
 */
import * as v from 'valibot'
import { isoTime } from './shapes.ts'

/** In UTF-16 units. */
export const LONGEST_SUBJECT = 200
export const LONGEST_MESSAGE = 2000
export const MOST_RECIPIENTS = 20

const MAIL_STATES = ['waiting', 'sending', 'sent', 'failed'] as const
export type MailState = (typeof MAIL_STATES)[number]

/** Why a mail was not taken, or not yet. */
const MAIL_FAULTS = [
  /** The mail server cannot be reached, or has broken off. */
  'connection',
  /** It speaks no TLS that can be trusted. */
  'encryption',
  /** It does not take user and password. */
  'login',
  /** It does not let this sender send. */
  'sender',
  /** It does not take mail for this recipient. */
  'recipient',
  /** It has refused the mail itself. */
  'refused',
  /** It has asked to try again later. */
  'later',
  /** The PDF could not be made. */
  'print',
  /** Scanboard ended, or the connection did, before the mail server had answered: it may have arrived. */
  'interrupted',
  /** What is stored of the report is not there, or not what was approved. */
  'report',
] as const
export type MailFaultKind = (typeof MAIL_FAULTS)[number]

/** One to one recipient. */
export const mail = v.object({
  address: v.string(),
  state: v.picklist(MAIL_STATES),
  attempts: v.number(),
  /** When it was sent, or tried last. */
  at: v.nullable(isoTime),
  /** Of one that waits. */
  nextAt: v.nullable(isoTime),
  fault: v.nullable(v.picklist(MAIL_FAULTS)),
  /** What the mail server has said of it, in its words; empty for nothing. */
  said: v.string(),
  /** It was sent again although the first may have arrived. */
  doubtful: v.boolean(),
})
export type Mail = v.InferOutput<typeof mail>

const mailing = v.object({
  id: v.string(),
  kind: v.picklist(['report', 'test', 'notice', 'failure']),
  version: v.number(),
  /** Of what was sent; null of what tells those who work here. */
  hash: v.nullable(v.string()),
  subject: v.string(),
  replyTo: v.nullable(v.string()),
  /** Whether the PDF is attached, and whether there is a link. */
  withPdf: v.boolean(),
  withLink: v.boolean(),
  createdAt: isoTime,
  /** Empty where everybody is the same. */
  createdBy: v.string(),
  mails: v.array(mail),
})
export type Mailing = v.InferOutput<typeof mailing>

/** Answer of everything here. */
export const mailingsAnswer = v.object({
  data: v.object({
    /** Whom mails come from; null where no mail server is set. */
    from: v.nullable(v.string()),
    /**
     * What is offered, in the report's language: of a report that a schedule has prepared, what that says; else to whom and what was
     * sent last of it, or of another report about the same.
     */
    subject: v.string(),
    recipients: v.array(v.string()),
    /**
     * Where replies go: as the schedule says, or this person in the mail offered above; else as they last sent any report, or as
     * whoever sent the one above. Null: to the address mails are sent from.
     */
    replyTo: v.nullable(v.string()),
    message: v.string(),
    /** When that was, where it is offered as it was sent; else null. */
    lastSentAt: v.nullable(isoTime),
    /** How the dates of the report are written in mails: `May 2026`. */
    dates: v.string(),
    /** Name of the PDF that is attached; null where the server makes none. */
    file: v.nullable(v.string()),
    /** Whether a mail has a link of its own to the report. */
    hasLink: v.boolean(),
    /** Newest first. */
    mailings: v.array(mailing),
  }),
})
export type MailingsOfReport = v.InferOutput<typeof mailingsAnswer>['data']
