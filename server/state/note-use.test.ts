import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { noteUse } from './note-use.ts'

const MINUTE = 60_000

function usedThings() {
  const database = new DatabaseSync(':memory:')
  database.exec("CREATE TABLE thing (id TEXT, last_used_at INTEGER); INSERT INTO thing VALUES ('a', NULL), ('b', NULL)")
  const statement = database.prepare('UPDATE thing SET last_used_at = :now WHERE id = :id')
  const noted = () =>
    database
      .prepare('SELECT last_used_at AS at FROM thing ORDER BY id')
      .all()
      .map(({ at }) => at)
  return { database, statement, noted }
}

test('use is noted the first time, and then by the minute', () => {
  const { statement, noted } = usedThings()
  noteUse(statement, { id: 'a', lastUsedAt: null }, 0)
  expect(noted()).toEqual([0, null])
  noteUse(statement, { id: 'a', lastUsedAt: 0 }, MINUTE - 1)
  expect(noted()).toEqual([0, null])
  noteUse(statement, { id: 'a', lastUsedAt: 0 }, MINUTE)
  expect(noted()).toEqual([MINUTE, null])
})

test('a note that cannot be written keeps nobody out', () => {
  const { database, statement, noted } = usedThings()
  database.exec('PRAGMA query_only = ON')
  expect(() => statement.run({ id: 'a', now: 0 })).toThrow('readonly')
  expect(() => noteUse(statement, { id: 'a', lastUsedAt: null }, 0)).not.toThrow()
  expect(noted()).toEqual([null, null])
})
