/** Reports sent by mail: through a real SMTP server, against a clock that moves by hand. */
import type { DatabaseSync } from 'node:sqlite'
import type { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { mailingsAnswer, type MailingsOfReport } from '#contract/mailing-answers.ts'
import { Problem } from '#contract/problem.ts'
import { REPORTS_PATH, shortHash } from '#contract/report-answers.ts'
import { NO_BRAND } from '#contract/report-brand.ts'
import type { Access } from '#server/access/access.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { smtpMailer } from '#server/mail/smtp-mailer.ts'
import { startMailServer, type MailServer } from '#server/mail/testing/mail-server.ts'
import type { Printer } from '#server/print/printer.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { openMailings } from '#server/state/mailings.ts'
import { openSchedules } from '#server/state/schedules.ts'
import { openReports, type StoredVersion } from '#server/state/reports.ts'
import { handClock, type HandClock } from '#server/testing/hand-clock.ts'
import { ask, stateInMemory, testApp } from '#server/testing/test-app.ts'
import type { Sending } from '#server/use-cases/mailings/mailings.ts'
import { openOutbox, type Outbox } from '#server/use-cases/mailings/outbox.ts'
import { approveReport } from '#server/use-cases/reports/reports.ts'
import { GATHERED } from '#server/use-cases/reports/testing/content.ts'

const START = Date.parse('2026-06-02T09:00:00Z')
const MINUTE = 60_000

let server: MailServer
let hand: HandClock
let state: DatabaseSync
let printed: string[]
let printer: Printer
let outbox: Outbox
let app: Hono
let report: string
let hash: string

beforeEach(async () => {
  server = await startMailServer()
  hand = handClock(START)
  state = stateInMemory()
  printed = []
  printer = {
    canPrint: true,
    print({ id, version, hash }) {
      printed.push(`${id} ${version} ${hash}`)
      return Promise.resolve(new Uint8Array(Buffer.from('%PDF-1.7 of the report')))
    },
  }
  restart()
  ;({ report, hash } = approvedReport())
})
afterEach(async () => {
  await outbox.close()
  await server.close()
})

/** A new process on the same state. */
function restart(change: Partial<Sending> = {}, config = server.config): void {
  const { clock, wait } = hand
  const mailings = openMailings(state, clock)
  const reports = openReports(state, clock)
  outbox = openOutbox({
    mailings,
    reports,
    printer,
    mailer: smtpMailer(config),
    clock,
    wait,
    log: silentLog,
  })
  outbox.start()
  app = appFor('manager', change)
}

function appFor(role: Access['role'], change: Partial<Sending> = {}, name = 'Ann'): Hono {
  const { clock } = hand
  const access: Access = { by: 'proxy', id: name, name, role, scope: { kind: 'everything' } }
  return testApp({
    source: {} as ReportSource,
    reports: openReports(state, clock),
    sending: {
      reports: openReports(state, clock),
      mailings: openMailings(state, clock),
      schedules: openSchedules(state, clock),
      outbox,
      canPrint: true,
      linkTo: undefined,
      pageOf: undefined,
      ...change,
    },
    printer,
    clock,
    guests: { identify: () => access },
  })
}

function approvedReport(language: 'en' | 'de' = 'en', client = 'lark') {
  const reports = openReports(state, hand.clock)
  const id = reports.create({
    definition: {
      subject: { kind: 'client', id: client },
      from: '2026-05-01',
      to: '2026-05-31',
      timezone: 'UTC',
      weekStart: 'monday',
      compare: 'none',
      match: 'date',
      title: 'Scans <b>&</b> more',
      language,
      sections: ['figures'],
      commentary: '',
      brand: NO_BRAND,
    },
    gathered: GATHERED,
  })
  approveReport(reports, id, 1, { by: 'Ann', now: START })
  return { report: id, hash: reports.versions(id)[0]!.frozen!.hash }
}

interface Told {
  readonly status: number
  readonly message: string
  readonly data: MailingsOfReport
}

async function call(method: string, path: string, body?: unknown, to = app): Promise<Told> {
  const answer = await ask(to, `${REPORTS_PATH}/${report}/mailings${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const told = answer.body as unknown as { message: string }
  const data = answer.status < 300 ? v.parse(mailingsAnswer, told).data : undefined
  return { status: answer.status, message: told.message, data: data! }
}

const INPUT = {
  version: 1,
  recipients: ['ann@example.org', 'bob@example.org'],
  subject: 'Bistro Lark: Scans, May 2026',
  message: 'Dear all,\n\nhere is <b>May</b>.',
}

/** Sends, and waits until the outbox rests. */
async function send(change: object = {}): Promise<MailingsOfReport> {
  const { status, message } = await call('POST', '', { ...INPUT, ...change })
  expect(status, message).toBe(201)
  return rested()
}

async function rested(): Promise<MailingsOfReport> {
  await outbox.idle()
  return (await call('GET', '')).data
}

/** What has become of the mails of the newest mailing. */
async function fates(): Promise<string[]> {
  const { mailings } = await rested()
  return mailings[0]!.mails.map(({ address, state, fault, attempts }) =>
    [address.split('@')[0], state, attempts, fault].filter((part) => part !== null).join(' '),
  )
}

async function advance(minutes: number): Promise<void> {
  hand.advanceTo(hand.clock() + minutes * MINUTE)
  await outbox.idle()
}

describe('a report is sent', () => {
  test('to each recipient alone, with its PDF, its hash and nothing that is markup by accident', async () => {
    const told = (await call('GET', '')).data
    expect(told).toEqual({
      from: 'Reports <reports@scanboard.example>',
      subject: 'Bistro Lark: Scans <b>&</b> more, May 2026',
      file: 'bistro-lark_2026-05-01_2026-05-31.pdf',
      hasLink: false,
      recipients: [],
      replyTo: null,
      message: '',
      lastSentAt: null,
      dates: 'May 2026',
      mailings: [],
    })
    const { mailings } = await send()
    expect(mailings).toMatchObject([
      {
        kind: 'report',
        version: 1,
        hash,
        createdBy: 'Ann',
        createdAt: '2026-06-02T09:00:00.000Z',
        withPdf: true,
        withLink: false,
        mails: [
          { address: 'ann@example.org', state: 'sent', attempts: 1, at: '2026-06-02T09:00:00.000Z', fault: null },
          { address: 'bob@example.org', state: 'sent', attempts: 1, nextAt: null, doubtful: false },
        ],
      },
    ])
    expect(server.received.map(({ recipients, to }) => [recipients, to?.map(({ address }) => address)])).toEqual([
      [['ann@example.org'], ['ann@example.org']],
      [['bob@example.org'], ['bob@example.org']],
    ])
    for (const mail of server.received) {
      expect(mail.subject).toBe(INPUT.subject)
      expect(mail.raw).not.toContain(mail.recipients[0] === 'ann@example.org' ? 'bob' : 'ann@')
      expect(mail.text).toContain('here is <b>May</b>.')
      expect(mail.text).toContain(`Bistro Lark\nScans <b>&</b> more\nMay 2026`)
      expect(mail.text).toContain(`Content hash: ${shortHash(hash)}\n${hash}`)
      expect(mail.text).toContain('Attached: bistro-lark_2026-05-01_2026-05-31.pdf')
      expect(mail.html).toContain('here is &lt;b&gt;May&lt;/b&gt;.')
      expect(mail.html).toContain('Scans &lt;b&gt;&amp;&lt;/b&gt; more')
      expect(mail.html).not.toContain('<b>')
      expect(mail.attachments.map(({ filename }) => filename)).toEqual(['bistro-lark_2026-05-01_2026-05-31.pdf'])
      expect(Buffer.from(mail.attachments[0]!.content as ArrayBuffer).toString()).toBe('%PDF-1.7 of the report')
    }
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(2)
    // Printed once for all of them.
    expect(printed).toEqual([`${report} 1 ${hash}`])
  })

  test('in its own language', async () => {
    ;({ report, hash } = approvedReport('de'))
    expect((await call('GET', '')).data.subject).toBe('Bistro Lark: Scans <b>&</b> more, Mai 2026')
    await send()
    expect(server.received[0]!.text).toContain('Prüfsumme des Inhalts:')
    expect(server.received[0]!.html).toContain('<html lang="de">')
  })

  test('with answers going to whom its sender named, who is offered the same address the next time', async () => {
    expect((await call('GET', '')).data.replyTo).toBeNull()
    await send({ replyTo: ' bea@example.org ' })
    expect(server.received.map(({ replyTo }) => replyTo)).toEqual([
      [{ name: '', address: 'bea@example.org' }],
      [{ name: '', address: 'bea@example.org' }],
    ])
    const { replyTo, mailings } = (await call('GET', '')).data
    expect([replyTo, mailings[0]!.replyTo]).toEqual(['bea@example.org', 'bea@example.org'])
    // Another report of the same sender.
    report = approvedReport().report
    expect((await call('GET', '')).data.replyTo).toBe('bea@example.org')
  })

  test('and the next time to whom it went last, with the same message: of a new version and of other dates, and of nobody else', async () => {
    await send({ recipients: ['bob@example.org', 'ann@example.org'], replyTo: 'bea@example.org' })
    // A test says nothing of who gets the report.
    await send({ recipients: ['me@example.org'], message: 'Only a test', test: true })
    const last = {
      recipients: ['bob@example.org', 'ann@example.org'],
      message: INPUT.message,
      replyTo: 'bea@example.org',
      lastSentAt: '2026-06-02T09:00:00.000Z',
    }
    const newVersion = openReports(state, hand.clock)
    const [{ definition, gathered }] = newVersion.versions(report) as [StoredVersion]
    newVersion.addDraft(report, 2, { definition, gathered })
    expect((await call('GET', '')).data).toMatchObject(last)
    expect((await call('GET', '?version=2')).data).toMatchObject(last)
    const first = report
    report = approvedReport().report
    expect((await call('GET', '')).data).toMatchObject(last)
    // Of the report itself counts before what was sent of others since.
    hand.advanceTo(START + MINUTE)
    await send({ recipients: ['cay@example.org'], message: '', replyTo: null })
    report = first
    expect((await call('GET', '')).data).toMatchObject(last)
    report = approvedReport().report
    expect((await call('GET', '')).data).toMatchObject({ recipients: ['cay@example.org'], message: '', replyTo: null })
    report = approvedReport('en', 'finch').report
    expect((await call('GET', '')).data).toMatchObject({ recipients: [], message: '', lastSentAt: null })
  })

  test('but not to an address that the mail server has refused for good, until it takes mail for it again', async () => {
    server.refuse = (address) => (address.startsWith('bob') ? { code: 550, text: 'No such user' } : undefined)
    const { mailings } = await send()
    const offered = async () => (await call('GET', '')).data.recipients
    expect(await offered()).toEqual(['ann@example.org'])
    server.refuse = undefined
    await call('POST', `/${mailings[0]!.id}/retry`, {})
    await outbox.idle()
    expect(await offered()).toEqual(['ann@example.org', 'bob@example.org'])
    // One that was given up after its last try may be reached the next month.
    server.refuse = (address) => (address.startsWith('bob') ? { code: 450, text: 'Mailbox full' } : undefined)
    await send()
    for (const minutes of [1, 5, 15, 60, 240]) await advance(minutes)
    expect((await call('GET', '')).data.mailings[0]!.mails[1]).toMatchObject({ state: 'failed', fault: 'later' })
    expect(await offered()).toEqual(['ann@example.org', 'bob@example.org'])
  })

  test('and where somebody else sent it, answers are offered to go to whoever sends it now', async () => {
    await send({ replyTo: 'bea@example.org' })
    app = appFor('manager', {}, 'Cay')
    // Of whom nothing is known, that is better than nobody.
    expect((await call('GET', '')).data).toMatchObject({ recipients: INPUT.recipients, replyTo: 'bea@example.org' })
    report = approvedReport('en', 'finch').report
    await send({ replyTo: 'cay@example.org' })
    report = approvedReport().report
    expect((await call('GET', '')).data).toMatchObject({ recipients: INPUT.recipients, replyTo: 'cay@example.org' })
  })

  test('as a test to oneself, which says so', async () => {
    const { mailings } = await send({ recipients: ['ann@example.org'], test: true })
    expect(mailings[0]!.kind).toBe('test')
    expect(server.received[0]).toMatchObject({ subject: `[Test] ${INPUT.subject}` })
    expect(server.received[0]!.text).toMatch(/^This is a test\./)
    expect((await call('POST', '', { ...INPUT, test: true })).message).toBe('A test goes to one address: your own.')
  })

  test('with a link of its own, which is kept no longer than it is needed', async () => {
    const wanted: unknown[] = []
    const linkTo: Sending['linkTo'] = (one) => {
      wanted.push(one)
      return `https://scans.example.org/s/token-${wanted.length}`
    }
    app = appFor('manager', { linkTo })
    server.refuse = (address) => (address.startsWith('bob') ? { code: 450, text: 'Mailbox busy' } : undefined)
    const { hasLink, mailings } = await send()
    expect([hasLink, mailings[0]!.withLink]).toEqual([true, true])
    expect(wanted).toEqual([{ reportId: report, version: 1, recipients: INPUT.recipients, by: 'Ann', isTest: false }])
    expect(server.received[0]!.text).toContain('Open the report:\nhttps://scans.example.org/s/token-1\n')
    expect(server.received[0]!.html).toContain('href="https://scans.example.org/s/token-1"')
    expect(JSON.stringify(mailings)).not.toContain('token-1')
    const kept = () => state.prepare('SELECT link FROM mailing').get()?.['link']
    expect(kept()).toBe('https://scans.example.org/s/token-1')
    server.refuse = () => ({ code: 550, text: 'No such user' })
    await advance(1)
    expect(kept()).toBeNull()
    // Trying again makes another one.
    server.refuse = undefined
    await call('POST', `/${mailings[0]!.id}/retry`, {})
    await outbox.idle()
    expect(server.received.at(-1)!.text).toContain('token-2')
    expect(kept()).toBeNull()
  })
})

describe('what the mail server does not take', () => {
  test('now is tried again after 1, 5, 15, 60 and 240 minutes, and what it has taken is not sent again', async () => {
    server.refuse = (address) => (address.startsWith('bob') ? { code: 451, text: 'Greylisted' } : undefined)
    const { mailings } = await send()
    expect(mailings[0]!.mails).toMatchObject([
      { state: 'sent' },
      { state: 'waiting', fault: 'later', said: '451 Greylisted', nextAt: '2026-06-02T09:01:00.000Z' },
    ])
    for (const [at, minutes] of [1, 5, 15, 60, 240].entries()) {
      await advance(minutes - 0.01)
      expect(await fates()).toEqual(['ann sent 1', `bob waiting ${at + 1} later`])
      await advance(0.01)
    }
    expect(await fates()).toEqual(['ann sent 1', 'bob failed 6 later'])
    expect(hand.waits()).toEqual([])
    expect(server.received.map(({ recipients }) => recipients[0])).toEqual(['ann@example.org'])
    // By hand it begins anew, with the same id.
    server.refuse = undefined
    expect((await call('POST', `/${mailings[0]!.id}/retry`, {})).status).toBe(200)
    expect(await fates()).toEqual(['ann sent 1', 'bob sent 1'])
    expect(server.received).toHaveLength(2)
    expect((await call('POST', `/${mailings[0]!.id}/retry`, {})).status).toBe(409)
  })

  test('and then takes arrives once', async () => {
    let refusals = 2
    server.refuse = (_, at) => (at === 'data' && refusals-- > 0 ? { code: 450, text: 'Later' } : undefined)
    await send({ recipients: ['ann@example.org'] })
    await advance(1)
    expect(await fates()).toEqual(['ann waiting 2 later'])
    await advance(5)
    expect(await fates()).toEqual(['ann sent 3'])
    await advance(1000)
    expect(server.received).toHaveLength(1)
  })

  test('ever fails at once, in its words', async () => {
    server.refuse = () => ({ code: 550, text: '5.1.1 No such user' })
    const { mailings } = await send({ recipients: ['ann@example.org'] })
    expect(mailings[0]!.mails).toMatchObject([
      { state: 'failed', fault: 'recipient', said: '550 5.1.1 No such user', nextAt: null },
    ])
    expect(hand.waits()).toEqual([])
  })

  test('because nobody is there, waits for it', async () => {
    const { port } = server.config
    await server.close()
    await send({ recipients: ['ann@example.org'] })
    expect(await fates()).toEqual(['ann waiting 1 connection'])
    server = await startMailServer({}, {}, port)
    await advance(1)
    expect(await fates()).toEqual(['ann sent 2'])
  })
})

describe('a restart', () => {
  test('sends what was waiting, and nothing that was sent', async () => {
    server.refuse = (address) => (address.startsWith('bob') ? { code: 451, text: 'Later' } : undefined)
    await send()
    await outbox.close()
    server.refuse = undefined
    hand.sleepUntil(START + 1000 * MINUTE)
    restart()
    expect(await fates()).toEqual(['ann sent 1', 'bob sent 2'])
    expect(server.received).toHaveLength(2)
  })

  test('sends what was on its way once more under the same id, says so, and not a third time', async () => {
    // The process dies after the mail server has taken it, and before that is written down.
    const dying = async () => {
      state.exec(
        "CREATE TRIGGER dies BEFORE UPDATE ON mail WHEN new.state = 'sent' BEGIN SELECT RAISE(ABORT, 'dead'); END",
      )
      await outbox.idle()
      await outbox.close()
      state.exec('DROP TRIGGER dies')
    }
    await call('POST', '', { ...INPUT, recipients: ['ann@example.org'] })
    await dying()
    expect(await fates()).toEqual(['ann sending 1'])
    restart()
    await dying()
    expect(server.received).toHaveLength(2)
    expect(server.received[1]!.messageId).toBe(server.received[0]!.messageId)
    restart()
    const { mailings } = await rested()
    expect(mailings[0]!.mails).toMatchObject([{ state: 'failed', fault: 'interrupted', doubtful: true }])
    await advance(1000)
    expect(server.received).toHaveLength(2)
  })

  test('an answer that was lost is a mail that may have arrived', async () => {
    server.beforeAnswer = () => server.breakOff()
    await send({ recipients: ['ann@example.org'] })
    expect(await fates()).toEqual(['ann waiting 1 interrupted'])
    server.beforeAnswer = undefined
    await advance(1)
    const { mailings } = await rested()
    expect(mailings[0]!.mails).toMatchObject([{ state: 'sent', doubtful: true, attempts: 2 }])
    expect(server.received).toHaveLength(2)
  })
})

describe('what cannot be sent', () => {
  test('a PDF that cannot be made is tried again, once for all of a mailing', async () => {
    const good = printer
    let tries = 0
    printer = {
      canPrint: true,
      print() {
        tries++
        return Promise.reject(new Problem(503, 'The browser could not print.'))
      },
    }
    await outbox.close()
    restart()
    await send()
    expect(tries).toBe(1)
    const { mailings } = await rested()
    expect(mailings[0]!.mails).toMatchObject([
      { state: 'waiting', fault: 'print', said: 'The browser could not print.' },
      { state: 'waiting', fault: 'print' },
    ])
    await outbox.close()
    printer = good
    restart()
    await advance(1)
    expect(await fates()).toEqual(['ann sent 2', 'bob sent 2'])
  })

  test('what is not any more what was approved', async () => {
    server.refuse = () => ({ code: 451, text: 'Later' })
    await send({ recipients: ['ann@example.org'] })
    state.exec('DROP TRIGGER report_version_is_frozen')
    state.exec(
      `UPDATE report_version SET content = CAST(replace(CAST(content AS TEXT), '"scans":3', '"scans":9') AS BLOB)`,
    )
    server.refuse = undefined
    await advance(1)
    expect(openMailings(state, hand.clock).ofReport(report)[0]!.mails).toMatchObject([
      { state: 'failed', fault: 'report' },
    ])
    expect(server.received).toEqual([])
  })

  test('a draft', async () => {
    const reports = openReports(state, hand.clock)
    const { definition, gathered } = reports.versions(report)[0]!
    report = reports.create({ definition, gathered })
    expect(await call('POST', '', INPUT)).toMatchObject({ status: 409 })
  })

  test('without a PDF and without a link there is nothing to send', async () => {
    app = appFor('manager', { canPrint: false })
    expect(await call('POST', '', INPUT)).toMatchObject({ status: 503 })
    app = appFor('manager', { canPrint: false, linkTo: () => 'https://scans.example.org/s/x' })
    await send()
    expect(server.received[0]!.attachments).toEqual([])
  })

  test('without a mail server that is said, with the variables to set', async () => {
    app = appFor('manager', { outbox: undefined })
    expect((await call('GET', '')).data.from).toBeNull()
    const { status, message } = await call('POST', '', INPUT)
    expect([status, message]).toEqual([409, expect.stringContaining('SCANBOARD_SMTP_URL')])
  })
})

describe('refused with what is allowed', () => {
  test.each([
    [{ recipients: [] }, 'list of 1 to 20'],
    [{ recipients: Array.from({ length: 21 }, (_, i) => `a${i}@example.org`) }, 'list of 1 to 20'],
    [{ recipients: ['ann@example.org', 'ANN@example.org'] }, 'different addresses'],
    [{ recipients: ['ann@example.org\r\nBcc: eve@example.net'] }, 'addresses such as'],
    [{ recipients: ['ann'] }, 'addresses such as'],
    [{ recipients: ['Ann <ann@example.org>'] }, 'addresses such as'],
    [{ subject: 'Hello\r\nBcc: eve@example.net' }, 'in one line'],
    [{ subject: '' }, 'in one line'],
    [{ replyTo: 'bea' }, 'it must be an address such as ann@example.org'],
    [{ message: 'x'.repeat(2001) }, 'at most 2000'],
    [{ message: 'a\u0000b' }, 'at most 2000'],
    [{ version: '1' }, 'number of a version'],
    [{ version: 7 }, 'no version 7'],
  ])('%j', async (change, words) => {
    const { status, message } = await call('POST', '', { ...INPUT, ...change })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(message).toContain(words)
    expect(server.received).toEqual([])
  })

  test('viewers neither send nor see to whom something was sent', async () => {
    await send()
    const viewer = appFor('viewer')
    expect((await call('GET', '', undefined, viewer)).status).toBe(403)
    expect((await call('POST', '', INPUT, viewer)).status).toBe(403)
    expect((await call('POST', '/x/retry', {}, viewer)).status).toBe(403)
  })
})
