/**
 * Reports on a schedule: over a real warehouse, sent by a real mail server, against a clock that moves by hand. Of Northwind there are
 * four scans in April 2026 by visitors 1, 4, 5 and 6, and five in May by 1, 2 and 3.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { Hono } from 'hono'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { mailingsAnswer } from '#contract/mailing-answers.ts'
import { Problem } from '#contract/problem.ts'
import type { GoalSubject } from '#contract/goals.ts'
import { REPORTS_PATH, reportAnswer, reportsAnswer } from '#contract/report-answers.ts'
import { SCHEDULES_PATH, schedulesAnswer, type Schedule } from '#contract/schedule-answers.ts'
import type { Access } from '#server/access/access.ts'
import type { LogFields } from '#server/log.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { smtpMailer } from '#server/mail/smtp-mailer.ts'
import { startMailServer, type MailServer } from '#server/mail/testing/mail-server.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { openGoals } from '#server/state/goals.ts'
import { openMailings } from '#server/state/mailings.ts'
import { openReports } from '#server/state/reports.ts'
import { openSchedules } from '#server/state/schedules.ts'
import { handClock, type HandClock } from '#server/testing/hand-clock.ts'
import { makeSmallOrganisation, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { ask, stateInMemory, testApp } from '#server/testing/test-app.ts'
import type { Sending } from '#server/use-cases/mailings/mailings.ts'
import { openOutbox, type Outbox } from '#server/use-cases/mailings/outbox.ts'
import { openScheduler, type Scheduler } from '#server/use-cases/schedules/scheduler.ts'
import { figuresOf } from '#server/use-cases/within.ts'

let organisation: SmallOrganisation
beforeAll(async () => {
  organisation = await makeSmallOrganisation()
})
afterAll(() => organisation.remove())

const START = Date.parse('2026-05-15T12:00:00Z')
const MINUTE = 60_000

let server: MailServer
let hand: HandClock
let state: DatabaseSync
let source: ReportSource
let sending: Sending
let outbox: Outbox
let scheduler: Scheduler
let errors: LogFields[]
let app: Hono
let report: string

beforeEach(async () => {
  server = await startMailServer()
  hand = handClock(START)
  state = stateInMemory()
  errors = []
  ;({ source } = organisation)
  restart()
  report = await approvedReport()
})
afterEach(stop)

async function stop(): Promise<void> {
  await scheduler.close()
  await outbox.close()
  await server.close()
}

/** A new process on the same state. */
function restart(change: Partial<Sending> = {}): void {
  const { clock, wait } = hand
  const reports = openReports(state, clock)
  const mailings = openMailings(state, clock)
  const printer = {
    canPrint: true,
    print: () => Promise.resolve(new Uint8Array(Buffer.from('%PDF-1.7'))),
  }
  const changing = new Proxy({} as ReportSource, { get: (_, name) => source[name as keyof ReportSource] })
  outbox = openOutbox({ mailings, reports, printer, mailer: smtpMailer(server.config), clock, wait, log: silentLog })
  sending = {
    reports,
    mailings,
    schedules: openSchedules(state, clock),
    canPrint: true,
    outbox,
    linkTo: undefined,
    pageOf: (id) => `https://scans.example.org/reports/${id}`,
    ...change,
  }
  const log = { ...silentLog, error: (_: string, fields: LogFields = {}) => void errors.push(fields) }
  scheduler = openScheduler({ sending, figures: figuresOf(changing), goals: openGoals(state), clock, wait, log })
  outbox.start()
  scheduler.start()
  app = appFor('manager', changing)
}

function appFor(role: Access['role'], from: ReportSource = source): Hono {
  const access: Access = { by: 'proxy', id: 'ann', name: 'Ann', role, scope: { kind: 'everything' } }
  const { reports } = sending
  const guests = { identify: () => access }
  return testApp({ source: from, reports, sending, scheduler, clock: hand.clock, guests })
}

async function call(method: string, path: string, body?: unknown, to = app) {
  const answer = await ask(to, path, {
    method,
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: answer.body as unknown as { message: string } | null }
}

async function approvedReport(): Promise<string> {
  const asked = {
    subject: { kind: 'client', id: 'north' },
    from: '2026-04-01',
    to: '2026-04-30',
    timezone: 'Europe/Berlin',
    title: 'Scans in April 2026',
    language: 'en',
  }
  const made = v.parse(reportAnswer, (await call('POST', REPORTS_PATH, asked)).body).data
  const edits = {
    title: asked.title,
    language: 'en',
    sections: ['commentary', 'figures'],
    commentary: 'April was good.',
    notes: { figures: 'The fair was in April.', places: 'Of a section that is off' },
    brand: { name: 'Northwind Ltd', colour: '#1a5fb4', logo: null },
    revision: made.revision,
  }
  const { revision } = v.parse(reportAnswer, (await call('PUT', `${REPORTS_PATH}/${made.id}`, edits)).body).data
  await call('POST', `${REPORTS_PATH}/${made.id}/approve`, { revision })
  return made.id
}

const PLAN = {
  title: 'Scans in {period}',
  compare: 'previous',
  rhythm: { kind: 'monthly', day: 1 },
  hour: 8,
  recipients: ['bob@example.org', 'cay@example.org'],
  subject: 'Your report, {period}',
  message: 'Hello,',
  approvedInAdvance: false,
  keepCommentary: false,
  notify: null,
}

async function schedule(change: object = {}): Promise<string> {
  const { status, body } = await call('POST', SCHEDULES_PATH, { reportId: report, ...PLAN, ...change })
  expect(status, body?.message).toBe(201)
  return (await list()).at(-1)!.id
}

async function list(): Promise<Schedule[]> {
  return v.parse(schedulesAnswer, (await call('GET', SCHEDULES_PATH)).body).data.schedules
}

async function runs() {
  const [first] = await list()
  return first!.runs
}

/** Moves on, until nothing is being made or sent any more. */
async function advanceTo(at: string): Promise<void> {
  hand.advanceTo(Date.parse(at))
  await scheduler.idle()
  await outbox.idle()
}

async function detail(id: string) {
  return v.parse(reportAnswer, (await call('GET', `${REPORTS_PATH}/${id}`)).body).data
}

const JUNE_1 = '2026-06-01T06:00:00.000Z'

describe('a draft is prepared', () => {
  test('when it is due in the zone, with the dates before, for somebody to review; nothing is sent', async () => {
    await schedule()
    expect(await list()).toMatchObject([
      {
        reportId: report,
        name: 'Northwind Ltd',
        timezone: 'Europe/Berlin',
        hasCommentary: true,
        paused: false,
        nextAt: JUNE_1,
        runs: [],
      },
    ])
    await advanceTo('2026-06-01T05:59:59Z')
    expect(await runs()).toEqual([])
    await advanceTo(JUNE_1)
    const [run, ...others] = await runs()
    expect(others).toEqual([])
    expect(run).toMatchObject({
      dueAt: JUNE_1,
      from: '2026-05-01',
      to: '2026-05-31',
      state: 'drafted',
      missed: 0,
      attempts: 1,
    })
    const made = await detail(run!.reportId!)
    expect(made.version).toMatchObject({ number: 1, state: 'draft' })
    expect(made.content).toMatchObject({
      title: 'Scans in May 2026',
      sections: ['commentary', 'figures'],
      commentary: '',
      brand: { name: 'Northwind Ltd', colour: '#1a5fb4' },
      period: { date: '2026-05-01', last: '2026-05-31', timezone: 'Europe/Berlin', unfinished: false },
      figures: { scans: 5, visitors: { atLeast: 3, atMost: 3 }, before: { scans: 4, visitors: 4 } },
    })
    expect(made.edits!.notes).toBeUndefined()
    expect(server.received).toEqual([])
    const { data } = v.parse(reportsAnswer, (await call('GET', REPORTS_PATH)).body)
    expect(data.map(({ id, prepared }) => [id, prepared])).toEqual([
      [run!.reportId, true],
      [report, false],
    ])
    expect((await list())[0]!.nextAt).toBe('2026-07-01T06:00:00.000Z')
    // Whoever sends it is offered what the schedule says.
    expect((await call('GET', `${REPORTS_PATH}/${run!.reportId}/mailings`)).body).toMatchObject({
      data: { subject: 'Your report, May 2026', recipients: PLAN.recipients, message: 'Hello,' },
    })
  })

  test('for whom it was sent to last, where the schedule names nobody', async () => {
    await schedule({ recipients: [], message: 'From the schedule' })
    const mail = { version: 1, recipients: ['dora@example.org'], subject: 'May', message: 'By hand' }
    expect((await call('POST', `${REPORTS_PATH}/${report}/mailings`, mail)).status).toBe(201)
    await advanceTo(JUNE_1)
    const [run] = await runs()
    expect((await call('GET', `${REPORTS_PATH}/${run!.reportId}/mailings`)).body).toMatchObject({
      data: { subject: 'Your report, May 2026', recipients: ['dora@example.org'], message: 'From the schedule' },
    })
  })

  test('with the commentary and notes only where that is wanted, and told to whoever wants to know', async () => {
    await schedule({ keepCommentary: true, notify: 'ann@example.org' })
    await advanceTo(JUNE_1)
    const [run] = await runs()
    expect((await detail(run!.reportId!)).content).toMatchObject({
      commentary: 'April was good.',
      notes: { figures: 'The fair was in April.' },
    })
    expect(server.received).toMatchObject([
      {
        recipients: ['ann@example.org'],
        subject: 'To review: Northwind Ltd, Scans in May 2026, May 2026',
        attachments: [],
      },
    ])
    expect(server.received[0]!.text).toContain(`https://scans.example.org/reports/${run!.reportId}`)
    expect(server.received[0]!.text).toContain('Nothing was sent.')
    // The draft can be deleted nevertheless.
    expect((await call('DELETE', `${REPORTS_PATH}/${run!.reportId}`)).status).toBe(204)
    expect((await runs())[0]).toMatchObject({ reportId: null, state: 'drafted' })
  })

  test('with the goal of its subject, as long as there is one for the new dates', async () => {
    const asked = {
      subject: { kind: 'client', id: 'north' },
      from: '2026-04-01',
      to: '2026-04-30',
      timezone: 'UTC',
      title: 'April',
      language: 'en',
      sections: ['figures', 'goal'],
    }
    openGoals(state).set(asked.subject as GoalSubject, {
      scans: 20,
      from: '2026-05-01',
      to: '2026-06-30',
      timezone: 'UTC',
    })
    const { id, revision, content } = v.parse(reportAnswer, (await call('POST', REPORTS_PATH, asked)).body).data
    // Of April there was none.
    expect(content.sections).toEqual(['figures'])
    await call('POST', `${REPORTS_PATH}/${id}/approve`, { revision })
    await schedule({ reportId: id })
    await advanceTo('2026-06-01T08:00:00Z')
    const [run] = await runs()
    // Of Northwind's five in May, counted to the end of the month.
    expect((await detail(run!.reportId!)).content).toMatchObject({
      sections: ['figures', 'goal'],
      goal: { scans: 20, at: '2026-06-01T00:00:00.000Z', progress: { state: 'going', scans: 5, timePassed: 31 / 61 } },
    })
  })

  test('weekly too, with nothing to compare', async () => {
    await schedule({ rhythm: { kind: 'weekly', weekday: 1 }, compare: 'none' })
    await advanceTo('2026-05-18T06:00:00Z')
    const [run] = await runs()
    const { content } = await detail(run!.reportId!)
    expect(content).toMatchObject({ title: 'Scans in 11–17 May 2026', compared: null })
    // On the 15th before and at noon.
    expect(content.figures!.scans).toBe(2)
  })

  test('quarterly and yearly, which subjects name as the pages do', async () => {
    await schedule({ rhythm: { kind: 'quarterly', day: 2 }, compare: 'none' })
    await schedule({ rhythm: { kind: 'yearly', day: 'last' }, compare: 'none' })
    expect((await list()).map(({ nextAt }) => nextAt)).toEqual(['2026-07-02T06:00:00.000Z', '2027-01-31T07:00:00.000Z'])
    await advanceTo('2026-07-02T06:00:00Z')
    const [run] = await runs()
    expect(run).toMatchObject({ from: '2026-04-01', to: '2026-06-30', state: 'drafted' })
    const { content } = await detail(run!.reportId!)
    expect(content.title).toBe('Scans in April\u2009–\u2009June 2026')
    await advanceTo('2027-01-31T07:00:00Z')
    const [, yearly] = await list()
    expect(yearly!.runs[0]).toMatchObject({ from: '2026-01-01', to: '2026-12-31' })
    expect((await detail(yearly!.runs[0]!.reportId!)).content.title).toBe('Scans in 2026')
  })

  test('of the whole organisation too, which mails call so in its language, and lists in that of whoever reads', async () => {
    const april = { from: '2026-04-01', to: '2026-04-30', timezone: 'Europe/Berlin', title: 'April', language: 'de' }
    const { body } = await call('POST', REPORTS_PATH, { subject: { kind: 'organisation' }, ...april })
    const { id, revision } = v.parse(reportAnswer, body).data
    await call('POST', `${REPORTS_PATH}/${id}/approve`, { revision })
    await schedule({ reportId: id, notify: 'ann@example.org' })
    expect(await list()).toMatchObject([{ kind: 'organisation', name: '' }])
    await advanceTo(JUNE_1)
    const [run] = await runs()
    expect((await detail(run!.reportId!)).content).toMatchObject({
      subject: { kind: 'organisation', name: '' },
      // Five of Northwind, one of Südwind.
      figures: { scans: 6, before: { scans: 4 } },
      clients: {
        rows: [
          { id: 'north', scans: 5, before: 4 },
          { id: 'south', scans: 1, before: 0 },
        ],
      },
    })
    expect(server.received).toMatchObject([
      { subject: 'Zu prüfen: Alle QR-Codes, Scans in Mai 2026, Mai 2026', recipients: ['ann@example.org'] },
    ])
  })
})

describe('approved in advance', () => {
  test('it is approved in the name of whoever said so, and sent', async () => {
    await schedule({ approvedInAdvance: true })
    await advanceTo(JUNE_1)
    const [run] = await runs()
    expect(run).toMatchObject({ state: 'sent' })
    const { version, content } = await detail(run!.reportId!)
    expect(version).toMatchObject({ state: 'approved', approvedBy: 'Ann', inAdvance: true, approvedAt: JUNE_1 })
    expect(content.commentary).toBe('')
    // The sheet says it in its own language, for good; of lists it is their reader's to say.
    expect(content.approved!.by).toBe('Ann, in advance')
    const { data } = v.parse(reportsAnswer, (await call('GET', REPORTS_PATH)).body)
    expect(data.map(({ version: { approvedBy, inAdvance } }) => [approvedBy, inAdvance])).toEqual([
      ['Ann', true],
      ['Ann', false],
    ])
    const mailed = await call('GET', `${REPORTS_PATH}/${run!.reportId}/mailings`)
    expect(v.parse(mailingsAnswer, mailed.body).data.mailings[0]!.createdBy).toBe('Ann')
    expect(server.received.map(({ recipients, subject }) => [recipients[0], subject])).toEqual([
      ['bob@example.org', 'Your report, May 2026'],
      ['cay@example.org', 'Your report, May 2026'],
    ])
    expect(server.received[0]!.text).toContain(version.hash!)
    await advanceTo('2026-06-30T00:00:00Z')
    expect(server.received).toHaveLength(2)
  })

  test('it is not approved where it cannot be sent any more', async () => {
    await schedule({ approvedInAdvance: true })
    await scheduler.close()
    restart({ outbox: undefined })
    await advanceTo(JUNE_1)
    const [run] = await runs()
    expect(run).toMatchObject({ state: 'drafted', why: expect.stringContaining('no mail server') })
    expect((await detail(run!.reportId!)).version.state).toBe('draft')
  })

  test('it is not, once that was taken back while the figures were gathered', async () => {
    const id = await schedule({ approvedInAdvance: true })
    const client = source.client.bind(source)
    source = {
      ...source,
      async client(...asked) {
        await call('PUT', `${SCHEDULES_PATH}/${id}`, PLAN)
        return client(...asked)
      },
    }
    await advanceTo(JUNE_1)
    expect((await runs())[0]).toMatchObject({ state: 'drafted' })
    expect(server.received).toEqual([])
  })
})

describe('a server that was down', () => {
  test('makes up for the last time only, and says so', async () => {
    await schedule({ rhythm: { kind: 'weekly', weekday: 1 } })
    await scheduler.close()
    hand.sleepUntil(Date.parse('2026-06-10T00:00:00Z'))
    restart()
    await advanceTo('2026-06-10T00:00:00Z')
    // Mondays: 18 and 25 May, 1 and 8 June.
    expect(await runs()).toMatchObject([
      { dueAt: '2026-06-08T06:00:00.000Z', from: '2026-06-01', to: '2026-06-07', missed: 3, state: 'drafted' },
    ])
    expect((await list())[0]!.nextAt).toBe('2026-06-15T06:00:00.000Z')
  })

  test.each([
    ['before the draft was there', `BEFORE INSERT ON report_version`],
    ['before it was approved', `BEFORE UPDATE ON report_version WHEN new.hash IS NOT NULL`],
    ['before it was in the outbox', `BEFORE INSERT ON mailing`],
    ['before it was written down', `BEFORE UPDATE ON schedule_run WHEN new.state = 'sent'`],
  ])('and died %s makes one report and sends it once', async (_, when) => {
    await schedule({ approvedInAdvance: true })
    state.exec(`CREATE TRIGGER dies ${when} BEGIN SELECT RAISE(ABORT, 'dead'); END`)
    // Nothing is written any more.
    state.exec(
      `CREATE TRIGGER dead BEFORE UPDATE ON schedule_run WHEN new.state = 'waiting' BEGIN SELECT RAISE(ABORT, 'dead'); END`,
    )
    await advanceTo(JUNE_1)
    await scheduler.close()
    state.exec('DROP TRIGGER dies; DROP TRIGGER dead')
    expect((await runs())[0]!.state).toBe('preparing')
    restart()
    await advanceTo(JUNE_1)
    expect(await runs()).toMatchObject([{ state: 'sent', attempts: 2 }])
    expect(server.received).toHaveLength(2)
    const { data } = v.parse(reportsAnswer, (await call('GET', REPORTS_PATH)).body)
    expect(data).toHaveLength(2)
  })
})

describe('one schedule holds up no other', () => {
  const weekly = { rhythm: { kind: 'weekly', weekday: 1 } }

  test('when it is due again at a time of which it has made its report', async () => {
    const id = await schedule(weekly)
    await advanceTo('2026-05-18T06:00:00Z')
    const made = await runs()
    expect(made).toMatchObject([{ state: 'drafted' }])
    // The clock was a day ahead, and is put right.
    hand.sleepUntil(Date.parse('2026-05-17T06:00:00Z'))
    await call('POST', `${SCHEDULES_PATH}/${id}/pause`, { paused: true })
    await call('POST', `${SCHEDULES_PATH}/${id}/pause`, { paused: false })
    await schedule(weekly)
    await advanceTo('2026-05-18T06:00:00Z')
    expect(await list()).toMatchObject([
      { nextAt: '2026-05-25T06:00:00.000Z', runs: made },
      { nextAt: '2026-05-25T06:00:00.000Z', runs: [{ state: 'drafted', dueAt: '2026-05-18T06:00:00.000Z' }] },
    ])
    expect(errors).toEqual([])
  })

  const dies = (when: string) => `CREATE TRIGGER dies ${when} BEGIN SELECT RAISE(ABORT, 'dead'); END`
  const zone = (name: string) => `UPDATE schedule SET definition = json_set(definition, '$.timezone', '${name}') WHERE `
  test.each([
    [
      'cannot be taken up',
      (one: string) => dies(`BEFORE INSERT ON schedule_run WHEN new.schedule_${one}`),
      () => 'DROP TRIGGER dies',
    ],
    [
      'cannot be worked on',
      (one: string) => dies(`BEFORE UPDATE ON schedule_run WHEN new.schedule_${one}`),
      () => 'DROP TRIGGER dies',
    ],
    ['cannot be understood', (one: string) => zone('Nowhere') + one, (one: string) => zone('Europe/Berlin') + one],
  ])('when it %s, and is tried again in a minute', async (_, breaks, mends) => {
    const id = await schedule()
    await schedule()
    state.exec(breaks(`id = '${id}'`))
    await advanceTo(JUNE_1)
    expect((await list())[1]).toMatchObject({ nextAt: '2026-07-01T06:00:00.000Z', runs: [{ state: 'drafted' }] })
    expect(errors).toEqual([{ schedule: id, error: expect.any(Error) }])
    expect(hand.waits()).toEqual([MINUTE])
    state.exec(mends(`id = '${id}'`))
    await advanceTo('2026-06-01T06:01:00Z')
    expect(await list()).toMatchObject([{ runs: [{ state: 'drafted', dueAt: JUNE_1 }] }, { runs: [{ dueAt: JUNE_1 }] }])
  })
})

describe('figures that cannot be had', () => {
  test('are asked for again after 5, 15, 60 and 240 minutes, and then given up', async () => {
    await schedule()
    const good = source
    source = { ...source, client: () => Promise.reject(new Problem(503, 'The source is down.')) }
    await advanceTo(JUNE_1)
    let at = Date.parse(JUNE_1)
    for (const [i, minutes] of [5, 15, 60, 240].entries()) {
      const next = new Date(at + minutes * MINUTE).toISOString()
      expect(await runs()).toMatchObject([
        { state: 'waiting', why: 'The source is down.', attempts: i + 1, nextAt: next, reportId: null },
      ])
      at += minutes * MINUTE
      await advanceTo(next)
    }
    expect(await runs()).toMatchObject([{ state: 'failed', attempts: 5, nextAt: null }])
    source = good
    await advanceTo('2026-07-01T06:00:00Z')
    expect(await runs()).toMatchObject([{ state: 'drafted', from: '2026-06-01' }, { state: 'failed' }])
  })

  test('and then can', async () => {
    await schedule()
    const good = source
    source = { ...source, client: () => Promise.reject(new Error('Something broke, with a secret in it')) }
    await advanceTo(JUNE_1)
    expect((await runs())[0]!.why).not.toContain('secret')
    source = good
    await advanceTo('2026-06-01T06:05:00Z')
    expect(await runs()).toMatchObject([{ state: 'drafted', attempts: 2 }])
  })

  /** Scans of May are brought in up to its 30th at eight in the morning in Berlin. */
  const breakOff = () => {
    const watch = { ...source.watch, breaksOffAt: () => Promise.resolve(Date.parse('2026-05-30T06:00:00Z')) }
    source = { ...source, watch }
  }

  test('whole, because scans have yet to be brought in, are waited for, and sent once they are there', async () => {
    await schedule({ approvedInAdvance: true })
    const good = source
    breakOff()
    await advanceTo(JUNE_1)
    const why = expect.stringContaining('Scans are known up to 30 May 2026, 08:00 (Europe/Berlin) only.') as string
    expect(await runs()).toMatchObject([{ state: 'waiting', why, reportId: null }])
    source = good
    await advanceTo('2026-06-01T06:05:00Z')
    expect(await runs()).toMatchObject([{ state: 'sent', attempts: 2 }])
  })

  test('whole even then are told of as a part, in a draft that nobody has approved', async () => {
    await schedule({ approvedInAdvance: true })
    breakOff()
    await advanceTo(JUNE_1)
    // After 5, 15, 60 and 240 minutes.
    for (const at of ['06:05', '06:20', '07:20', '11:20']) await advanceTo(`2026-06-01T${at}:00Z`)
    const [run] = await runs()
    const why = 'Scans are known up to 30 May 2026, 08:00 (Europe/Berlin) only.'
    expect(run).toMatchObject({ state: 'drafted', why, attempts: 5 })
    expect(server.received).toEqual([])
    const { content } = await detail(run!.reportId!)
    expect(content.period.knownUntil).toBe('2026-05-30T06:00:00.000Z')
  })

  test('because what they were about is gone fail at once', async () => {
    await schedule()
    source = { ...source, client: () => Promise.reject(new Problem(404, 'There is no client of this id.')) }
    await advanceTo(JUNE_1)
    expect(await runs()).toMatchObject([{ state: 'failed', why: 'There is no client of this id.' }])
  })

  test.each([false, true])('are told to whoever wants to know, approved in advance: %s', async (approvedInAdvance) => {
    await schedule({ notify: 'bea@example.org', approvedInAdvance })
    const good = source
    source = { ...source, client: () => Promise.reject(new Problem(503, 'The source is down.')) }
    await advanceTo(JUNE_1)
    // It may still come.
    expect(server.received).toEqual([])
    source = { ...source, client: () => Promise.reject(new Problem(404, 'There is no client of this id.')) }
    await advanceTo('2026-06-01T06:05:00Z')
    expect(server.received).toMatchObject([
      { recipients: ['bea@example.org'], subject: 'Not prepared: Northwind Ltd, Scans in May 2026, May 2026' },
    ])
    const { text } = server.received[0]!
    expect(text).toContain('could not be prepared, and is not tried again. Nothing was sent.')
    expect(text).toContain('Northwind Ltd\nScans in May 2026\nMay 2026\n\nThere is no client of this id.')
    // Its own report has nothing to do with it, and is not sent again.
    source = good
    await advanceTo('2026-06-20T00:00:00Z')
    expect(server.received).toHaveLength(1)
  })
})

describe('a schedule', () => {
  test('is paused, and goes on without what would have been due', async () => {
    const id = await schedule()
    expect((await call('POST', `${SCHEDULES_PATH}/${id}/pause`, { paused: true })).status).toBe(200)
    expect(await list()).toMatchObject([{ paused: true, nextAt: null }])
    expect(hand.waits()).toEqual([])
    // What is changed meanwhile leaves it paused.
    await call('PUT', `${SCHEDULES_PATH}/${id}`, { ...PLAN, hour: 9 })
    await advanceTo('2026-06-02T00:00:00Z')
    await call('POST', `${SCHEDULES_PATH}/${id}/pause`, { paused: false })
    expect(await list()).toMatchObject([{ paused: false, nextAt: '2026-07-01T07:00:00.000Z', runs: [] }])
    await advanceTo('2026-07-01T07:00:00Z')
    expect(await runs()).toMatchObject([{ from: '2026-06-01' }])
  })

  test('is changed and deleted', async () => {
    const id = await schedule()
    await call('PUT', `${SCHEDULES_PATH}/${id}`, { ...PLAN, rhythm: { kind: 'monthly', day: 'last' } })
    // On 31 May it would be of April, as the report is that is repeated.
    expect(await list()).toMatchObject([
      { nextAt: '2026-06-30T06:00:00.000Z', dates: { from: '2026-04-01', to: '2026-04-30' } },
    ])
    await call('PUT', `${SCHEDULES_PATH}/${id}`, { ...PLAN, rhythm: { kind: 'quarterly', day: 20 } })
    expect(await list()).toMatchObject([{ nextAt: '2026-07-20T06:00:00.000Z' }])
    expect((await call('DELETE', `${SCHEDULES_PATH}/${id}`)).status).toBe(204)
    expect(await list()).toEqual([])
    await advanceTo('2026-07-01T00:00:00Z')
    expect(server.received).toEqual([])
    for (const [method, path, body] of [
      ['PUT', `/${id}`, PLAN],
      ['DELETE', `/${id}`, undefined],
      ['POST', `/${id}/pause`, { paused: true }],
    ] as const) {
      expect((await call(method, SCHEDULES_PATH + path, body)).status).toBe(404)
    }
  })

  test.each([
    [{ rhythm: { kind: 'monthly', day: 29 } }, 400, '1 to 28 or "last"'],
    [{ rhythm: { kind: 'monthly', day: 0 } }, 400, '1 to 28 or "last"'],
    [{ rhythm: { kind: 'weekly', weekday: 8 } }, 400, 'rhythm'],
    [{ rhythm: { kind: 'daily' } }, 400, 'rhythm'],
    [{ hour: 24 }, 400, 'hour from 0 to 23'],
    [{ title: '' }, 400, 'title'],
    [{ title: 'x'.repeat(81) }, 400, '1 to 80'],
    [{ subject: 'Hello\r\nBcc: eve@example.net' }, 400, 'in one line'],
    [{ compare: 'custom' }, 400, 'none, previous, year'],
    [{ recipients: ['nobody'] }, 400, 'addresses such as'],
    [{ notify: 'nobody' }, 400, 'an address such as'],
    [{ approvedInAdvance: 'yes' }, 400, 'true or false'],
    [{ approvedInAdvance: true, recipients: [] }, 400, 'must be sent to somebody'],
    [{ reportId: 'nothing' }, 404, 'no report of this id'],
  ])('%j is refused with what is allowed', async (change, status, words) => {
    const answer = await call('POST', SCHEDULES_PATH, { reportId: report, ...PLAN, ...change })
    expect(answer.status).toBe(status)
    expect(answer.body!.message).toContain(words)
  })

  test('promises nothing that cannot be done', async () => {
    await scheduler.close()
    restart({ outbox: undefined })
    const input = { reportId: report, ...PLAN }
    expect((await call('POST', SCHEDULES_PATH, { ...input, approvedInAdvance: true })).status).toBe(409)
    expect((await call('POST', SCHEDULES_PATH, { ...input, notify: 'ann@example.org' })).status).toBe(409)
    expect((await call('POST', SCHEDULES_PATH, input)).status).toBe(201)
  })

  test('is of what is approved', async () => {
    const { definition, gathered } = sending.reports.versions(report)[0]!
    const draft = sending.reports.create({ definition, gathered })
    expect((await call('POST', SCHEDULES_PATH, { reportId: draft, ...PLAN })).status).toBe(409)
  })

  test('is for those who may share', async () => {
    const id = await schedule()
    const viewer = appFor('viewer')
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['POST', '', PLAN],
      ['PUT', `/${id}`, PLAN],
      ['DELETE', `/${id}`, undefined],
      ['POST', `/${id}/pause`, { paused: true }],
    ] as const) {
      expect((await call(method, SCHEDULES_PATH + path, body, viewer)).status, `${method} ${path}`).toBe(403)
    }
  })
})
