import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openState } from './database.ts'
import { openKeys } from './keys.ts'

const MINUTE = 60_000
let folder: string
let now: number
const opened: { close(): void }[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scanboard-keys-'))
  now = Date.parse('2026-05-15T12:00:00Z')
})

afterEach(() => {
  for (const database of opened.splice(0)) database.close()
  rmSync(folder, { recursive: true })
})

/** Keys over a connection of its own, as each process has. */
function connect() {
  const database = openState(folder)
  opened.push(database)
  return openKeys(database, () => now)
}

test('a key has a prefix to be known by and 32 letters and digits of chance', () => {
  const { secret, key } = connect().create('Portal')
  expect(secret).toMatch(/^sb_live_[0-9A-Za-z]{32}$/)
  expect(key).toMatchObject({ name: 'Portal', lastFour: secret.slice(-4), createdAt: now, revokedAt: null })
  expect(connect().create('Portal').secret).not.toBe(secret)
})

test('a live key is known by its secret alone', () => {
  const keys = connect()
  const { secret, key } = keys.create('Portal')
  expect(keys.check(secret)).toBe(key.id)
  expect(keys.check(key.id)).toBeUndefined()
  expect(keys.check(`${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`)).toBeUndefined()
  expect(keys.check('')).toBeUndefined()
  expect(keys.check(`${secret} `)).toBeUndefined()
  expect(keys.check('x'.repeat(100_000))).toBeUndefined()
})

test('the secret is nowhere in the files of the state', () => {
  const { secret } = connect().create('Portal')
  const files = readdirSync(folder)
  expect(files).toContain('state.db')
  for (const file of files) {
    expect(readFileSync(join(folder, file)).includes(secret.slice('sb_live_'.length, -4))).toBe(false)
    expect(statSync(join(folder, file)).mode & 0o077).toBe(0)
  }
})

test('a key revoked over one connection is dead on another at once', () => {
  const server = connect()
  const commandLine = connect()
  const { secret, key } = commandLine.create('Portal')
  expect(server.check(secret)).toBe(key.id)
  expect(commandLine.revoke(key.id)).toBe('revoked')
  expect(server.check(secret)).toBeUndefined()
  expect(server.list()).toMatchObject([{ id: key.id, revokedAt: now }])
})

test('revoking says what it met', () => {
  const keys = connect()
  const { key } = keys.create('Portal')
  expect(keys.revoke('key_nosuch')).toBe('unknown')
  expect(keys.revoke(key.id)).toBe('revoked')
  now += MINUTE
  expect(keys.revoke(key.id)).toBe('already')
  expect(keys.list()[0]!.revokedAt).toBe(now - MINUTE)
})

test('the last use is noted once a minute, not at every request', () => {
  const keys = connect()
  const { secret } = keys.create('Portal')
  expect(keys.list()[0]!.lastUsedAt).toBeNull()
  const first = now
  keys.check(secret)
  now += MINUTE - 1
  keys.check(secret)
  expect(keys.list()[0]!.lastUsedAt).toBe(first)
  now += 1
  keys.check(secret)
  expect(keys.list()[0]!.lastUsedAt).toBe(first + MINUTE)
})

test('a state written by a newer Scanboard is left alone', () => {
  const database = openState(folder)
  opened.push(database)
  database.exec('PRAGMA user_version = 99')
  expect(() => openState(folder)).toThrow(/newer Scanboard \(state 99/)
})
