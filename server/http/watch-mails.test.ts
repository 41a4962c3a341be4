/**
 * Watch mails: the real rules over codes whose scans are written down here, sent by a real mail server, against a clock that moves
 * by hand. In Berlin the clocks go back on Sunday 25 October 2026: 8:00 is 6:00 UTC before and 7:00 after.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import { WATCH_MAILS_PATH, watchMailsAnswer, type WatchMail } from '#contract/watch-mail-answers.ts'
import type { Access } from '#server/access/access.ts'
import type { DueWork } from '#server/due-work.ts'
import { smtpMailer } from '#server/mail/smtp-mailer.ts'
import { startMailServer, type MailServer } from '#server/mail/testing/mail-server.ts'
import { NO_PRINTER } from '#server/print/printer.ts'
import type { ReportSource, Watched, WatchedCode } from '#server/sources/source.ts'
import { openMailings } from '#server/state/mailings.ts'
import { openReports } from '#server/state/reports.ts'
import { openWatchMails } from '#server/state/watch-mails.ts'
import { handClock, type HandClock } from '#server/testing/hand-clock.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { ask, stateInMemory, testApp } from '#server/testing/test-app.ts'
import { openOutbox, type Outbox } from '#server/use-cases/mailings/outbox.ts'
import { openWatcher } from '#server/use-cases/watch-mails/watcher.ts'
import type { Watching } from '#server/use-cases/watch-mails/watch-mails.ts'
import { figuresOf } from '#server/use-cases/within.ts'

const DAY = 86_400_000
const MINUTE = 60_000
const START = Date.parse('2026-10-22T12:00:00Z')

interface Code {
  readonly id: string
  readonly title: string
  /** Scans on a date; they come at noon, in UTC. */
  readonly on: (date: string) => number
  readonly createdAt?: string
}

/** Ten scans on each day up to 20 October: that none came on the 21st and 22nd is told on the 23rd. */
const KIOSK: Code = { id: 'kiosk', title: 'Kiosk <2>', on: (date) => (date > '2026-10-20' ? 0 : 10) }
/** Five on each day, and sixty on Friday the 23rd. */
const BENCH: Code = { id: 'bench', title: 'Park bench', on: (date) => (date === '2026-10-23' ? 60 : 5) }
/** Made on 1 September and scanned by nobody. */
const STATUE: Code = { id: 'statue', title: 'Statue', createdAt: '2026-09-01T08:00:00Z', on: () => 0 }

let server: MailServer
let hand: HandClock
let state: DatabaseSync
let codes: readonly Code[]
let known: Watched['known']
let failure: Error | undefined
/** What somebody does while the lists are being read. */
let meanwhile: (() => Promise<unknown>) | undefined
let watching: Watching
let outbox: Outbox
let watcher: DueWork
let app: Hono

beforeEach(async () => {
  server = await startMailServer()
  hand = handClock(START)
  state = stateInMemory()
  codes = [KIOSK, BENCH, STATUE]
  known = 'counted'
  failure = undefined
  meanwhile = undefined
  restart()
})
afterEach(async () => {
  await watcher.close()
  await outbox.close()
  await server.close()
})

const source = {
  cuts: 'anywhere',
  watch: {
    knownUntil: (now: number) => Promise.resolve(now),
    async read({ pieces }: { pieces: readonly { from: number; to: number }[] }) {
      await meanwhile?.()
      if (failure !== undefined) throw failure
      return { data: { known, codes: codes.map((code) => watched(code, pieces)) }, asOf: hand.clock() }
    },
  },
} as unknown as ReportSource

function watched(
  { id, title, on, createdAt = '2026-01-01T00:00:00Z' }: Code,
  pieces: readonly { from: number; to: number }[],
): WatchedCode {
  const scans = new Map<number, number>()
  for (let noon = Date.parse('2026-07-01T12:00:00Z'); noon < hand.clock(); noon += DAY) {
    const count = on(new Date(noon).toISOString().slice(0, 10))
    if (count > 0) scans.set(noon, count)
  }
  const last = [...scans.keys()].at(-1)
  return {
    id,
    title,
    shortUrl: `https://go.example.com/${id}`,
    destinationUrl: 'https://example.com/',
    createdAt,
    totalScans: [...scans.values()].reduce((sum, count) => sum + count, 0),
    lastScannedAt: last === undefined ? null : new Date(last).toISOString(),
    campaign: { id: 'autumn', name: `Autumn of ${id}` },
    client: { id: 'north', name: 'Northwind' },
    scans: pieces.map(({ from, to }) =>
      [...scans].reduce((sum, [at, count]) => (at >= from && at < to ? sum + count : sum), 0),
    ),
  }
}

/** A new process on the same state. */
function restart(change: Partial<Watching> = {}): void {
  const { clock, wait } = hand
  const mailings = openMailings(state, clock)
  const reports = openReports(state, clock)
  const mailer = smtpMailer(server.config)
  outbox = openOutbox({ mailings, reports, printer: NO_PRINTER, mailer, clock, wait, log: silentLog })
  watching = {
    watchMails: openWatchMails(state, clock),
    mailings,
    outbox,
    pageOf: (zone) => `https://scans.example.org/watch-list?zone=${encodeURIComponent(zone)}`,
    ...change,
  }
  watcher = openWatcher({ watching, figures: figuresOf(source), clock, wait, log: silentLog })
  outbox.start()
  watcher.start()
  app = appFor('manager')
}

function appFor(role: Access['role']): Hono {
  const access: Access = { by: 'proxy', id: 'ann', name: 'Ann', role, scope: { kind: 'everything' } }
  return testApp({ source, watching, watcher, clock: hand.clock, guests: { identify: () => access } })
}

async function call(method: string, path = WATCH_MAILS_PATH, body?: unknown, to = app) {
  const answer = await ask(to, path, {
    method,
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: answer.body as unknown as { message: string } | null }
}

const PLAN = {
  lists: ['silent', 'rising', 'neverScanned'],
  rhythm: { kind: 'daily' },
  hour: 8,
  timezone: 'Europe/Berlin',
  language: 'en',
  recipients: ['bob@example.org'],
}

async function make(change: object = {}): Promise<WatchMail> {
  const { status, body } = await call('POST', WATCH_MAILS_PATH, { ...PLAN, ...change })
  expect(status, body?.message).toBe(201)
  return (await told()).at(-1)!
}

async function told(): Promise<WatchMail[]> {
  return v.parse(watchMailsAnswer, (await call('GET')).body).data.watchMails
}

/** Moves on, until nothing is looked at or sent any more. */
async function advanceTo(at: string | number): Promise<void> {
  hand.advanceTo(typeof at === 'number' ? at : Date.parse(at))
  await watcher.idle()
  await outbox.idle()
}

/** At noon of each day up to one. */
async function liveUntil(date: string): Promise<void> {
  for (let noon = hand.clock() - (hand.clock() % DAY) + DAY / 2; noon <= Date.parse(`${date}T12:00:00Z`); noon += DAY) {
    await advanceTo(noon)
  }
}

const subjects = () => server.received.map(({ subject }) => subject)

describe('what is told', () => {
  test('first all that is on the lists, then only what is new, at the hour of the zone when the clocks change too', async () => {
    expect(await make()).toMatchObject({
      nextAt: '2026-10-23T06:00:00.000Z',
      look: null,
      mailing: null,
    })
    await advanceTo('2026-10-23T05:59:59Z')
    expect(server.received).toEqual([])
    await advanceTo('2026-10-23T06:00:00Z')
    expect(server.received).toMatchObject([
      { recipients: ['bob@example.org'], subject: '1 QR code has gone silent, 1 was never scanned', attachments: [] },
    ])
    // From 1 September to 23 October are 29 days of September and 23.
    expect(server.received[0]!.text!.trim()).toBe(
      [
        'Gone silent: 1 new',
        'Kiosk <2>\nNorthwind · Autumn of kiosk · go.example.com/kiosk\nExpected about 20 scans since Wed 21 Oct 2026 (2 days), none came\nNo day without a scan before. Last scan 20 Oct 2026, 14:00.',
        'Never scanned: 1 new',
        'Statue\nNorthwind · Autumn of statue · go.example.com/statue\nMade 52 days ago, never scanned\nMade on 1 Sept 2026.',
        'Scans are known up to 23 Oct 2026, 08:00, Berlin time.',
        'Open the watch list:\nhttps://scans.example.org/watch-list?zone=Europe%2FBerlin',
      ].join('\n\n'),
    )
    expect(server.received[0]!.html).toContain('<strong>Kiosk &lt;2&gt;</strong>')
    expect((await told())[0]).toMatchObject({
      nextAt: '2026-10-24T06:00:00.000Z',
      look: { at: '2026-10-23T06:00:00.000Z', found: 2, notKnown: [], why: '' },
      mailing: { at: '2026-10-23T06:00:00.000Z', mails: [{ address: 'bob@example.org', state: 'sent' }] },
    })

    await advanceTo('2026-10-24T06:00:00Z')
    expect(subjects().slice(1)).toEqual(['1 QR code rises'])
    const { text } = server.received[1]!
    expect(text).toContain('60 scans on Fri 23 Oct 2026\nThe 8 Fridays before had 5.')
    expect(text).not.toContain('Kiosk')
    expect(text).toContain('Told before and still so: 2.')

    // Nothing more: the day after the clocks went back it is looked at an hour later by UTC.
    await advanceTo('2026-10-25T06:59:59Z')
    expect((await told())[0]).toMatchObject({ nextAt: '2026-10-25T07:00:00.000Z', look: { found: 1 } })
    await advanceTo('2026-10-25T07:00:00Z')
    expect((await told())[0]).toMatchObject({
      nextAt: '2026-10-26T07:00:00.000Z',
      look: { at: '2026-10-25T07:00:00.000Z', found: 0 },
      mailing: { at: '2026-10-24T06:00:00.000Z' },
    })
    expect(server.received).toHaveLength(2)
  })

  test('nothing, where nothing is on the lists', async () => {
    codes = [{ ...BENCH, on: () => 5 }]
    await make()
    await liveUntil('2026-10-30')
    expect(server.received).toEqual([])
    expect((await told())[0]).toMatchObject({ look: { found: 0 }, mailing: null })
  })

  test('again what was scanned and has gone silent again', async () => {
    codes = [{ ...KIOSK, on: (date) => (date > '2026-10-20' && date !== '2026-10-30' ? 0 : 10) }]
    await make()
    await liveUntil('2026-11-25')
    expect(subjects()).toEqual(['1 QR code has gone silent', '1 QR code has gone silent'])
    expect(server.received[0]!.text).toContain('since Wed 21 Oct 2026 (2 days)')
    expect(server.received[1]!.text).toContain('since Sat 31 Oct 2026')
  })

  test('also where nobody has looked while it was scanned', async () => {
    // Looked at on Wednesdays at 8: scanned on Wednesday the 28th at noon, and then for longer than the two days before not.
    codes = [{ ...KIOSK, on: (date) => (date > '2026-10-25' && date !== '2026-10-28' ? 0 : 10) }]
    await make({ rhythm: { kind: 'weekly', weekday: 3 } })
    await liveUntil('2026-11-25')
    expect(subjects()).toEqual(['1 QR code has gone silent', '1 QR code has gone silent'])
    expect(server.received[0]!.text).toContain('since Mon 26 Oct 2026 (2 days)')
    expect(server.received[1]!.text).toContain('since Thu 29 Oct 2026 (6 days)')
  })

  test('only of the lists that are wanted; one that is wanted later is all new', async () => {
    const { id } = await make({ lists: ['rising'] })
    await liveUntil('2026-10-23')
    expect(subjects()).toEqual([])
    await call('PUT', `${WATCH_MAILS_PATH}/${id}`, { ...PLAN, lists: ['neverScanned', 'rising'] })
    await liveUntil('2026-10-25')
    expect(subjects()).toEqual(['1 QR code rises, 1 was never scanned'])
  })

  test('twenty of each list, and how many more', async () => {
    codes = Array.from({ length: 25 }, (_, i) => ({ ...STATUE, id: `s${i}`, title: `Statue ${i + 1}` }))
    await make()
    await liveUntil('2026-10-23')
    expect(subjects()).toEqual(['25 QR codes were never scanned'])
    const { text } = server.received[0]!
    expect(text!.match(/^Statue \d+$/gm)).toHaveLength(20)
    expect(text).toContain('And 5 more, on the watch list.')
    await liveUntil('2026-10-25')
    expect(server.received).toHaveLength(1)
  })

  test('in German, and without an address of the page', async () => {
    await outbox.close()
    await watcher.close()
    restart({ pageOf: undefined })
    await make({ language: 'de' })
    await liveUntil('2026-10-24')
    expect(subjects()).toEqual(['1 QR-Code ist verstummt, 1 wurde nie gescannt', '1 QR-Code steigt'])
    const { text, html } = server.received[0]!
    expect(html).toContain('<html lang="de">')
    expect(text).toContain('Verstummt: 1 neu')
    expect(text).toContain('Etwa 20 Scans erwartet seit Mi, 21. Okt. 2026 (2 Tage), keiner kam')
    expect(text).toContain('Vor 52 Tagen erstellt, nie gescannt')
    expect(text).toContain('Sie finden die Prüfliste in Scanboard.')
    expect(server.received[1]!.text).toContain('Schon gemeldet und immer noch so: 2.')
  })
})

describe('what the source cannot tell', () => {
  // A habit takes four weeks: on 24 November there are the days from 27 October on, 28 of them.
  const OBSERVED = { observedSince: Date.parse('2026-10-26T23:00:00Z') }

  test('is not mailed as nothing, and said', async () => {
    known = OBSERVED
    await make({ lists: ['silent', 'neverScanned'] })
    await make({ lists: ['silent', 'rising'] })
    await liveUntil('2026-10-23')
    expect(subjects()).toEqual(['1 QR code was never scanned'])
    expect((await told()).map(({ look }) => look)).toMatchObject([
      { found: 1, notKnown: ['silent'] },
      { found: 0, notKnown: ['silent', 'rising'] },
    ])
  })

  test('is no recovery: what was told before is not told again', async () => {
    await make({ lists: ['silent'] })
    await liveUntil('2026-10-23')
    known = OBSERVED
    await liveUntil('2026-10-25')
    known = 'counted'
    await liveUntil('2026-10-28')
    expect(server.received).toHaveLength(1)
  })
})

describe('what fails', () => {
  test('is tried again for whoever has not had it, and for nobody else', async () => {
    server.refuse = (address) => (address.startsWith('bob') ? { code: 451, text: '4.7.1 Come back' } : undefined)
    await make({ recipients: ['bob@example.org', 'cay@example.org'] })
    await advanceTo('2026-10-23T06:00:00Z')
    expect(server.received.map(({ recipients }) => recipients)).toEqual([['cay@example.org']])
    expect((await told())[0]!.mailing!.mails).toMatchObject([
      { address: 'bob@example.org', state: 'waiting', fault: 'later', nextAt: '2026-10-23T06:01:00.000Z' },
      { address: 'cay@example.org', state: 'sent' },
    ])
    await outbox.close()
    await watcher.close()
    restart()
    await outbox.idle()
    server.refuse = undefined
    await advanceTo('2026-10-23T06:01:00Z')
    expect(server.received.map(({ recipients }) => recipients)).toEqual([['cay@example.org'], ['bob@example.org']])
    // The same mail, as it was written.
    expect(server.received[1]!.text).toBe(server.received[0]!.text)
  })

  test('and has reached nobody is told the next time', async () => {
    server.refuse = () => ({ code: 550, text: '5.1.1 No such user' })
    await make()
    await advanceTo('2026-10-23T06:00:00Z')
    expect((await told())[0]!.mailing!.mails).toMatchObject([{ state: 'failed', fault: 'recipient' }])
    server.refuse = undefined
    await advanceTo('2026-10-24T06:00:00Z')
    expect(subjects()).toEqual(['1 QR code has gone silent, 1 rises, 1 was never scanned'])
    await liveUntil('2026-10-27')
    expect(server.received).toHaveLength(1)
  })

  test('is asked for again: figures after 5 and 15 minutes, and then the next time', async () => {
    failure = new Problem(503, 'The vendor does not answer.')
    await make()
    await advanceTo('2026-10-23T06:00:00Z')
    expect((await told())[0]).toMatchObject({
      look: { found: null, why: 'The vendor does not answer.' },
      nextAt: '2026-10-23T06:05:00.000Z',
    })
    await advanceTo('2026-10-23T06:05:00Z')
    expect((await told())[0]!.nextAt).toBe('2026-10-23T06:20:00.000Z')
    failure = undefined
    await advanceTo('2026-10-23T06:20:00Z')
    expect((await told())[0]).toMatchObject({ look: { found: 2, why: '' }, nextAt: '2026-10-24T06:00:00.000Z' })
    expect(server.received).toHaveLength(1)

    failure = new Problem(404, 'There is no watch list.')
    await advanceTo('2026-10-24T06:00:00Z')
    expect((await told())[0]).toMatchObject({ look: { found: null }, nextAt: '2026-10-25T07:00:00.000Z' })
  })

  test('to be written is neither half written nor told twice', async () => {
    await make()
    state.exec(`CREATE TRIGGER full BEFORE INSERT ON mail BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END`)
    await advanceTo('2026-10-23T06:00:00Z')
    expect((await told())[0]).toMatchObject({ look: null, mailing: null, nextAt: '2026-10-23T06:00:00.000Z' })
    state.exec('DROP TRIGGER full')
    await advanceTo(Date.parse('2026-10-23T06:00:00Z') + MINUTE)
    expect(subjects()).toEqual(['1 QR code has gone silent, 1 was never scanned'])
    await liveUntil('2026-10-23')
    expect(server.received).toHaveLength(1)
  })
})

test('a server that was down looks once, at its start', async () => {
  await make()
  await watcher.close()
  await outbox.close()
  hand.sleepUntil(Date.parse('2026-10-28T12:00:00Z'))
  restart()
  await advanceTo('2026-10-28T12:00:00Z')
  expect(subjects()).toEqual(['1 QR code has gone silent, 1 rises, 1 was never scanned'])
  expect((await told())[0]!.nextAt).toBe('2026-10-29T07:00:00.000Z')
})

test('one that has no mail server any more tells it when there is one again', async () => {
  await make()
  await watcher.close()
  restart({ outbox: undefined })
  await advanceTo('2026-10-23T12:00:00Z')
  expect((await call('GET')).body).toMatchObject({ data: { canMail: false, watchMails: [{ look: null }] } })
  expect((await call('POST', WATCH_MAILS_PATH, PLAN)).status).toBe(409)
  await watcher.close()
  restart()
  await advanceTo('2026-10-23T12:00:00Z')
  expect(server.received).toHaveLength(1)
})

describe('whoever has a hand in it', () => {
  test('pauses it and lets it go on; what came and went meanwhile is not told', async () => {
    const { id } = await make({ lists: ['rising', 'neverScanned'] })
    const pause = (paused: boolean) => call('POST', `${WATCH_MAILS_PATH}/${id}/pause`, { paused })
    await pause(true)
    await liveUntil('2026-11-02')
    expect((await told())[0]).toMatchObject({ paused: true, nextAt: null, look: null })
    await pause(false)
    expect((await told())[0]).toMatchObject({ paused: false, nextAt: '2026-11-03T07:00:00.000Z' })
    await advanceTo('2026-11-03T07:00:00Z')
    expect(subjects()).toEqual(['1 QR code was never scanned'])
  })

  test('deletes it, and with it what waits to be sent', async () => {
    server.refuse = () => ({ code: 451, text: '4.7.1 Come back' })
    const { id } = await make()
    await advanceTo('2026-10-23T06:00:00Z')
    server.refuse = undefined
    expect((await call('DELETE', `${WATCH_MAILS_PATH}/${id}`)).status).toBe(204)
    await liveUntil('2026-10-26')
    expect(server.received).toEqual([])
    expect(await told()).toEqual([])
    expect(state.prepare('SELECT count(*) AS left FROM mail').get()).toEqual({ left: 0 })
    expect((await call('DELETE', `${WATCH_MAILS_PATH}/${id}`)).status).toBe(404)
  })

  test.each([
    ['DELETE', undefined],
    ['PUT', { ...PLAN, recipients: ['cay@example.org'] }],
  ])('is heard while the lists are being read: %s', async (method, body) => {
    const { id } = await make()
    meanwhile = () => call(method, `${WATCH_MAILS_PATH}/${id}`, body)
    await advanceTo('2026-10-23T06:00:00Z')
    meanwhile = undefined
    expect(server.received).toEqual([])
    await advanceTo('2026-10-24T06:00:00Z')
    expect(server.received.map(({ recipients }) => recipients)).toEqual(body === undefined ? [] : [body.recipients])
  })

  test('keeps of mails that are done only the last', async () => {
    await make()
    await liveUntil('2026-10-24')
    expect(server.received).toHaveLength(2)
    expect(state.prepare('SELECT count(*) AS kept FROM mailing').get()).toEqual({ kept: 1 })
  })

  test('is an admin or a manager: nobody else learns an address', async () => {
    const { id } = await make()
    for (const role of ['viewer', 'guest'] as const) {
      for (const [method, path, body] of [
        ['GET', WATCH_MAILS_PATH, undefined],
        ['POST', WATCH_MAILS_PATH, PLAN],
        ['PUT', `${WATCH_MAILS_PATH}/${id}`, PLAN],
        ['POST', `${WATCH_MAILS_PATH}/${id}/pause`, { paused: true }],
        ['DELETE', `${WATCH_MAILS_PATH}/${id}`, undefined],
      ] as const) {
        const { status, body: said } = await call(method, path, body, appFor(role))
        expect([role, method, status]).toEqual([role, method, 403])
        expect(JSON.stringify(said)).not.toContain('bob@')
      }
    }
    expect((await call('GET', WATCH_MAILS_PATH, undefined, appFor('admin'))).status).toBe(200)
    expect(await told()).toHaveLength(1)
  })

  test.each([
    ['no list', { lists: [] }],
    ['a list twice', { lists: ['silent', 'silent'] }],
    ['another list', { lists: ['sameDestination'] }],
    ['no recipient', { recipients: [] }],
    ['a recipient twice', { recipients: ['bob@example.org', 'BOB@example.org'] }],
    ['no address', { recipients: ['bob'] }],
    ['more than twenty', { recipients: Array.from({ length: 21 }, (_, i) => `p${i}@example.org`) }],
    ['a month', { rhythm: { kind: 'monthly', day: 1 } }],
    ['an eighth weekday', { rhythm: { kind: 'weekly', weekday: 8 } }],
    ['an hour that there is not', { hour: 24 }],
    ['a zone that there is not', { timezone: 'Europe/Atlantis' }],
    ['a language that nobody has', { language: 'fr' }],
  ])('is told of %s', async (_, change) => {
    expect((await call('POST', WATCH_MAILS_PATH, { ...PLAN, ...change })).status).toBe(400)
    expect(await told()).toEqual([])
  })

  test('of one that there is not, and of too many', async () => {
    expect((await call('PUT', `${WATCH_MAILS_PATH}/none`, PLAN)).status).toBe(404)
    expect((await call('POST', `${WATCH_MAILS_PATH}/none/pause`, { paused: true })).status).toBe(404)
    for (let made = 0; made < 100; made++) await call('POST', WATCH_MAILS_PATH, PLAN)
    expect((await call('POST', WATCH_MAILS_PATH, PLAN)).status).toBe(409)
  })
})
