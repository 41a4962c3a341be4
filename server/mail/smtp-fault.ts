import type { MailFaultKind } from '#contract/mailing-answers.ts'
import { redact } from '#server/log.ts'
import { MailError } from './mailer.ts'

const LONGEST_SAID = 200

/** What the library tells of an attempt that failed. */
interface SmtpError {
  readonly message: string
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
  readonly response?: string
}

/** `isAllHandedOver`: whether the whole mail was on its way when it failed. */
export function smtpFault(error: unknown, isAllHandedOver: boolean): MailError {
  const failed = error as SmtpError
  const { code, responseCode } = failed
  const said = oneLine(failed.response ?? '')
  if (responseCode === undefined) {
    // The server may have taken it, and its answer been lost.
    if (isAllHandedOver) return new MailError('interrupted', true, '', { cause: error })
    // What certificates and sockets are wrong with, the library or the system says; no secret is in it.
    const why = oneLine(failed.message)
    // Larger than it takes, as it has said before.
    if (code === 'EMESSAGE') return new MailError('refused', false, why, { cause: error })
    if (code === 'EAUTH') return new MailError('login', false, why, { cause: error })
    if (code === 'ETLS' || isAboutCertificate(failed)) return new MailError('encryption', true, why, { cause: error })
    return new MailError('connection', true, why, { cause: error })
  }
  // 4xx asks to come back, 5xx never to.
  return new MailError(faultOf(failed), responseCode < 500, said, { cause: error })
}

function faultOf({ code, command = '', responseCode = 0 }: SmtpError): MailFaultKind {
  if (code === 'ETLS') return 'encryption'
  if (code === 'EAUTH') return 'login'
  if (responseCode < 500) return 'later'
  // Servers that want a login, or TLS, say so where the sender is named.
  if (command === 'MAIL FROM') return 'sender'
  return command === 'RCPT TO' ? 'recipient' : 'refused'
}

function isAboutCertificate({ message }: SmtpError): boolean {
  return /certificate|self[- ]signed|altname|\bSSL\b|\bTLS\b/i.test(message)
}

function oneLine(text: string): string {
  return redact(text.replaceAll(/[\p{C}\s]+/gu, ' ').trim()).slice(0, LONGEST_SAID)
}
