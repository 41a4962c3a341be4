import { afterEach, describe, expect, test } from 'vitest'
import type { SMTPServerOptions } from 'smtp-server'
import { createLog } from '#server/log.ts'
import type { MailConfig } from '#server/mail-config.ts'
import { MailError, type Letter } from './mailer.ts'
import { smtpMailer } from './smtp-mailer.ts'
import { startMailServer, type MailServer } from './testing/mail-server.ts'

let server: MailServer
afterEach(() => server.close())

async function start(options: SMTPServerOptions = {}, config: Partial<MailConfig> = {}): Promise<void> {
  server = await startMailServer(options, config)
}

const LETTER: Letter = {
  to: 'ann@example.org',
  replyTo: undefined,
  messageId: 'one.0@scanboard.example',
  subject: 'Bistro Lärche: Scan-Bericht 🍽, Mai 2026',
  text: 'Guten Tag,\n.\nein Punkt allein.\n',
  html: '<p>Guten Tag</p>',
  language: 'de',
  attachment: { name: 'bistro-lärche_2026-05-01.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7 ✓') },
}

const send = (letter: Partial<Letter> = {}) => smtpMailer(server.config).send({ ...LETTER, ...letter })

async function faultOf(sending: Promise<void>): Promise<MailError> {
  return sending.then(
    () => expect.unreachable('It was taken.'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(MailError)
      return error as MailError
    },
  )
}

test('a mail arrives as it was written, whatever letters are in it', async () => {
  await start()
  await send()
  expect(server.received).toHaveLength(1)
  const [mail] = server.received
  expect(mail).toMatchObject({
    recipients: ['ann@example.org'],
    from: { name: 'Reports', address: 'reports@scanboard.example' },
    to: [{ name: '', address: 'ann@example.org' }],
    subject: LETTER.subject,
    messageId: '<one.0@scanboard.example>',
  })
  expect(mail!.text?.trimEnd()).toBe(LETTER.text.trimEnd())
  expect(mail!.html?.trim()).toBe(LETTER.html)
  const [attached, ...others] = mail!.attachments
  expect(others).toEqual([])
  expect(attached).toMatchObject({ filename: 'bistro-lärche_2026-05-01.pdf', mimeType: 'application/pdf' })
  expect(Buffer.from(attached!.content as ArrayBuffer).toString()).toBe('%PDF-1.7 ✓')
  // Nothing tells with what it was made.
  expect(mail!.headers.map(({ key }) => key)).not.toContain('x-mailer')
})

test('answers go to whom the sender named, and else to whom the mail comes from', async () => {
  await start()
  await send({ replyTo: 'bea@example.org' })
  await send()
  expect(server.received.map(({ replyTo }) => replyTo)).toEqual([[{ name: '', address: 'bea@example.org' }], undefined])
})

test('a domain of other letters is written as every mail server takes it', async () => {
  // What comes over the line: the server of the test has read it back into letters where it tells of it.
  const said: string[] = []
  const quiet = () => {}
  const debug = (_: object, ...parts: unknown[]) => said.push(parts.join(' '))
  await start({ logger: { level: quiet, trace: quiet, debug, info: quiet, warn: quiet, error: quiet, fatal: quiet } })
  await send({ to: 'ann@müller.example' })
  expect(said.join('\n')).toContain('RCPT TO:<ann@xn--mller-kva.example>')
  expect(server.received[0]!.raw).toMatch(/^To: ann@xn--mller-kva\.example\r?$/m)
})

describe('nothing that somebody types becomes a header', () => {
  test.each([
    ['a subject', { subject: 'Hello\r\nBcc: eve@example.net\r\n\r\nBody' }],
    ['a name of a file', { attachment: { ...LETTER.attachment!, name: 'a"\r\nBcc: eve@example.net\r\n.pdf' } }],
    ['an address for answers', { replyTo: 'ann@example.org\r\nBcc: eve@example.net' }],
    ['an id', { messageId: 'one\r\nBcc: eve@example.net' }],
  ])('%s', async (_, change) => {
    await start()
    await send(change).catch(() => {})
    for (const { headers, recipients } of server.received) {
      expect(headers.map(({ key }) => key)).not.toContain('bcc')
      expect(recipients).toEqual(['ann@example.org'])
    }
  })

  test('an address', async () => {
    await start()
    await send({ to: 'ann@example.org>\r\nRCPT TO:<eve@example.net' }).catch(() => {})
    expect(server.received.flatMap(({ recipients }) => recipients)).not.toContain('eve@example.net')
  })
})

describe('what a mail server says', () => {
  test.each([
    [450, 'recipient', 'later', true],
    [550, 'recipient', 'recipient', false],
    [451, 'data', 'later', true],
    [554, 'data', 'refused', false],
  ] as const)('%i at the %s is “%s”', async (code, at, fault, isTemporary) => {
    await start()
    server.refuse = (_, where) => (where === at ? { code, text: `No such luck\u0007 ${'x'.repeat(300)}` } : undefined)
    const error = await faultOf(send())
    expect(error).toMatchObject({ fault, isTemporary })
    expect(error.said).toMatch(new RegExp(`^${code} .*No such luck x+$`))
    expect(error.said.length).toBeLessThanOrEqual(200)
  })

  test('a sender that it does not let send', async () => {
    await start({
      onMailFrom: (_address, _session, done) =>
        done(Object.assign(new Error('Not your address'), { responseCode: 553 })),
    })
    expect(await faultOf(send())).toMatchObject({ fault: 'sender', isTemporary: false })
  })

  test('a mail larger than it takes is not sent at all', async () => {
    await start({ size: 1000 })
    const content = Buffer.alloc(2000)
    expect(await faultOf(send({ attachment: { ...LETTER.attachment!, content } }))).toMatchObject({
      fault: 'refused',
      isTemporary: false,
    })
  })

  test('nobody is there', async () => {
    await start()
    await server.close()
    expect(await faultOf(send())).toMatchObject({ fault: 'connection', isTemporary: true })
  })

  test('an answer that was lost may mean that it has arrived', async () => {
    await start()
    server.beforeAnswer = () => server.breakOff()
    expect(await faultOf(send())).toMatchObject({ fault: 'interrupted', isTemporary: true })
    expect(server.received).toHaveLength(1)
  })

  test('a connection that breaks before has sent nothing', async () => {
    await start()
    server.refuse = () => {
      server.breakOff()
      return undefined
    }
    expect(await faultOf(send())).toMatchObject({ fault: 'connection', isTemporary: true })
  })
})

describe('user, password and TLS', () => {
  const login = { user: 'reports', password: 'päss/wörd' }
  const seen: string[] = []
  const withLogin: SMTPServerOptions = {
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: false,
    onAuth({ username, password }, _session, done) {
      seen.push(`${username} ${password}`)
      done(password === login.password ? null : Object.assign(new Error('No'), { responseCode: 535 }), {
        user: username,
      })
    },
  }

  test('are shown', async () => {
    await start(withLogin, { login })
    await send()
    expect(seen.at(-1)).toBe('reports päss/wörd')
    expect(server.received).toHaveLength(1)
  })

  test('that are wrong are not tried again, and stand nowhere', async () => {
    await start(withLogin, { login: { ...login, password: 'wröng-secret' } })
    const error = await faultOf(send())
    expect(error).toMatchObject({ fault: 'login', isTemporary: false })
    const lines: string[] = []
    const log = createLog({ level: 'debug', format: 'text', clock: () => 0, write: (line) => lines.push(line) })
    log.warn('A mail failed wröng-secret', { error })
    log.warn('Its cause', { error: error.cause })
    expect(`${error.said} ${error.message} ${lines.join('\n')}`).not.toContain('wröng-secret')
  })

  test('are not shown to a server without TLS where it is required', async () => {
    seen.length = 0
    await start(withLogin, { login, tls: 'required' })
    expect(await faultOf(send())).toMatchObject({ fault: 'encryption' })
    expect(seen).toEqual([])
    expect(server.received).toEqual([])
  })

  test('are not shown to one whose certificate nobody vouches for', async () => {
    seen.length = 0
    await start({ ...withLogin, disabledCommands: [] }, { login, tls: 'required' })
    expect(await faultOf(send())).toMatchObject({ fault: 'encryption', isTemporary: true })
    expect(seen).toEqual([])
    expect(server.received).toEqual([])
  })
})
