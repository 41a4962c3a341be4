/**
 * Reports where SMLLR is the source: what it does not tell is said, and what is frozen is never older than it need be.
 * Numbers are those of `server/testing/two-clients.ts`, counted by hand.
 */
import type { Hono } from 'hono'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as v from 'valibot'
import { spanOf } from '#contract/period.ts'
import { REPORTS_PATH, reportAnswer, type ReportDetail } from '#contract/report-answers.ts'
import type { Access } from '#server/access/access.ts'
import { openAccount, type OpenAccount } from '#server/sources/smllr/testing/open-account.ts'
import { createStandIn, type StandIn } from '#server/sources/smllr/testing/stand-in.ts'
import { twoClientsAccount } from '#server/sources/smllr/testing/two-clients.ts'
import { openGoals, type Goals } from '#server/state/goals.ts'
import { NOW } from '#server/testing/small-organisation.ts'
import { ask, stateInMemory, testApp } from '#server/testing/test-app.ts'

const DAY = 86_400_000

let now: number
let vendor: StandIn
let account: OpenAccount
let app: Hono
let goals: Goals
beforeEach(async () => {
  now = NOW
  const clock = () => now
  const organisation = twoClientsAccount()
  const late = { ...organisation.scans.find(({ qrId }) => qrId === 'quillon-poster')!, at: '2026-05-20T10:00:00Z' }
  vendor = await createStandIn({
    organisation: { ...organisation, scans: [...organisation.scans, late] },
    clock,
    limit: Infinity,
  })
  account = openAccount({ vendor, clock, requestsPerMinute: 100_000 })
  const access: Access = { by: 'proxy', id: 'ann', name: 'Ann', role: 'manager', scope: { kind: 'everything' } }
  goals = openGoals(stateInMemory())
  app = testApp({ source: account.source, clock, goals, guests: { identify: () => access } })
})
afterEach(async () => {
  await account.close()
  await vendor.close()
})

const MAY = { from: '2026-05-01', to: '2026-05-31', timezone: 'UTC', title: 'May', language: 'en', compare: 'previous' }
const CLIENT = { ...MAY, subject: { kind: 'client', id: 'quillon' } }

async function send(path: string, body: object, method = 'POST') {
  const answer = await ask(app, REPORTS_PATH + path, {
    method,
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
    body: JSON.stringify(body),
  })
  const { message } = answer.body
  return {
    status: answer.status,
    message,
    report: answer.status < 300 ? v.parse(reportAnswer, answer.body).data : null,
  }
}

async function made(asked: object): Promise<ReportDetail> {
  const { status, message, report } = await send('', asked)
  expect(message).toBe('Made')
  expect(status).toBe(201)
  return report!
}

/** With every section, approved; the lines of its CSV. */
async function approvedLines({ id, revision, content }: ReportDetail): Promise<string[]> {
  const { title, language, brand } = content
  // What the source never tells is off until somebody wants to see that.
  expect(content.sections).not.toContain('hours')
  const sections = [...content.sections, 'hours', 'watchList']
  const changed = await send(`/${id}`, { title, language, brand, sections, commentary: '', revision }, 'PUT')
  const { status } = await send(`/${id}/approve`, { revision: changed.report!.revision })
  expect(status).toBe(200)
  const csv = await app.request(`http://127.0.0.1:4310${REPORTS_PATH}/${id}/csv`, {
    headers: { Host: '127.0.0.1:4310' },
  })
  return (await csv.text()).split('\r\n')
}

const NOT_TOLD = 'not_told,Not told by the source,,'

test('of a client: its total and its days; and that nothing else is told', async () => {
  const report = await made(CLIENT)
  const { figures, timeline, compared, ...rest } = report.content
  expect(figures).toEqual({
    asOf: new Date(NOW).toISOString(),
    scans: 20,
    visitors: null,
    // The days of May that are over, against as many of April.
    before: { scans: 0, visitors: null, scansCompared: 20 },
  })
  expect(timeline!.buckets.reduce((sum, { scans }) => sum + scans!, 0)).toBe(20)
  expect(timeline!.before).toHaveLength(30)
  expect(compared).toMatchObject({ from: '2026-04-01T00:00:00.000Z', to: '2026-04-15T00:00:00.000Z', whole: false })
  expect(rest).toMatchObject({ comparison: null, places: null, devices: null, referrers: null, bestCodes: null })
  const lines = await approvedLines(report)
  expect(lines).toEqual(
    expect.arrayContaining([
      'figures,scans,,20,0',
      ...[
        'visitors',
        'changes',
        'countries',
        'cities',
        'devices',
        'referrers',
        'codes',
        'hours',
        'never_scanned_days',
      ].map((section) => `${section},${NOT_TOLD}`),
    ]),
  )
})

test('of a campaign: also its best code, by its name', async () => {
  const report = await made({ ...MAY, subject: { kind: 'campaign', id: 'quillon-spring' } })
  expect(report.content.figures).toMatchObject({ scans: 15, before: { scans: 0 } })
  expect(report.content.bestCodes).toMatchObject({
    rows: [{ id: 'quillon-poster', name: 'Title of quillon-poster', scans: 12 }],
    total: 15,
  })
  expect(await approvedLines(report)).toContain('codes,quillon-poster,Title of quillon-poster,12,')
})

test('of all: total, visitors, days, countries, devices and codes nobody scanned; and that nothing else is told', async () => {
  const report = await made({ ...MAY, subject: { kind: 'organisation' } })
  const { figures, timeline, places, devices, ...rest } = report.content
  // Each scan has a visitor of its own.
  expect(figures).toMatchObject({
    scans: 6350,
    visitors: { atLeast: 6350, atMost: 6350 },
    before: { scans: 0, visitors: null, scansCompared: 6350 },
  })
  expect(timeline!.buckets.reduce((sum, { scans }) => sum + scans!, 0)).toBe(6350)
  expect(timeline!.before).toHaveLength(30)
  expect(places).toMatchObject({
    countries: {
      rows: [
        { id: 'NZ', scans: 6330 },
        { id: 'PT', scans: 20 },
      ],
      total: 6350,
    },
    cities: null,
  })
  expect(devices).toMatchObject({
    rows: [
      { id: 'TV', scans: 6330 },
      { id: 'Mobile', scans: 20 },
    ],
  })
  expect(rest).toMatchObject({ comparison: null, clients: null, campaigns: null, bestCodes: null, referrers: null })
  const lines = await approvedLines(report)
  expect(lines).toEqual(
    expect.arrayContaining([
      'report,about,All QR codes,,',
      'figures,scans,,6350,0',
      'figures,visitors,,6350,',
      'countries,NZ,New Zealand,6330,',
      'devices,Mobile,Mobile,20,',
      ...['changes', 'clients', 'campaigns', 'codes', 'cities', 'referrers', 'silent_days'].map(
        (section) => `${section},${NOT_TOLD}`,
      ),
    ]),
  )
  expect(lines).not.toContain(`never_scanned_days,${NOT_TOLD}`)
})

test('of codes: all that the vendor tells of each, added up', async () => {
  const ids = ['quillon-poster', 'quillon-flyer']
  const report = await made({ ...MAY, subject: { kind: 'codes', ids } })
  expect(report.content).toMatchObject({
    figures: { scans: 15, visitors: null, before: { scans: 0, scansCompared: 15 } },
    comparison: { rose: [{ id: 'quillon-poster', scans: 12, before: 0 }, { id: 'quillon-flyer' }] },
    places: { countries: { rows: [{ id: 'PT', scans: 15 }] } },
    devices: { rows: [{ id: 'Mobile', scans: 15 }] },
    referrers: { rows: [{ id: 'quillon.example', scans: 15 }] },
  })
  const lines = await approvedLines(report)
  expect(lines).toContain(`silent_days,${NOT_TOLD}`)
  expect(lines).toContain(`visitors,${NOT_TOLD}`)
  expect(lines.filter((line) => line.includes('not_told') && /^(places|devices|countries)/.test(line))).toEqual([])
})

test('of codes, and of all, before their first month there is nothing to compare with: when each was made is told', async () => {
  // All of them on 1 January.
  const january = { ...MAY, from: '2026-01-01', to: '2026-01-31' }
  for (const subject of [{ kind: 'codes', ids: ['quillon-poster', 'quillon-flyer'] }, { kind: 'organisation' }]) {
    const report = await made({ ...january, subject })
    expect(report.content).toMatchObject({ compared: { began: '2026-01-01' }, figures: { before: null } })
    expect(report.content.timeline!.before).toBe(null)
    expect(await approvedLines(report)).toContain(
      'report,nothing_to_compare_with,Nothing to compare with: began on 2026-01-01,,',
    )
  }
  // Of a client it names some of its codes alone.
  const client = await made({ ...CLIENT, ...january, subject: CLIENT.subject })
  expect(client.content.figures).toMatchObject({ before: { scans: 0 } })
})

test('what somebody looked at while the month went on is asked for anew before it is frozen', async () => {
  const page = '/api/reporting/client/quillon?from=2026-05-01&to=2026-05-31&timezone=UTC'
  expect((await ask(app, page)).body.data.totalScans).toBe(20)
  now = Date.parse('2026-06-03T08:00:00Z')
  const { content } = await made(CLIENT)
  expect(content.figures).toMatchObject({ asOf: new Date(now).toISOString(), scans: 21 })
  expect(content.timeline!.buckets.find(({ date }) => date === '2026-05-20')).toMatchObject({ scans: 1 })
})

test('what is approved stays; run again it tells what has come since', async () => {
  const report = await made(CLIENT)
  await send(`/${report.id}/approve`, { revision: report.revision })
  now = NOW + 6 * DAY
  const { report: again } = await send(`/${report.id}/run-again`, {})
  expect(again!.since!.differences).toContainEqual({
    section: 'figures',
    key: 'scans',
    name: '',
    before: 20,
    after: 21,
  })
  const first = await ask(app, `${REPORTS_PATH}/${report.id}?version=1`)
  expect(v.parse(reportAnswer, first.body).data.content.figures).toMatchObject({
    scans: 20,
    asOf: new Date(NOW).toISOString(),
  })
})

test('no report is made of old figures while the vendor is down', async () => {
  await made(CLIENT)
  now = NOW + DAY
  vendor.fail({ fault: '503' })
  const { status, message } = await send('', CLIENT)
  expect(status).toBe(503)
  expect(message).toMatch(/does not answer|SMLLR/)
})

test('a question of up to three minutes ago is meant as one of now, as a report asks again when its chart has come', async () => {
  const period = spanOf('2026-05-01', '2026-05-31', 'UTC')
  const question = { period, until: NOW, includeBots: false, want: 'all' } as const
  now = NOW + 179_000
  expect((await account.source.client('quillon', question)).data.totalScans).toBe(20)
  now = NOW + 181_000
  await expect(account.source.client('quillon', question)).rejects.toThrow('cannot be asked for a part of a period')
})

test('of a goal that is shown the vendor is asked for days, and of one that is not for none', async () => {
  await made(CLIENT)
  goals.set({ kind: 'client', id: 'quillon' }, { scans: 50, from: '2026-05-01', to: '2026-05-31', timezone: 'UTC' })
  const asked = vendor.requests().length
  const { id, revision, content, hasGoal } = await made(CLIENT)
  expect(vendor.requests().length).toBe(asked)
  expect(hasGoal).toBe(true)
  expect(content.goal).toBeUndefined()

  const { title, language, brand } = content
  const sections = ['figures', 'goal']
  const on = (await send(`/${id}`, { title, language, brand, sections, commentary: '', revision }, 'PUT')).report!
  // Those of May are known from the timeline.
  expect(on.content.goal?.progress).toMatchObject({ scans: 20, unknownDays: 0, timePassed: 14.5 / 31 })
  const { report } = await send(`/${id}/refresh`, { revision: on.revision })
  expect(vendor.requests().length).toBeGreaterThan(asked)
  // As goals-smllr.test.ts has it.
  expect(report!.content.goal).toMatchObject({
    scans: 50,
    progress: { state: 'going', scans: 20, unknownDays: 0, expected: 46, paceDays: 13 },
  })
})
