import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MOST_ANNOTATIONS } from '#contract/annotations.ts'
import { openAnnotations } from './annotations.ts'
import { openState } from './database.ts'
import { openKeys } from './keys.ts'
import { migrations } from './migrations.ts'
import { inTransaction, openSqlite } from './sqlite.ts'

let folder: string
let now: number
const opened: { close(): void }[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scanboard-annotations-'))
  now = Date.parse('2026-05-15T12:00:00Z')
})

afterEach(() => {
  for (const database of opened.splice(0)) database.close()
  rmSync(folder, { recursive: true })
})

/** The state over a connection of its own, as each process has. */
function connect() {
  const database = openState(folder)
  opened.push(database)
  return { database, annotations: openAnnotations(database, () => now) }
}

test('a note is there when the file is opened again', () => {
  const { database, annotations } = connect()
  const added = annotations.add({ date: '2026-05-04', text: 'Posters up' })
  database.close()
  opened.splice(0)
  expect(connect().annotations.list()).toEqual([added])
  expect(added).toMatchObject({ createdAt: '2026-05-15T12:00:00.000Z', updatedAt: '2026-05-15T12:00:00.000Z' })
})

test('notes come by date, those of one date in the order in which they were made', () => {
  const { annotations } = connect()
  for (const [date, text] of [
    ['2026-05-09', 'third'],
    ['2026-05-04', 'first'],
    ['2026-05-04', 'second'],
  ] as const) {
    annotations.add({ date, text })
  }
  expect(annotations.list().map(({ text }) => text)).toEqual(['first', 'second', 'third'])
})

test('a span has the notes of its first and its last date, and none beside it', () => {
  const { annotations } = connect()
  const dates = ['1990-01-01', '2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01', '2099-12-31']
  for (const date of dates) annotations.add({ date, text: 'x' })
  const listed = (from?: string, to?: string) => annotations.list(from, to).map(({ date }) => date)
  expect(listed('2026-05-01', '2026-05-31')).toEqual(['2026-05-01', '2026-05-31'])
  expect(listed('2026-05-31')).toEqual(['2026-05-31', '2026-06-01', '2099-12-31'])
  expect(listed(undefined, '2026-04-30')).toEqual(['1990-01-01', '2026-04-30'])
  expect(listed()).toEqual(dates)
})

test('a change keeps the id and says when it was made', () => {
  const { annotations } = connect()
  const { id } = annotations.add({ date: '2026-05-04', text: 'Posters up' })
  now += 60_000
  const changed = {
    id,
    date: '2026-05-05',
    text: 'Posters up in Kraków',
    createdAt: '2026-05-15T12:00:00.000Z',
    updatedAt: '2026-05-15T12:01:00.000Z',
  }
  expect(annotations.change(id, { date: '2026-05-05', text: 'Posters up in Kraków' })).toEqual(changed)
  expect(annotations.list()).toEqual([changed])
  expect(annotations.change('other', { date: '2026-05-05', text: 'x' })).toBeUndefined()
})

test('a note is deleted once', () => {
  const { annotations } = connect()
  const { id } = annotations.add({ date: '2026-05-04', text: 'Posters up' })
  expect([annotations.remove(id), annotations.remove(id), annotations.list()]).toEqual([true, false, []])
})

test('there are as many as are kept, and one more only after one has been deleted', () => {
  const { database, annotations } = connect()
  const note = { date: '2026-05-04', text: 'x' }
  const first = annotations.add(note)
  inTransaction(database, () => {
    for (let i = 1; i < MOST_ANNOTATIONS; i++) annotations.add(note)
  })
  expect(() => annotations.add(note)).toThrow(
    'There are 5,000 notes, which is as many as are kept. Delete some that nobody needs any more.',
  )
  expect(annotations.list()).toHaveLength(MOST_ANNOTATIONS)
  annotations.remove(first.id)
  expect(annotations.add(note)).toMatchObject(note)
})

test('a state from before there were notes keeps its keys', () => {
  const before = openSqlite(folder, 'state.db', migrations.slice(0, 1))
  const { secret, key } = openKeys(before, () => now).create('Portal')
  before.close()
  const { database, annotations } = connect()
  expect(openKeys(database, () => now).check(secret)).toBe(key.id)
  expect(annotations.list()).toEqual([])
})
