import { addressesIn, isMailAddress } from '#contract/mail-address.ts'
import { MOST_RECIPIENTS, type MailingsOfReport } from '#contract/mailing-answers.ts'
import type { Zone } from '#contract/zone.ts'
import { formatInstant } from '#src/lib/instants.ts'
import * as words from '#words/client-reports/mail.ts'

/** What stands in the way of sending to what was typed, as a sentence; undefined where nothing does. */
export function faultOfRecipients(text: string): string | undefined {
  const addresses = addressesIn(text)
  if (addresses.length === 0) return words.faults.noRecipients
  const wrong = addresses.find((address) => !isMailAddress(address))
  if (wrong !== undefined) return words.faults.noAddress(wrong)
  return addresses.length > MOST_RECIPIENTS ? words.faults.tooMany(MOST_RECIPIENTS) : undefined
}

/** The same of whom answers are to go to. */
export function faultOfReplyTo(text: string): string | undefined {
  const address = text.trim()
  return address === '' || isMailAddress(address) ? undefined : words.faults.noAddress(address)
}

/** As the server is told: null for whom mails come from. */
export function replyToOf(text: string): string | null {
  return text.trim() || null
}

/** Which mail the offered fields are of, told on the clock of the report; undefined where they are of none. */
export function lastSentOf({ lastSentAt }: MailingsOfReport, zone: Zone): string | undefined {
  return lastSentAt === null ? undefined : words.asLastSent(formatInstant(Date.parse(lastSentAt), zone))
}
