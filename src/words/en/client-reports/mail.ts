/** Sending reports by mail: the dialog, and what has become of what was sent. */
import type { MailFaultKind } from '#contract/mailing-answers.ts'

export const send = 'Send'
export const sendTitle = 'Send this report by mail'
export const loading = 'What would be sent'
export const notSetUp = 'No mail server is set up'
export const notSetUpHint =
  'Whoever runs Scanboard sets SCANBOARD_SMTP_URL (the mail server) and SCANBOARD_MAIL_FROM (whom mails come from) and restarts it. How that is done stands in docs/deploy.md.'
export const nothingToSend = 'A mail would have no report in it'
export const nothingToSendHint =
  'The server has no browser that makes the PDF, and no address for a link. Whoever runs Scanboard finds both in docs/reports.md.'

/** Over the fields that are filled in. */
export const asLastSent = (when: string) => `Filled in as last sent, ${when}.`
/** The same, after the dialog was closed without sending. */
export const asLeft = 'As you left it, not sent yet.'
export const clear = 'Clear'
export const cleared = 'To, message and replies are empty.'
export const recipients = 'To'
export const recipientsHint = (most: number) =>
  `Up to ${most} addresses. Everybody gets a mail of their own, and sees nobody else’s address.`
export const subject = 'Subject'
export const message = 'Message'
export const messageHint = 'A few lines, in the language of the report. May be left empty.'
export const replyTo = 'Replies go to'
export const replyToHint = 'Whoever answers the mail writes to this address. Left empty, to the one that it comes from.'
export const whatIsSent = 'What is sent'
export const from = 'From'
export const attached = 'Attached'
export const noPdf = 'No PDF: the server has no browser that makes one.'
export const pdf = 'PDF'
export const link = 'Link'
export const ownLink =
  'Shows this version to whoever has the mail, for 400 days. It is listed under “Sent by mail” and “Shared links”, and can be revoked there.'
export const noLink = 'None: it is not set under which address Scanboard is reached (SCANBOARD_URL).'
export const report = 'Report'
export const versionAndHash = (version: number, hash: string) => `Version ${version}, content hash ${hash}`
export const sendTo = (count: number, shown: string) =>
  count === 0 ? 'Send' : count === 1 ? 'Send to 1 person' : `Send to ${shown} people`

export const test = 'Send a test first'
export const testTo = 'Your own address'
export const sendTest = 'Send test'
export const testSent = (address: string) => `A test is on its way to ${address}.`
export const sent = (count: number) => (count === 1 ? 'The report is on its way.' : 'The reports are on their way.')

export const faults = {
  noRecipients: 'Say to whom it is to be sent.',
  tooMany: (most: number) => `At most ${most} addresses at a time.`,
  noAddress: (text: string) => `“${text}” is no address such as ann@example.org.`,
  noSubject: 'Give it a subject.',
}

export const log = 'Sent by mail'
export const kinds = {
  report: 'Report',
  test: 'Test',
  notice: 'Notice that it waits for review',
  failure: 'Notice that the next one could not be prepared',
}
export const byOn = (who: string, when: string) => (who === '' ? when : `${when} by ${who}`)
export const repliesTo = (address: string) => `Replies to ${address}`
export const version = (number: number) => `Version ${number}`
export const states = {
  sending: 'Being sent',
  due: 'About to be sent',
  failed: 'Not sent',
}
export const sentAt = (when: string) => `Sent ${when}`
export const nextTry = (when: string) => `Next try ${when}`
export const why: Readonly<Record<MailFaultKind, string>> = {
  connection: 'The mail server could not be reached.',
  encryption: 'The mail server offers no encryption that can be trusted.',
  login: 'The mail server does not take the user and password that are set.',
  sender: 'The mail server does not let this sender send.',
  recipient: 'The mail server does not take mail for this address.',
  refused: 'The mail server has refused the mail.',
  later: 'The mail server has asked to try again later.',
  print: 'The PDF could not be made.',
  interrupted: 'It was cut off before the mail server had answered: it may have arrived.',
  report: 'What is stored of the report is not what was approved.',
}
export const itSaid = (words: string) => `It said: ${words}`
export const doubtful = 'Sent again after it was cut off: it may have arrived twice.'
/** What has failed of a mailing: to how many people. */
export const retry = (failed: number) => (failed === 1 ? 'Try again' : 'Try all again')
