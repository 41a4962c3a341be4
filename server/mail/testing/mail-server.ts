/** A real SMTP server on this machine, which takes what it is sent, or refuses as a test wants. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { MailConfig } from '#server/mail-config.ts'

interface ReceivedMail extends Email {
  /** Of the envelope: whom it was really sent to. */
  readonly recipients: readonly string[]
  readonly raw: string
}

/** When a test has something to say to a recipient, or to the mail itself. */
interface Refusal {
  readonly code: number
  readonly text: string
}

export interface MailServer {
  readonly config: MailConfig
  readonly received: ReceivedMail[]
  /** Asked where each recipient is named and when the mail has come; how it is refused there. */
  refuse: ((address: string, at: 'recipient' | 'data') => Refusal | undefined) | undefined
  /** Called when all of a mail has come and before it is answered. */
  beforeAnswer: (() => Promise<void> | void) | undefined
  /** Breaks off all connections. */
  breakOff(): void
  close(): Promise<void>
}

export async function startMailServer(
  options: SMTPServerOptions = {},
  config: Partial<MailConfig> = {},
  port = 0,
): Promise<MailServer> {
  const received: ReceivedMail[] = []
  const errorOf = ({ code, text }: Refusal) => Object.assign(new Error(text), { responseCode: code })
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      const refusal = mailServer.refuse?.(address, 'recipient')
      done(refusal && errorOf(refusal))
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => void answer())
      async function answer(): Promise<void> {
        done(await take(Buffer.concat(chunks)))
      }
      const recipients = envelope.rcptTo.map(({ address }) => address)
      async function take(raw: Buffer): Promise<Error | undefined> {
        const refusal = mailServer.refuse?.(recipients[0]!, 'data')
        if (refusal !== undefined) return errorOf(refusal)
        received.push({ ...(await PostalMime.parse(raw)), recipients, raw: raw.toString('utf8') })
        await mailServer.beforeAnswer?.()
        return undefined
      }
    },
    ...options,
  })
  // Connections that a test breaks off.
  server.on('error', () => {})
  const listening = server.listen(port, '127.0.0.1')
  if (!listening.listening) await once(listening, 'listening')
  const mailServer: MailServer = {
    config: {
      host: '127.0.0.1',
      port: (listening.address() as AddressInfo).port,
      tls: 'off',
      login: undefined,
      from: { name: 'Reports', address: 'reports@scanboard.example' },
      ...config,
    },
    received,
    refuse: undefined,
    beforeAnswer: undefined,
    breakOff() {
      for (const connection of server.connections) connection._socket.destroy()
    },
    close: () =>
      new Promise((resolve) => {
        for (const connection of server.connections) connection._socket.destroy()
        server.close(resolve)
      }),
  }
  return mailServer
}
