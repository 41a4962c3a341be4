/** What is asked of mailings, which only the server has to check. What it answers stands in `mailing-answers.ts`. */
import * as v from 'valibot'
import { lineOf } from './line.ts'
import { LONGEST_ADDRESS, isMailAddress, mailAddressKey } from './mail-address.ts'
import { LONGEST_MESSAGE, LONGEST_SUBJECT, MOST_RECIPIENTS } from './mailing-answers.ts'

const addressOf = (rule: string) => v.pipe(v.string(rule), v.trim(), v.check(isMailAddress, rule))

export const mailAddress = addressOf(
  `must be an address such as ann@example.org, of at most ${LONGEST_ADDRESS} characters`,
)

const ADDRESSES = `must be addresses such as ann@example.org, each of at most ${LONGEST_ADDRESS} characters`

/** Where replies go; null, as when it is left out: to the address mails are sent from. */
export const replyTo = v.optional(v.nullable(mailAddress), null)

/** Different addresses, at least so many. */
export function recipientsOf(least: 0 | 1) {
  const rule = `must be a list of ${least} to ${MOST_RECIPIENTS} different addresses`
  return v.pipe(
    v.array(addressOf(ADDRESSES), rule),
    v.minLength(least, rule),
    v.maxLength(MOST_RECIPIENTS, rule),
    v.check((all) => new Set(all.map(mailAddressKey)).size === all.length, rule),
  )
}

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
  recipients: recipientsOf(1),
  replyTo,
  subject: lineOf(LONGEST_SUBJECT),
  /** A few lines above what is told of the report; may be empty. */
  message: v.optional(mailMessage, ''),
  /** Whether it only goes to oneself, and says so. One recipient. */
  test: v.optional(v.boolean('must be true or false'), false),
})
export type MailingInput = v.InferOutput<typeof mailingInput>
