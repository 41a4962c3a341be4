/**
 * Mailings: a version of a report that is sent by mail, one mail to each recipient. Under `/api/reports/:id`, for those who
 * may share: `GET /mailings?version=1` tells what would be sent and what has become of all that was, `POST /mailings` sends
 * (201), `POST /mailings/:mailing/retry` tries again what has failed.
 */
import * as v from 'valibot'
import { lineOf } from './line.ts'
import { LONGEST_ADDRESS, isMailAddress, mailAddressKey } from './mail-address.ts'

/** In UTF-16 units. */
export const LONGEST_SUBJECT = 200
export const LONGEST_MESSAGE = 2000
export const MOST_RECIPIENTS = 20

const ADDRESS = `must be addresses such as ann@example.org, each of at most ${LONGEST_ADDRESS} characters`
export const mailAddress = v.pipe(v.string(ADDRESS), v.trim(), v.check(isMailAddress, ADDRESS))

const RECIPIENTS = `must be a list of 1 to ${MOST_RECIPIENTS} different addresses`
export const recipients = v.pipe(
  v.array(mailAddress, RECIPIENTS),
  v.minLength(1, RECIPIENTS),
  v.maxLength(MOST_RECIPIENTS, RECIPIENTS),
  v.check((all) => new Set(all.map(mailAddressKey)).size === all.length, RECIPIENTS),
)

export const mailSubject = lineOf(LONGEST_SUBJECT)

const MESSAGE = `must be a text of at most ${LONGEST_MESSAGE} characters`
export const mailMessage = v.pipe(
  v.string(MESSAGE),
  v.transform((text) => text.replaceAll(/\r\n?/g, '\n').trim()),
  v.maxLength(LONGEST_MESSAGE, MESSAGE),
  // Lines, and nothing else that is no character of a text.
  v.check((text) => text.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(text), MESSAGE),
)

/** The body of `POST /mailings`. */
export const mailingInput = v.object({
  /** Which is to be approved. */
  version: v.pipe(v.number('must be the number of a version'), v.integer('must be the number of a version')),
  recipients,
  subject: mailSubject,
  /** A few lines above what is told of the report; may be empty. */
  message: v.optional(mailMessage, ''),
  /** Whether it only goes to oneself, and says so. One recipient. */
  test: v.optional(v.boolean('must be true or false'), false),
})
export type MailingInput = v.InferOutput<typeof mailingInput>

export const MAIL_STATES = ['waiting', 'sending', 'sent', 'failed'] as const
export type MailState = (typeof MAIL_STATES)[number]

/** Why a mail was not taken, or not yet. */
export const MAIL_FAULTS = [
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

const isoTime = v.pipe(v.string(), v.isoTimestamp())

const mail = v.object({
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
  kind: v.picklist(['report', 'test', 'notice']),
  version: v.number(),
  /** Of what was sent; null of a notice. */
  hash: v.nullable(v.string()),
  subject: v.string(),
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
    /** What is offered, in the report's language. */
    subject: v.string(),
    /** Name of the PDF that is attached; null where the server makes none. */
    file: v.nullable(v.string()),
    /** Whether a mail has a link of its own to the report. */
    hasLink: v.boolean(),
    /** Newest first. */
    mailings: v.array(mailing),
  }),
})
export type MailingsOfReport = v.InferOutput<typeof mailingsAnswer>['data']
