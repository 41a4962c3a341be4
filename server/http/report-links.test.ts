/** Links to reports, from the report that is made to the guest who reads it. What they must never tell is in `isolation.test.ts`. */
import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Link, LinkMade, OpenedLink } from '#contract/links.ts'
import { PASS_HEADER } from '#contract/pass.ts'
import type { ReportDetail } from '#contract/report-answers.ts'
import type { Printer } from '#server/print/printer.ts'
import { openLinkPasses } from '#server/state/link-passes.ts'
import { openLinks, type Links } from '#server/state/links.ts'
import { openReports, type Reports } from '#server/state/reports.ts'
import { NOW, makeSmallOrganisation, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { stateInMemory, testApp } from '#server/testing/test-app.ts'
import { shareReport } from '#server/use-cases/report-links.ts'
import { mailLinks } from '#server/use-cases/mailings/mail-links.ts'

let organisation: SmallOrganisation
beforeAll(async () => {
  organisation = await makeSmallOrganisation()
})
afterAll(() => organisation.remove())

let now: number
let links: Links
let reports: Reports
let app: Hono
let printed: number
/** Has nothing at hand, and prints whatever is wanted. */
const print: Printer['print'] = async (_report, guest) => {
  guest?.takePrint()
  printed += 1
  return Uint8Array.from(Buffer.from('%PDF'))
}
beforeEach(() => {
  now = NOW
  printed = 0
  const clock = () => now
  const state = stateInMemory()
  links = openLinks(state, clock)
  reports = openReports(state, clock)
  app = testApp({
    source: organisation.source,
    clock,
    links,
    linkPasses: openLinkPasses(state, clock),
    reports,
    printer: { canPrint: true, print },
    files: new Map([
      ['/index.en.html', { type: 'text/html', etag: '"1"', plain: Buffer.from('page') }],
      ['/index.de.html', { type: 'text/html', etag: '"2"', plain: Buffer.from('Seite') }],
    ]),
  })
})

interface Answer<Data> {
  readonly status: number
  readonly message: string
  readonly data: Data
}

async function wire(method: string, path: string, body?: object, pass?: string) {
  return app.request(`http://127.0.0.1:4310/api${path}`, {
    method,
    headers: {
      Host: '127.0.0.1:4310',
      'Content-Type': 'application/json',
      ...(pass !== undefined && { [PASS_HEADER]: pass }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
}

async function send<Data>(method: string, path: string, body?: object, pass?: string): Promise<Answer<Data>> {
  const answer = await wire(method, path, body, pass)
  return { ...(JSON.parse((await answer.text()) || '{}') as Answer<Data>), status: answer.status }
}

/** A report of Northwind in May, approved. */
async function approved(language = 'en'): Promise<ReportDetail> {
  const asked = { from: '2026-05-01', to: '2026-05-31', timezone: 'UTC', title: 'Scan report', language }
  const made = await send<ReportDetail>('POST', '/reports', { ...asked, subject: { kind: 'client', id: 'north' } })
  const { id, revision } = made.data
  return (await send<ReportDetail>('POST', `/reports/${id}/approve`, { revision })).data
}

const share = (subject: object, more: object = {}) =>
  send<LinkMade>('POST', '/links', { name: 'For Ann', subject: { kind: 'report', ...subject }, ...more })
const open = (token: string, password?: string) => send<OpenedLink>('POST', '/links/open', { token, password })

test('a guest reads what was approved, to the byte, and what comes later changes nothing of it', async () => {
  const report = await approved()
  const { status, data } = await share({ id: report.id, version: 1 })
  expect(status).toBe(201)
  expect(data.link).toMatchObject({
    subject: { kind: 'report', id: report.id, version: 1, name: 'Northwind: Scan report' },
    dates: null,
    state: 'active',
  })
  const { token } = data
  expect((await open(token)).data).toEqual({
    subject: { kind: 'report', id: report.id, version: 1, name: 'Northwind: Scan report' },
    logo: null,
    dates: null,
    pass: token,
  })
  const read = async () => (await send<ReportDetail>('GET', `/reports/${report.id}`, undefined, token)).data
  const first = await read()
  expect(first.content).toEqual(report.content)
  expect(first.version).toEqual(report.version)
  const content = await wire('GET', `/reports/${report.id}/content`, undefined, token)
  expect(
    createHash('sha256')
      .update(await content.text())
      .digest('hex'),
  ).toBe(report.version.hash)

  await send('POST', `/reports/${report.id}/run-again`, {})
  expect(await read()).toEqual(first)
  const { revision } = (await send<ReportDetail>('GET', `/reports/${report.id}`)).data
  await send('POST', `/reports/${report.id}/approve`, { revision })
  await send('POST', `/reports/${report.id}/archive`, { archived: true })
  expect(await read()).toEqual(first)
  expect((await send<Link[]>('GET', '/links')).data).toMatchObject([{ uses: 1, subject: { version: 1 } }])
})

test('password, pause, another address and expiry are those of all links', async () => {
  const { id } = await approved()
  const expiresAt = new Date(NOW + 60_000).toISOString()
  const { link, token } = (await share({ id, version: 1 }, { password: 'a long password', expiresAt })).data
  const as = (pass: string) => send('GET', `/reports/${id}`, undefined, pass)
  expect(await as(token)).toMatchObject({ status: 401, door: 'password' })
  const { pass } = (await open(token, 'a long password')).data
  expect((await as(pass)).status).toBe(200)
  await send('PATCH', `/links/${link.id}`, { paused: true })
  expect((await as(pass)).status).toBe(401)
  await send('PATCH', `/links/${link.id}`, { paused: false, password: null })
  expect((await as(token)).status).toBe(200)
  const again = (await send<LinkMade>('POST', `/links/${link.id}/address`, {})).data
  expect((await as(token)).status).toBe(401)
  expect((await as(again.token)).status).toBe(200)
  now += 60_000
  expect((await as(again.token)).status).toBe(401)
})

test('links in mails are told apart, and all of a report asked for by its id', async () => {
  const [one, other] = [await approved(), await approved()]
  const byHand = (await share({ id: one.id, version: 1 })).data.link
  expect(byHand.inMail).toBe(false)
  const linkTo = mailLinks({ links, reports, clock: () => now, origin: () => '' })
  const wanted = { version: 1, recipients: ['ann@example.org'], by: 'Ann', isTest: false, language: 'en' } as const
  linkTo({ ...wanted, reportId: one.id })
  linkTo({ ...wanted, reportId: other.id })
  const asked = async (query: string) =>
    (await send<Link[]>('GET', `/links${query}`)).data.map(({ subject, inMail }) => [subject.id, inMail])
  const inMail = [one.id, true]
  expect(await asked('')).toEqual([[other.id, true], inMail, [one.id, false]])
  expect(await asked(`?report=${one.id}`)).toEqual([inMail, [one.id, false]])
  expect(await asked('?report=nothing')).toEqual([])
})

describe('refused with what is allowed', () => {
  test('a draft, and what there is not', async () => {
    const { id } = await approved()
    await send('POST', `/reports/${id}/run-again`, {})
    expect(await share({ id, version: 2 })).toMatchObject({
      status: 409,
      message: expect.stringContaining('draft: approve it first') as string,
    })
    expect((await share({ id, version: 3 })).status).toBe(404)
    expect((await share({ id: 'nothing', version: 1 })).status).toBe(404)
    expect(links.list()).toEqual([])
  })

  test('dates of its own, and no version', async () => {
    const { id } = await approved()
    const dates = { from: '2026-05-01', to: '2026-05-05', zone: 'UTC' }
    expect(await share({ id, version: 1 }, { dates })).toMatchObject({
      status: 400,
      message: expect.stringContaining('leave dates out') as string,
    })
    for (const version of [undefined, '1', 0, 1.5]) {
      expect(await share({ id, version })).toMatchObject({
        status: 400,
        message: expect.stringContaining('must have the id and the version of the report') as string,
      })
    }
  })
})

test('for one link five PDFs a minute are printed, so that others have theirs', async () => {
  const { id } = await approved()
  const one = (await share({ id, version: 1 })).data
  const other = (await share({ id, version: 1 })).data
  const print = async (token: string) => (await wire('GET', `/reports/${id}/pdf`, undefined, token)).status
  for (let i = 0; i < 5; i++) expect(await print(one.token)).toBe(200)
  expect(await print(one.token)).toBe(429)
  expect(await print(other.token)).toBe(200)
  now += 60_000
  expect(await print(one.token)).toBe(200)
})

test('whoever asks for the head of a PDF alone has nothing printed, however often', async () => {
  const { id } = await approved()
  const { token } = (await share({ id, version: 1 })).data
  for (let i = 0; i < 10; i++) {
    const head = await wire('HEAD', `/reports/${id}/pdf`, undefined, token)
    expect([head.status, head.headers.get('Content-Type')]).toEqual([200, 'application/pdf'])
  }
  expect(printed).toBe(0)
  expect((await wire('GET', `/reports/${id}/pdf`, undefined, token)).status).toBe(200)
  expect(printed).toBe(1)
})

test('its page speaks the language of the report, unless its reader has chosen another', async () => {
  const page = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await app.request(`http://127.0.0.1:4310${path}`, { headers: { Accept: 'text/html', ...headers } })
    return answer.text()
  }
  const { token } = (await share({ id: (await approved('de')).id, version: 1 })).data
  const english = { 'Accept-Language': 'en' }
  expect(await page(`/s/${token}`, english)).toBe('Seite')
  expect(await page(`/s/${token}?language=en`, english)).toBe('page')
  expect(await page(`/s/${token}`, { Cookie: 'language=en' })).toBe('page')
  expect(await page(`/s/sl_${'A'.repeat(43)}`, english)).toBe('page')
  const client = await send<LinkMade>('POST', '/links', { name: 'All', subject: { kind: 'client', id: 'north' } })
  expect(await page(`/s/${client.data.token}`, { 'Accept-Language': 'de' })).toBe('Seite')
  expect(await page(`/s/${client.data.token}`, english)).toBe('page')
})

test('another part of the server makes a link and learns its path', async () => {
  const { id } = await approved()
  const made = shareReport({ links, reports }, { id, version: 1, name: 'Mail', createdBy: 'Ann', expiresAt: null })
  expect(made.path).toBe(`/s/${made.token}`)
  expect((await open(made.token)).data.subject).toMatchObject({ kind: 'report', id, version: 1 })
})

/** One pixel. */
const LOGO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPo0o8GAAJbARVS0DoBAAAAAElFTkSuQmCC'

test('above live figures stands the logo of the approved reports of whose they are, and of nobody else', async () => {
  const asked = { from: '2026-05-01', to: '2026-05-31', timezone: 'UTC', title: 'Scan report', language: 'en' }
  const made = await send<ReportDetail>('POST', '/reports', { ...asked, subject: { kind: 'client', id: 'north' } })
  const { id, revision, content } = made.data
  const edits = { title: 'Scan report', language: 'en', sections: content.sections, commentary: '' }
  const brand = { name: '', colour: null, logo: LOGO }
  const changed = await send<ReportDetail>('PUT', `/reports/${id}`, { ...edits, brand, revision })
  expect(changed.status).toBe(200)

  const logoOf = async (subject: object) => {
    const { data } = await send<LinkMade>('POST', '/links', { name: 'Live', subject })
    return (await open(data.token)).data.logo
  }
  const client = { kind: 'client', id: 'north' }
  // A draft is still being thought about.
  expect(await logoOf(client)).toBe(null)
  await send('POST', `/reports/${id}/approve`, { revision: changed.data.revision })
  expect(await logoOf(client)).toBe(LOGO)
  expect(await logoOf({ kind: 'qr', id: 'poster' })).toBe(LOGO)
  expect(await logoOf({ kind: 'client', id: 'south' })).toBe(null)
  expect(await logoOf({ kind: 'organisation' })).toBe(null)
})
