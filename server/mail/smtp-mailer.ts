import { Readable } from 'node:stream'
import { domainToASCII } from 'node:url'
import { isMailAddress } from '#contract/mail-address.ts'
import { blotOut } from '#server/log.ts'
import type { MailConfig } from '#server/mail-config.ts'
import { MailError, type Letter, type Mailer } from './mailer.ts'
import { smtpFault } from './smtp-fault.ts'

const CONNECT_LIMIT_MS = 20_000
/** A server that is slow to look through what it has got is not given up at once: its answer would be lost. */
const ANSWER_LIMIT_MS = 120_000

/** A mailer over SMTP. The library is loaded at the first mail. */
export function smtpMailer({ host, port, tls, login, from }: MailConfig): Mailer {
  if (login !== undefined) blotOut(login.password)
  return {
    from: from.name === '' ? from.address : `${from.name} <${from.address}>`,
    domain: forSmtp(from.address).split('@').at(-1)!,
    async send(letter) {
      // Whoever calls has checked it; what is no address must not come to be commands to the mail server.
      if (!isMailAddress(letter.to)) throw new MailError('recipient', false, '')
      const { default: SMTPConnection } = await import('nodemailer/lib/smtp-connection')
      const bytes = await compose(letter, from)
      // Read when the mail server wants it, which tells how far the mail has come.
      const message = Readable.from([bytes])
      const connection = new SMTPConnection({
        host,
        port,
        secure: tls === 'at once',
        requireTLS: tls === 'required',
        ignoreTLS: tls === 'off',
        connectionTimeout: CONNECT_LIMIT_MS,
        greetingTimeout: CONNECT_LIMIT_MS,
        socketTimeout: ANSWER_LIMIT_MS,
      })
      const envelope = { from: forSmtp(from.address), to: [forSmtp(letter.to)], size: bytes.length }
      try {
        await new Promise<void>((resolve, reject) => {
          connection.on('error', reject)
          const then = (next: () => void) => (error?: Error | null) => (error ? reject(error) : next())
          const submit = () => connection.send(envelope, message, then(resolve))
          connection.connect(
            then(() => {
              if (login === undefined || !connection.allowsAuth) submit()
              else connection.login({ user: login.user, pass: login.password }, then(submit))
            }),
          )
        })
        connection.quit()
      } catch (error) {
        connection.close()
        throw smtpFault(error, message.readableEnded)
      }
    },
  }
}

/** An address as every mail server takes it: few know the letters of the world in domains, all know how DNS writes them. */
function forSmtp(address: string): string {
  const [local, domain = ''] = address.split('@')
  return `${local}@${domainToASCII(domain) || domain}`
}

/** The mail as it travels. Made before, so that one knows how much of it was handed over. */
async function compose(
  { to, replyTo, messageId, subject, text, html, language, attachment }: Letter,
  from: MailConfig['from'],
): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const composer = new MailComposer({
    from: from.name === '' ? from.address : from,
    to: { name: '', address: to },
    ...(replyTo !== undefined && { replyTo: { name: '', address: replyTo } }),
    messageId: `<${messageId}>`,
    subject,
    text,
    html,
    headers: { 'Content-Language': language },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(attachment && {
      attachments: [
        { filename: attachment.name, contentType: attachment.type, content: Buffer.from(attachment.content) },
      ],
    }),
  })
  return composer.compile().build()
}
