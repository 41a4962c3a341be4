/** Sends one mail to one person. */
import type { MailFaultKind } from '#contract/mailing-answers.ts'

export interface Letter {
  readonly to: string
  /** Undefined for whom mails come from. */
  readonly replyTo: string | undefined
  /** The same at each attempt, by which mail programs know a second copy. Without brackets. */
  readonly messageId: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** BCP 47 tag of what is written. */
  readonly language: string
  readonly attachment: Attachment | undefined
}

interface Attachment {
  readonly name: string
  readonly type: string
  readonly content: Uint8Array
}

export interface Mailer {
  /** Whom mails come from, for people: `Reports <reports@example.org>`. */
  readonly from: string
  /** The domain that ids of messages end with. */
  readonly domain: string
  /** Resolves when the mail server has taken the letter. Throws a `MailError`. */
  send(letter: Letter): Promise<void>
}

export class MailError extends Error {
  override readonly name = 'MailError'
  readonly fault: MailFaultKind
  /** Whether it is worth another attempt. */
  readonly isTemporary: boolean
  /** What the mail server said, in one line, short; empty for nothing. */
  readonly said: string

  constructor(fault: MailFaultKind, isTemporary: boolean, said: string, options?: ErrorOptions) {
    super(`${fault}${said === '' ? '' : `: ${said}`}`, options)
    this.fault = fault
    this.isTemporary = isTemporary
    this.said = said
  }
}
