import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { TAGGED_SCANS_PATH, type TaggedScans } from '#contract/tagged-scans.ts'
import { TAGS_PATH, type Tag } from '#contract/tags.ts'
import { makeSmallOrganisation, ODD_ID, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { ask, testApp } from '#server/testing/test-app.ts'

let organisation: SmallOrganisation
beforeAll(async () => {
  organisation = await makeSmallOrganisation()
})
afterAll(() => organisation.remove())

let app: Hono
beforeEach(() => {
  app = testApp({ source: organisation.source })
})

async function change(body: unknown) {
  const answer = await ask(app, TAGS_PATH, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
    body: JSON.stringify(body),
  })
  return { status: answer.status, message: answer.body.message, data: answer.body.data as unknown as Tag[] }
}

const add = (codes: readonly string[], ...names: string[]) => change({ codes, add: names, remove: [] })
const list = async () => (await ask(app, TAGS_PATH)).body.data as unknown as Tag[]
const scans = async (query: string) =>
  (await ask(app, `${TAGGED_SCANS_PATH}?${query}`)).body.data as unknown as TaggedScans

test('are given to codes, listed, and taken away', async () => {
  expect(await list()).toEqual([])
  const given = await add(['poster', ODD_ID], ' In the window ', 'A1')
  expect(given).toMatchObject({
    status: 200,
    data: [{ name: 'A1', codes: [ODD_ID, 'poster'] }, { name: 'In the window' }],
  })
  expect(await list()).toEqual(given.data)
  await change({ codes: ['poster'], add: ['a1'], remove: ['in the WINDOW'] })
  expect(await list()).toEqual([
    { name: 'A1', codes: [ODD_ID, 'poster'] },
    { name: 'In the window', codes: [ODD_ID] },
  ])
})

test('a code that there is not, and what is no tag, are refused, and nothing is kept of it', async () => {
  expect(await add(['poster', 'torn off'], 'window')).toMatchObject({
    status: 404,
    message: 'There is no QR code "torn off".',
  })
  const tagsRule = 'must be a list of at most 20 tags, each a text of 1 to 40 characters in one line'
  expect((await add(['poster'], 'x'.repeat(41))).message).toContain('must be a text of 1 to 40 characters in one line')
  expect((await add(['poster'], ' ')).message).toContain('must be a text of 1 to 40 characters in one line')
  expect((await change({ codes: ['poster'], add: 'window', remove: [] })).message).toBe(
    `add is "window", but it ${tagsRule}.`,
  )
  expect((await change({ codes: [], add: ['window'], remove: [] })).message).toBe(
    'codes is [], but it must be a list of 1 to 50000 ids of QR codes, each of 1 to 256 characters.',
  )
  expect((await change({ add: [], remove: [] })).message).toBe('codes is missing.')
  expect(await list()).toEqual([])
})

/*
 * In May up to its 15th at noon: the poster has 3 scans by people and one by a bot, the flyer 1, the odd code 1. In April the poster
 * has 4.
 */
test('each with its scans in a period, and what has none apart', async () => {
  await add(['poster', 'flyer', 'unseen'], 'paper')
  await add(['poster'], 'window')
  await add(['unseen'], 'drawer')
  expect(await scans('subject=organisation&timezone=UTC')).toEqual({
    totalScans: 5,
    tags: [
      { tag: 'paper', scans: 4 },
      { tag: 'window', scans: 3 },
    ],
    scansWithoutTag: 1,
  })
  expect(await scans('subject=organisation&timezone=UTC&bots=include')).toMatchObject({
    totalScans: 6,
    tags: [{ scans: 5 }, { scans: 4 }],
  })
  expect(await scans('subject=client&id=south&timezone=UTC')).toEqual({ totalScans: 1, tags: [], scansWithoutTag: 1 })
  expect(await scans('subject=organisation&timezone=UTC&country=DE')).toEqual({
    totalScans: 2,
    tags: [
      { tag: 'paper', scans: 2 },
      { tag: 'window', scans: 1 },
    ],
    scansWithoutTag: 0,
  })
})

test('figures are of the codes with a tag alone, whatever else is asked', async () => {
  await add(['flyer', ODD_ID], 'table')
  const asked = async (path: string) => (await ask(app, `/api/reporting/${path}`)).body.data
  expect(await asked('summary?timezone=UTC&tag=Table')).toMatchObject({
    totalScans: 2,
    uniqueVisitors: 2,
    scannedQrs: 2,
  })
  expect(await asked('summary?timezone=UTC&tag=table&country=DE')).toMatchObject({ totalScans: 1, uniqueVisitors: 1 })
  expect(await asked('campaign/spring?timezone=UTC&tag=table')).toMatchObject({ aggregatedScans: 1 })
  expect(await asked('client/south?timezone=UTC&tag=table')).toMatchObject({ totalScans: 1 })
  expect(await asked('summary?timezone=UTC&tag=nobody%20has%20it')).toMatchObject({ totalScans: 0, uniqueVisitors: 0 })
  // As soon as another code has it, too.
  await add(['poster'], 'table')
  expect(await asked('summary?timezone=UTC&tag=table')).toMatchObject({ totalScans: 5, scannedQrs: 3 })
  expect(await asked('summary?timezone=UTC&tag=table&compare=previous')).toMatchObject({ totalScans: 5 })
})
