import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { REPORTS_PATH, reportAnswer, reportsAnswer, type ReportDetail } from '#contract/report-answers.ts'
import { NOTED_SECTIONS } from '#contract/report-sections.ts'
import type { Access } from '#server/access/access.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { openGoals, type Goals } from '#server/state/goals.ts'
import { openReports } from '#server/state/reports.ts'
import { ODD_ID, NOW, makeSmallOrganisation, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { ask, stateInMemory, testApp } from '#server/testing/test-app.ts'

let organisation: SmallOrganisation
beforeAll(async () => {
  organisation = await makeSmallOrganisation()
})
afterAll(() => organisation.remove())

let app: Hono
let state: DatabaseSync
let goals: Goals
/** What the source answers; a test may have it say something else later. */
let source: ReportSource
beforeEach(() => {
  state = stateInMemory()
  goals = openGoals(state)
  source = organisation.source
  app = appFor()
})

function appFor(role?: Access['role']): Hono {
  const changing = new Proxy({} as ReportSource, { get: (_, name) => source[name as keyof ReportSource] })
  const access: Access = { by: 'proxy', id: 'ann', name: 'Ann', role: role ?? 'manager', scope: { kind: 'everything' } }
  return testApp({
    source: changing,
    reports: openReports(state, () => NOW),
    goals,
    guests: { identify: () => access },
  })
}

const MAY = { from: '2026-05-01', to: '2026-05-31', timezone: 'UTC', title: 'Scan report', language: 'en' }
const NORTH = { ...MAY, subject: { kind: 'client', id: 'north' } }

interface Sent {
  readonly status: number
  readonly message: string
  readonly data: ReportDetail
}

async function send(method: string, path: string, body?: unknown, to = app): Promise<Sent> {
  const answer = await ask(to, REPORTS_PATH + path, {
    method,
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const told = answer.body as unknown as { message: string; data: unknown } | null
  const isReport = answer.status < 300 && method !== 'DELETE'
  return {
    status: answer.status,
    message: told?.message ?? '',
    data: (isReport ? v.parse(reportAnswer, told).data : null) as ReportDetail,
  }
}

async function made(asked: object = NORTH): Promise<ReportDetail> {
  const { status, message, data } = await send('POST', '', asked)
  expect(status, message).toBe(201)
  return data
}

async function approved(asked?: object): Promise<ReportDetail> {
  const { id, revision } = await made(asked)
  return (await send('POST', `/${id}/approve`, { revision })).data
}

async function file(path: string) {
  const answer = await app.request(`http://127.0.0.1:4310${REPORTS_PATH}${path}`, {
    headers: { Host: '127.0.0.1:4310' },
  })
  return { status: answer.status, name: answer.headers.get('Content-Disposition'), text: await answer.text() }
}

function editsOf({ edits, revision, content }: ReportDetail) {
  const { title, language, sections, commentary, brand } = edits ?? content
  return { title, language, sections, commentary, brand, revision }
}

describe('a report of a client', () => {
  test('has the figures of the period so far, each counted by hand', async () => {
    const { content, version } = await made()
    expect(version).toMatchObject({ number: 1, state: 'draft', hash: null })
    expect(content.subject).toMatchObject({ kind: 'client', name: 'Northwind' })
    expect(content.period).toMatchObject({ date: '2026-05-01', last: '2026-05-31', bucket: 'day', unfinished: true })
    // 1, 2, 10 and 15 May by two visitors; 3 April and the 15th before noon by two others.
    expect(content.figures).toMatchObject({
      scans: 4,
      visitors: { atLeast: 2, atMost: 2 },
      before: { scans: 2, visitors: 2 },
    })
    expect(content.compared).toMatchObject({ date: '2026-04-01', last: '2026-04-30', to: '2026-04-15T12:00:00.000Z' })
    const days = content.timeline!.buckets.filter(({ scans }) => scans !== 0)
    expect(days.map(({ date, scans }) => [date, scans])).toEqual([
      ['2026-05-01', 1],
      ['2026-05-02', 1],
      ['2026-05-10', 1],
      ['2026-05-15', 1],
    ])
    expect(content.bestCodes!.rows.map(({ id, scans }) => [id, scans])).toEqual([
      ['poster', 3],
      ['flyer', 1],
    ])
    expect(content.places!.countries).toMatchObject({
      count: 2,
      rows: [
        { id: 'DE', scans: 2 },
        { id: 'US', scans: 2 },
      ],
    })
    expect(content.comparison).toMatchObject({
      rose: [
        { id: 'poster', scans: 3, before: 2 },
        { id: 'flyer', scans: 1, before: 0 },
      ],
      counts: { rose: 2, fell: 0, same: 0 },
    })
  })

  test('leaves out what is switched off, so that nobody finds it', async () => {
    const draft = await made()
    const { data } = await send('PUT', `/${draft.id}`, { ...editsOf(draft), sections: ['figures', 'commentary'] })
    expect(Object.keys(data.content)).not.toEqual(expect.arrayContaining(['places']))
    expect(data.content.places).toBeUndefined()
    expect(data.content.sections).toEqual(['figures', 'commentary'])
  })

  test('begins with the sections of the last one, in its order, and nobody else’s', async () => {
    const draft = await made()
    const sections = ['places', 'figures']
    expect((await send('PUT', `/${draft.id}`, { ...editsOf(draft), sections })).status).toBe(200)
    expect((await made()).content.sections).toEqual(sections)
    const south = { ...MAY, subject: { kind: 'client', id: 'south' } }
    expect((await made(south)).content.sections).toEqual(draft.content.sections)
  })

  test('begins with the sections and the commentary that it is given, but for what it cannot have', async () => {
    await made()
    // Nothing is compared, and a client has no clients.
    const asked = { ...NORTH, compare: 'none', sections: ['comparison', 'places', 'clients', 'figures'] }
    const { edits } = await made({ ...asked, commentary: 'Thank you' })
    expect(edits).toMatchObject({ sections: ['places', 'figures'], commentary: 'Thank you' })
    const refused = await send('POST', '', { ...NORTH, sections: ['figures', 'figures'] })
    expect(refused.status).toBe(400)
    expect(refused.message).toMatch(/^sections is .*, but it must list sections, each once: /)
  })

  test('takes over the brand of the last one, and nobody else’s', async () => {
    const draft = await made()
    const brand = { name: 'Northwind Ltd', colour: '#1a5fb4', logo: null }
    expect((await send('PUT', `/${draft.id}`, { ...editsOf(draft), brand })).status).toBe(200)
    expect((await made()).content.brand).toEqual(brand)
    expect((await made({ ...MAY, subject: { kind: 'client', id: 'south' } })).content.brand.name).toBe('')
  })
})

test('a report of a campaign, or of codes, of one client begins with the client’s brand and names both', async () => {
  const brand = { name: 'Northwind Ltd', colour: '#1a5fb4', logo: null }
  const spring = { ...MAY, subject: { kind: 'campaign', id: 'spring' } }
  const client = { id: 'north', name: 'Northwind' }
  const first = await made(spring)
  expect(first.content).toMatchObject({ subject: { name: 'Spring', client }, brand: { name: '' } })
  const listed = async () => v.parse(reportsAnswer, (await ask(app, REPORTS_PATH)).body).data[0]
  expect(await listed()).toMatchObject({ name: 'Northwind · Spring', also: ['Northwind', 'Spring'] })
  const ofClient = await made()
  await send('PUT', `/${ofClient.id}`, { ...editsOf(ofClient), brand })
  const { id, content } = await approved(spring)
  expect(content.brand).toEqual(brand)
  expect(await listed()).toMatchObject({ name: 'Northwind Ltd · Spring' })
  const csv = await file(`/${id}/csv`)
  expect(csv.name).toContain('filename="northwind-ltd-spring_2026-05-01_2026-05-31.csv"')
  expect(csv.text).toContain('report,client,Northwind Ltd,,\r\nreport,about,Spring,,\r\n')
  // Its own brand counts before the client's.
  const own = await made(spring)
  await send('PUT', `/${own.id}`, { ...editsOf(own), brand: { ...brand, name: 'Spring at Northwind' } })
  expect((await made(spring)).content.brand.name).toBe('Spring at Northwind')

  const codes = await made({ ...MAY, subject: { kind: 'codes', ids: ['poster', 'flyer'] } })
  expect(codes.content).toMatchObject({ subject: { client }, brand })
  const ofTwo = await made({ ...MAY, subject: { kind: 'codes', ids: ['poster', ODD_ID] } })
  expect(ofTwo.content.subject.client).toBeUndefined()
  expect(ofTwo.content.brand.name).toBe('')
  expect((await made({ ...MAY, subject: { kind: 'codes', ids: ['unseen'] } })).content.subject.client).toBeUndefined()
})

test('a report of the organisation has no name of its own in lists, takes over its brand, and has no id', async () => {
  const ALL = { ...MAY, subject: { kind: 'organisation' } }
  const draft = await made(ALL)
  // Of Northwind four in May, of Südwind one.
  expect(draft.content).toMatchObject({
    subject: { kind: 'organisation', name: '' },
    figures: { scans: 5, visitors: { atLeast: 3 }, before: { scans: 2 } },
    clients: {
      rows: [
        { id: 'north', name: 'Northwind', scans: 4 },
        { id: 'south', scans: 1 },
      ],
      none: null,
    },
    campaigns: { rows: [{ id: 'spring', scans: 4, before: 2 }], none: { scans: 1, before: 0 } },
  })
  expect(draft.content.sections).toEqual([
    'commentary',
    'figures',
    'timeline',
    'comparison',
    'clients',
    'campaigns',
    'bestCodes',
    'places',
    'devices',
    'referrers',
    'hours',
  ])
  const listed = async () => v.parse(reportsAnswer, (await ask(app, REPORTS_PATH)).body).data[0]
  expect(await listed()).toMatchObject({ kind: 'organisation', name: '' })
  await send('PUT', `/${draft.id}`, { ...editsOf(draft), language: 'de' })
  expect(await listed()).toMatchObject({ name: '' })
  const brand = { name: 'Wind Group', colour: null, logo: null }
  const { data } = await send('PUT', `/${draft.id}`, { ...editsOf(draft), brand, revision: draft.revision + 1 })
  expect(data.content.brand).toEqual(brand)
  expect((await made({ ...MAY, subject: { kind: 'organisation', id: 'north' } })).content.brand).toEqual(brand)
  const { id, revision } = data
  await send('POST', `/${id}/approve`, { revision })
  expect((await file(`/${id}/csv`)).name).toContain('wind-group_2026-05-01_2026-05-31.csv')
})

test('a report of codes adds up what each of them says', async () => {
  const { content } = await made({ ...MAY, subject: { kind: 'codes', ids: ['poster', 'flyer'] } })
  expect(content.subject.codes).toEqual([
    { id: 'poster', name: 'The poster' },
    { id: 'flyer', name: 'The flyer' },
  ])
  // Poster has two visitors, flyer one, who is among them: that cannot be told from two numbers.
  expect(content.figures).toMatchObject({ scans: 4, visitors: { atLeast: 2, atMost: 3 }, before: { scans: 2 } })
  expect(content.timeline!.buckets.reduce((sum, { scans }) => sum + scans!, 0)).toBe(4)
  expect(content.devices).toMatchObject({
    rows: [
      { id: 'Desktop', scans: 2 },
      { id: 'Mobile', scans: 2 },
    ],
  })
})

describe('notes of sections', () => {
  const notes = { figures: 'More than ever', places: 'Two countries' }

  test('are frozen with the report where their section is on, and kept in the draft where it is not', async () => {
    const draft = await made()
    const edits = { ...editsOf(draft), sections: ['figures', 'timeline'], notes }
    const { data } = await send('PUT', `/${draft.id}`, edits)
    expect(data.content.notes).toEqual({ figures: 'More than ever' })
    expect(data.edits!.notes).toEqual(notes)
    const { data: frozen } = await send('POST', `/${draft.id}/approve`, { revision: data.revision })
    const { text } = await file(`/${draft.id}/content`)
    expect(createHash('sha256').update(text).digest('hex')).toBe(frozen.version.hash)
    expect(text).toContain('"notes":{"figures":"More than ever"}')
    expect(text).not.toContain('Two countries')
    expect((await file(`/${draft.id}/csv`)).text).not.toContain('More than ever')
    // Kept by running it again, with that of what was off; the next about the same begins without.
    const { data: again } = await send('POST', `/${draft.id}/run-again`, {})
    expect(again.edits!.notes).toEqual(notes)
    expect(again.since!.differences).toEqual([])
    expect((await made()).edits!.notes).toBeUndefined()
  })

  test('stay where they are left out, and go where none are sent', async () => {
    const draft = await made()
    await send('PUT', `/${draft.id}`, { ...editsOf(draft), notes })
    const left = { ...editsOf(draft), commentary: 'By a program from before', revision: draft.revision + 1 }
    const { data } = await send('PUT', `/${draft.id}`, left)
    expect(data.content).toMatchObject({ commentary: 'By a program from before', notes })
    const emptied = { ...editsOf(data), notes: {} }
    expect((await send('PUT', `/${draft.id}`, emptied)).data.content.notes).toBeUndefined()
  })

  test.each([
    { figure: 'More' },
    { commentary: 'More' },
    { figures: 'x'.repeat(1001) },
    { figures: '\ud800' },
    { figures: 4 },
    'More',
  ])('are refused as %j', async (wrong) => {
    const draft = await made()
    const { status, message } = await send('PUT', `/${draft.id}`, { ...editsOf(draft), notes: wrong })
    expect(status).toBe(400)
    expect(message).toMatch(/^notes is /)
    expect(message).toContain('must be an object with texts of at most 1000 characters by section: figures,')
    expect(
      (await send('PUT', `/${draft.id}`, { ...editsOf(draft), notes: { figures: 'x'.repeat(1000) } })).status,
    ).toBe(200)
  })

  test('all of them fit, with every character escaped', async () => {
    const draft = await made()
    const most = Object.fromEntries(NOTED_SECTIONS.map((section) => [section, '\u0001'.repeat(1000)]))
    const commentary = '\u0001'.repeat(10_000)
    expect((await send('PUT', `/${draft.id}`, { ...editsOf(draft), commentary, notes: most })).status).toBe(200)
  })
})

describe('a goal', () => {
  const SPRING = { ...MAY, subject: { kind: 'campaign', id: 'spring' } }
  const GOAL = { scans: 7_654_321, from: '2026-05-01', to: '2026-05-30', timezone: 'UTC' }
  beforeEach(() => goals.set({ kind: 'campaign', id: 'spring' }, GOAL))

  test('is nowhere in a report that does not show it', async () => {
    const draft = await made(SPRING)
    expect(draft.content.sections).not.toContain('goal')
    expect(draft.hasGoal).toBe(true)
    const { id, hasGoal } = (await send('POST', `/${draft.id}/approve`, { revision: draft.revision })).data
    expect(hasGoal).toBe(false)
    for (const path of ['', '/content', '/csv']) {
      const { status, text } = await file(`/${id}${path}`)
      expect(status).toBe(200)
      expect(text).not.toContain('7654321')
    }
  })

  test('is frozen with it where its author shows it, and so begins the next about the same', async () => {
    const draft = await made(SPRING)
    const sections = ['figures', 'goal']
    const { data } = await send('PUT', `/${draft.id}`, { ...editsOf(draft), sections })
    // As the goal's own page says it (goals.test.ts): four scans, and a quarter on each of nine days.
    const progress = { state: 'going', scans: 4, timePassed: 14.5 / 30, expected: 6 }
    expect(data.content).toMatchObject({ sections, goal: { ...GOAL, at: '2026-05-15T12:00:00.000Z', progress } })
    const { id } = (await send('POST', `/${draft.id}/approve`, { revision: data.revision })).data
    const csv = (await file(`/${id}/csv`)).text
    expect(csv).toContain('goal,goal,2026-05-01 to 2026-05-30,7654321,\r\ngoal,timezone,UTC,,\r\n')
    expect(csv).toContain('goal,scans,,4,\r\ngoal,expected,By 2026-05-30,6,\r\n')
    expect((await made(SPRING)).content).toMatchObject({ sections, goal: GOAL })

    // What was frozen stays; what runs again has the goal of now.
    goals.set({ kind: 'campaign', id: 'spring' }, { ...GOAL, scans: 3 })
    expect((await send('GET', `/${id}`)).data.content.goal).toMatchObject(GOAL)
    const again = (await send('POST', `/${id}/run-again`, {})).data
    expect(again.content.goal).toMatchObject({ scans: 3, progress: { state: 'reached', reachedOn: '2026-05-10' } })
    expect(again.since!.differences).toEqual([{ section: 'goal', key: 'goal', name: '', before: 7_654_321, after: 3 }])
  })

  test('that is not there any more leaves the section to the next one', async () => {
    const draft = await made(SPRING)
    const { data } = await send('PUT', `/${draft.id}`, { ...editsOf(draft), sections: ['figures', 'goal'] })
    goals.remove({ kind: 'campaign', id: 'spring' })
    const { data: without } = await send('POST', `/${draft.id}/refresh`, { revision: data.revision })
    expect(without.content.sections).toEqual(['figures'])
    expect(without.content.goal).toBeUndefined()
    expect(without).toMatchObject({ hasGoal: false, edits: { sections: ['figures', 'goal'] } })
    goals.set({ kind: 'campaign', id: 'spring' }, GOAL)
    const { data: again } = await send('POST', `/${draft.id}/refresh`, { revision: without.revision })
    expect(again.content.sections).toEqual(['figures', 'goal'])
  })
})

describe('approving', () => {
  test('freezes the bytes under their hash, which every form shows', async () => {
    const { id, version, content } = await approved()
    expect(version).toMatchObject({ state: 'approved', approvedBy: 'Ann', approvedAt: '2026-05-15T12:00:00.000Z' })
    expect(content.approved).toEqual({ at: '2026-05-15T12:00:00.000Z', by: 'Ann' })
    const bytes = await file(`/${id}/content`)
    expect(createHash('sha256').update(bytes.text).digest('hex')).toBe(version.hash)
    const csv = await file(`/${id}/csv`)
    expect(csv.name).toContain('filename="northwind_2026-05-01_2026-05-31.csv"')
    expect(csv.text).toContain(`report,hash,${version.hash},,\r\n`)
    expect(csv.text).toContain('figures,scans,,4,2\r\n')
    expect(csv.text).toContain('codes,poster,The poster,3,\r\n')
    // Two in the USA, two in Germany, none in a city that is known, and no page led to any.
    expect(csv.text).toContain('countries,DE,Germany,2,\r\n')
    expect(csv.text).toContain('countries,US,United States,2,\r\n')
    expect(csv.text).toContain('cities,,Unknown city,4,\r\n')
    expect(csv.text).toContain('referrers,,Direct,4,\r\n')
    expect(csv.text).toContain('devices,Mobile,Mobile,2,\r\n')
  })

  test('is final: nothing changes or deletes it, whatever the source says later', async () => {
    const before = await approved()
    source = { ...source, client: () => Promise.reject(new Error('gone')) }
    expect((await send('PUT', `/${before.id}`, editsOf(before))).status).toBe(409)
    expect((await send('DELETE', `/${before.id}`)).status).toBe(409)
    expect((await send('POST', `/${before.id}/refresh`, { revision: before.revision })).status).toBe(409)
    expect(() => state.exec(`UPDATE report_version SET definition = '{}'`)).toThrow(/never changed/)
    expect(() => state.exec('DELETE FROM report_version')).toThrow(/never deleted/)
    expect((await send('GET', `/${before.id}`)).data).toEqual(before)
  })

  test('is of what was seen', async () => {
    const draft = await made()
    await send('PUT', `/${draft.id}`, { ...editsOf(draft), commentary: 'Changed by somebody else' })
    const { status, message } = await send('POST', `/${draft.id}/approve`, { revision: draft.revision })
    expect(status).toBe(409)
    expect(message).toContain('Somebody else')
    expect((await send('PUT', `/${draft.id}`, editsOf(draft))).status).toBe(409)
  })

  test('what was tampered with is not shown', async () => {
    const { id } = await approved()
    state.exec('DROP TRIGGER report_version_is_frozen')
    state.exec(
      `UPDATE report_version SET content = CAST(replace(CAST(content AS TEXT), '"scans":4', '"scans":9') AS BLOB)`,
    )
    for (const path of ['', '/content', '/csv', '/pdf']) {
      const { status, text } = await file(`/${id}${path}`)
      expect(status).toBe(500)
      expect(text).toContain('not what was approved')
    }
  })

  test('a draft is not handed out', async () => {
    const { id } = await made()
    for (const path of ['content', 'csv', 'pdf']) expect((await file(`/${id}/${path}`)).status).toBe(409)
    expect((await send('DELETE', `/${id}`)).status).toBe(204)
    expect((await send('GET', `/${id}`)).status).toBe(404)
  })
})

describe('running again', () => {
  test('whoever was slower is told that somebody else has done it, and changes nothing', async () => {
    const { id } = await approved()
    let isFaster = true
    source = {
      ...organisation.source,
      async describe() {
        if (isFaster) {
          isFaster = false
          const { data } = await send('POST', `/${id}/run-again`, {})
          await send('POST', `/${id}/approve`, { revision: data.revision })
        }
        return organisation.source.describe()
      },
    }
    expect(await send('POST', `/${id}/run-again`, {})).toMatchObject({
      status: 409,
      message: 'Somebody else has just run it again. Reload to see that version.',
    })
    const { version } = (await send('GET', `/${id}`)).data
    expect(version).toMatchObject({ number: 2, state: 'approved' })
  })

  test('makes a new version with what has changed since, and leaves the old one', async () => {
    const first = await approved()
    const client = source.client.bind(source)
    source = {
      ...source,
      async client(id, question) {
        const answer = await client(id, question)
        return question.want === 'all' ? { ...answer, data: { ...answer.data, totalScans: 7 } } : answer
      },
    }
    const second = (await send('POST', `/${first.id}/run-again`, {})).data
    expect(second.version).toMatchObject({ number: 2, state: 'draft' })
    expect(second.since).toEqual({
      number: 1,
      differences: [{ section: 'figures', key: 'scans', name: '', before: 4, after: 7 }],
    })
    expect((await send('POST', `/${first.id}/run-again`, {})).status).toBe(409)
    const { data } = await send('POST', `/${first.id}/approve`, { revision: second.revision })
    expect(data.version.hash).not.toBe(first.version.hash)
    const old = await send('GET', `/${first.id}?version=1`)
    expect(old.data.content).toEqual(first.content)
    expect(old.data.versions.map(({ number, state }) => [number, state])).toEqual([
      [1, 'approved'],
      [2, 'approved'],
    ])
  })

  test('a draft that is deleted leaves the versions before it', async () => {
    const { id } = await approved()
    await send('POST', `/${id}/run-again`, {})
    expect((await send('DELETE', `/${id}`)).status).toBe(204)
    expect((await send('GET', `/${id}`)).data.version.number).toBe(1)
  })
})

test('the list tells the newest version of each, and which are archived', async () => {
  const { id } = await approved()
  await made({ ...MAY, subject: { kind: 'campaign', id: 'spring' }, title: 'Spring', language: 'de' })
  expect((await send('POST', `/${id}/archive`, { archived: true })).data.archived).toBe(true)
  const { data } = v.parse(reportsAnswer, (await ask(app, REPORTS_PATH)).body)
  expect(data).toMatchObject([
    {
      kind: 'campaign',
      subjectId: 'spring',
      language: 'de',
      title: 'Spring',
      name: 'Northwind · Spring',
      archived: false,
      version: { state: 'draft' },
    },
    {
      id,
      kind: 'client',
      subjectId: 'north',
      language: 'en',
      name: 'Northwind',
      archived: true,
      version: { number: 1, state: 'approved' },
    },
  ])
})

test('the list says up to which date figures go of a month that went on, and of one that was over nothing', async () => {
  await made()
  await made({ ...NORTH, from: '2026-04-01', to: '2026-04-30' })
  // In Auckland it is past midnight already.
  await made({ ...NORTH, timezone: 'Pacific/Auckland' })
  const { data } = v.parse(reportsAnswer, (await ask(app, REPORTS_PATH)).body)
  expect(data.map(({ from, upTo }) => [from, upTo])).toEqual([
    ['2026-05-01', '2026-05-16'],
    ['2026-04-01', null],
    ['2026-05-01', '2026-05-15'],
  ])
})

test('dates that have begun where the report is read have figures, wherever else they have not', async () => {
  // At noon in Greenwich it is two in the night of the 16th on Kiritimati.
  const there = { ...NORTH, from: '2026-05-16', to: '2026-05-31', timezone: 'Pacific/Kiritimati' }
  expect((await made(there)).content.period).toMatchObject({ date: '2026-05-16', unfinished: true })
})

test('there is no PDF where nothing prints, and that is said with what to do', async () => {
  const { id } = await approved()
  const { status, text } = await file(`/${id}/pdf`)
  expect(status).toBe(503)
  expect(text).toContain('print it to a PDF in your browser')
})

describe('refused with what is allowed', () => {
  test.each([
    [{ ...NORTH, subject: { kind: 'client', id: 'nobody' } }, 404, 'There is no client'],
    [{ ...NORTH, subject: { kind: 'codes', ids: [] } }, 400, 'subject'],
    [{ ...NORTH, subject: { kind: 'codes', ids: ['poster', 'poster'] } }, 400, 'subject'],
    [{ ...NORTH, subject: { kind: 'team' } }, 400, 'must be {"kind":"organisation"}, {"kind":"client"'],
    [{ ...NORTH, to: '2026-04-01' }, 400, 'must not be before from'],
    [{ ...NORTH, from: '2026-05-16', to: '2026-06-15' }, 400, 'would begin on 2026-05-16'],
    [{ ...NORTH, timezone: 'Mars/Base' }, 400, 'IANA time zone'],
    [{ ...NORTH, compare: 'custom' }, 400, 'compareFrom and compareTo are needed'],
    [{ ...NORTH, title: '  ' }, 400, 'title is'],
    // A zero-width space: a title that nobody sees.
    [{ ...NORTH, title: '\u200b' }, 400, 'title is'],
    [{ ...NORTH, language: 'fr' }, 400, 'must be one of en, de'],
  ])('%o', async (asked, status, words) => {
    const answer = await send('POST', '', asked)
    expect(answer.status).toBe(status)
    expect(answer.message).toContain(words)
  })

  test('viewers read, but change nothing', async () => {
    const { id, revision } = await made()
    const viewer = appFor('viewer')
    expect((await send('GET', `/${id}`, undefined, viewer)).status).toBe(200)
    for (const [method, path, body] of [
      ['POST', '', NORTH],
      ['PUT', `/${id}`, {}],
      ['DELETE', `/${id}`, undefined],
      ['POST', `/${id}/approve`, { revision }],
      ['POST', `/${id}/refresh`, { revision }],
      ['POST', `/${id}/run-again`, {}],
      ['POST', `/${id}/archive`, { archived: true }],
    ] as const) {
      expect((await send(method, path, body, viewer)).status, `${method} ${path}`).toBe(403)
    }
  })
})
