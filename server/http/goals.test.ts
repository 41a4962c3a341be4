import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { envelope } from '#contract/answers.ts'
import { EXTERNAL_BASE } from '#contract/bases.ts'
import {
  GOALS_PATH,
  MOST_GOALS,
  goals as goalsData,
  toldGoal,
  type ListedGoal,
  type ToldGoal,
} from '#contract/goals.ts'
import { bucketsUntil } from '#contract/period.ts'
import { Problem } from '#contract/problem.ts'
import type { Access } from '#server/access/access.ts'
import type { KnownHistory, ReportSource } from '#server/sources/source.ts'
import { openGoals, type Goals } from '#server/state/goals.ts'
import { sendJson } from '#server/testing/send-json.ts'
import { NOW, ODD_ID, makeSmallOrganisation, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { ask, stateInMemory, testApp } from '#server/testing/test-app.ts'

let organisation: SmallOrganisation
let goals: Goals
let app: Hono

beforeAll(async () => {
  organisation = await makeSmallOrganisation()
})
afterAll(() => organisation.remove())
beforeEach(() => {
  goals = openGoals(stateInMemory())
  app = appFor('manager')
})

function appFor(role: Access['role'], source: ReportSource = organisation.source): Hono {
  const access: Access = { by: 'proxy', id: 'ann', name: 'Ann', role, scope: { kind: 'everything' } }
  return testApp({ source, goals, guests: { identify: () => access } })
}

const MAY = { scans: 10, from: '2026-05-01', to: '2026-05-30', timezone: 'UTC' }
const SPRING = `${GOALS_PATH}/campaign/spring`

async function list(of: Hono = app): Promise<ListedGoal[]> {
  return v.parse(envelope(goalsData), (await ask(of, GOALS_PATH)).body).data
}
async function told(path: string, of: Hono = app): Promise<ToldGoal | null> {
  return v.parse(envelope(toldGoal), (await ask(of, path)).body).data
}

describe('a goal', () => {
  test('is set, told with its progress, changed and removed', async () => {
    expect(await told(SPRING)).toBeNull()
    expect(await list()).toEqual([])

    const set = await sendJson(app, 'PUT', SPRING, MAY)
    expect(set).toMatchObject({ status: 200, data: { kind: 'campaign', id: 'spring', ...MAY } })
    // Four of people on the 1st, 2nd, 10th and today. In the four weeks before there was one on a Tuesday, Friday, Saturday and
    // Sunday each, so a quarter is expected on each: of Fridays 2 are to come, Saturdays 3, Sundays 2, Tuesdays 2. 4 + 9/4.
    const progress = {
      state: 'going',
      scans: 4,
      unknownDays: 0,
      timePassed: 14.5 / 30,
      reachedOn: null,
      expected: 6,
      paceDays: 28,
      knownUntil: null,
      knownFrom: null,
    }
    expect(await list()).toEqual([{ kind: 'campaign', id: 'spring', ...MAY, name: 'Spring', progress }])
    const goal = await told(SPRING)
    expect(goal).toMatchObject({ kind: 'campaign', id: 'spring', ...MAY, progress })
    expect(goal?.days).toHaveLength(30)
    expect(goal?.days[0]).toEqual({ date: '2026-05-01', scans: 1, expected: null })
    expect(goal?.days[15]).toEqual({ date: '2026-05-16', scans: null, expected: 0.25 })

    await sendJson(app, 'PUT', SPRING, { ...MAY, scans: 3 })
    expect((await told(SPRING))?.progress).toMatchObject({ state: 'reached', reachedOn: '2026-05-10' })

    expect((await sendJson(app, 'DELETE', SPRING)).status).toBe(204)
    expect(await list()).toEqual([])
    expect(await sendJson(app, 'DELETE', SPRING)).toMatchObject({
      status: 404,
      message: 'There is no goal to remove. Somebody may have removed it.',
    })
  })

  test('is of a code whose id would break a path, too', async () => {
    const path = `${GOALS_PATH}/qr/${encodeURIComponent(ODD_ID)}`
    expect((await sendJson(app, 'PUT', path, MAY)).status).toBe(200)
    expect(await told(path)).toMatchObject({ id: ODD_ID, progress: { scans: 1 } })
    expect(await list()).toMatchObject([{ id: ODD_ID, name: `The ${ODD_ID}` }])
  })

  test('whose subject is gone is listed without progress, and can be removed', async () => {
    goals.set({ kind: 'client', id: 'gone' }, MAY)
    expect(await list()).toMatchObject([{ id: 'gone', name: null, progress: null }])
    expect((await ask(app, `${GOALS_PATH}/client/gone`)).status).toBe(404)
    expect((await sendJson(app, 'DELETE', `${GOALS_PATH}/client/gone`)).status).toBe(204)
  })

  test('counts by the midnights of its own zone', async () => {
    // 08:00 in UTC on 1 May is 1 May at 20:00 in Auckland; 09:00 on the 2nd is there 21:00.
    await sendJson(app, 'PUT', SPRING, { ...MAY, to: '2026-05-10', timezone: 'Pacific/Auckland' })
    // The scan of 10 May at 10:00 is there at 22:00 of the 10th.
    expect((await told(SPRING))?.days.map(({ scans }) => scans)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 1])
    await sendJson(app, 'PUT', SPRING, { ...MAY, to: '2026-05-10', timezone: 'Pacific/Kiritimati' })
    // Fourteen hours ahead they are on the 1st at 22:00, the 2nd at 23:00, and the 11th at midnight.
    expect((await told(SPRING))?.days.map(({ scans }) => scans)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0])
  })
})

describe('refused with a sentence:', () => {
  test.each([
    ['a goal of none', { ...MAY, scans: 0 }, 'scans is 0, but it must be a whole number from 1 to 1,000,000,000.'],
    ['a goal of halves', { ...MAY, scans: 1.5 }, 'scans is 1.5, but it must be a whole number'],
    ['a text', { ...MAY, scans: '10' }, 'scans is "10", but it must be a whole number'],
    ['a date that there is not', { ...MAY, to: '2026-02-30' }, 'to is "2026-02-30", but it must be an ISO 8601 date'],
    ['a zone that there is not', { ...MAY, timezone: 'Mars' }, 'timezone is "Mars", but it must be an IANA time zone'],
    [
      'an end before the beginning',
      { ...MAY, to: '2026-04-30' },
      'to is "2026-04-30", but it must not be before from, which is "2026-05-01".',
    ],
    // From 1 May 2026 to 30 April 2028, a leap year, are 731.
    [
      'a day more than two years',
      { ...MAY, to: '2028-05-01' },
      'from 2026-05-01 to 2028-05-01 are 732 days, but a goal has at most 731',
    ],
    ['nothing', {}, 'scans is missing. from is missing. to is missing. timezone is missing.'],
  ])('%s', async (_, body, words) => {
    const answer = await sendJson(app, 'PUT', SPRING, body)
    expect(answer).toMatchObject({ status: 400, data: null })
    expect(answer.message).toContain(words)
    expect(goals.list()).toEqual([])
  })

  test.each(['client/nobody', 'campaign/none', 'qr/nothing'])('%s, which there is not', async (subject) => {
    expect(await sendJson(app, 'PUT', `${GOALS_PATH}/${subject}`, MAY)).toMatchObject({
      status: 404,
      message: 'There is nothing of this id that could have a goal.',
    })
    expect(goals.list()).toEqual([])
  })

  test('one of what has no goals', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const body = method === 'PUT' ? MAY : undefined
      expect(await sendJson(app, method, `${GOALS_PATH}/organisation/all`, body)).toMatchObject({ status: 404 })
    }
  })

  test('one more than are kept', async () => {
    for (let i = 0; i < MOST_GOALS; i++) goals.set({ kind: 'qr', id: String(i) }, MAY)
    expect(await sendJson(app, 'PUT', SPRING, MAY)).toMatchObject({ status: 409, data: null })
  })

  test.each([
    ['POST', '', 'GET, HEAD'],
    ['DELETE', '', 'GET, HEAD'],
    ['POST', '/qr/poster', 'GET, HEAD, PUT, DELETE'],
    ['PATCH', '/qr/poster', 'GET, HEAD, PUT, DELETE'],
  ])('%s at “%s”', async (method, path, allowed) => {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await ask(app, GOALS_PATH + path, { method, headers, body: method === 'DELETE' ? null : '{}' })
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, allowed])
  })
})

describe('who may', () => {
  test('see goals: all who work here; set them: those who may note something', async () => {
    goals.set({ kind: 'campaign', id: 'spring' }, MAY)
    for (const [role, seeing, setting] of [
      ['admin', 200, 200],
      ['manager', 200, 200],
      ['viewer', 200, 403],
      ['guest', 403, 403],
    ] as const) {
      const of = appFor(role)
      expect([role, (await ask(of, GOALS_PATH)).status, (await ask(of, SPRING)).status]).toEqual([role, seeing, seeing])
      expect([role, (await sendJson(of, 'PUT', SPRING, MAY)).status]).toEqual([role, setting])
      const removing = setting === 200 ? 204 : 403
      expect([role, (await sendJson(of, 'DELETE', SPRING)).status]).toEqual([role, removing])
      goals.set({ kind: 'campaign', id: 'spring' }, MAY)
    }
    expect((await sendJson(appFor('viewer'), 'PUT', SPRING, MAY)).message).toBe(
      'Only managers and admins may change this. You may read it.',
    )
  })

  test('no page of another site sets one, and no program with a key sees one', async () => {
    const answer = await ask(app, SPRING, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'cross-site' },
      body: JSON.stringify(MAY),
    })
    expect(answer.status).toBe(403)
    const withKey = testApp({ source: organisation.source, goals, keys: { check: () => 'key_1' } })
    const external = await ask(withKey, `${EXTERNAL_BASE}/goals`, { headers: { 'x-api-key': 'sb_live_x' } })
    expect(external.status).toBe(404)
  })
})

describe('a source that has to ask for days', () => {
  /** Two days of the goal are known at once, all of them after so many more looks; `asked` counts those. */
  function slow(fails?: Problem) {
    const asked = { looks: 0 }
    const source: ReportSource = {
      ...organisation.source,
      async *history({ period, until }): AsyncGenerator<KnownHistory> {
        const snapshot = (coming: number): KnownHistory => ({
          buckets: bucketsUntil(period, until).map((bucket) => ({
            ...bucket,
            scans: coming === 0 || bucket.date < '2026-05-03' ? 1 : undefined,
            visitors: undefined,
          })),
          asOf: NOW - 60_000,
          coming,
          seconds: coming === 0 ? undefined : 9,
          visitors: undefined,
        })
        yield snapshot(1)
        asked.looks += 1
        if (fails) throw fails
        yield snapshot(0)
      },
    }
    return { source, asked }
  }

  test('is not asked for the list of all goals: days that are not known are no zeros', async () => {
    goals.set({ kind: 'campaign', id: 'spring' }, MAY)
    const { source, asked } = slow()
    // Of the 15 days that have begun, two are known.
    expect(await list(appFor('viewer', source))).toMatchObject([
      { name: 'Spring', progress: { scans: 2, unknownDays: 13, expected: null } },
    ])
    expect(asked.looks).toBe(0)
  })

  test('is asked for the one that somebody looks at', async () => {
    goals.set({ kind: 'campaign', id: 'spring' }, MAY)
    const { source } = slow()
    const { body } = await ask(appFor('viewer', source), SPRING)
    // One a day: 15, and 15 more to come; today has had its one.
    expect(body.data).toMatchObject({ progress: { scans: 15, unknownDays: 0, expected: 30 } })
    expect(body.meta).toEqual({ asOf: new Date(NOW - 60_000).toISOString() })
  })

  test('that fails to tell the rest leaves what it has told, with more to come', async () => {
    goals.set({ kind: 'campaign', id: 'spring' }, MAY)
    const { body } = await ask(appFor('viewer', slow(new Problem(503, 'Later.')).source), SPRING)
    expect(body.data).toMatchObject({ progress: { scans: 2, unknownDays: 13, expected: null } })
    expect(body.meta).toMatchObject({ refreshing: true })
    const gone = await ask(appFor('viewer', slow(new Problem(404, 'Nothing.')).source), SPRING)
    expect(gone.status).toBe(404)
  })
})
