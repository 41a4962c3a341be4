import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLog, type Log } from '#server/log.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { openKey, type AccountKey } from './key.ts'

let folder: string
let file: string
let opened: AccountKey | undefined

beforeEach(() => {
  vi.useFakeTimers()
  changes = 0
  warnings.length = 0
  folder = mkdtempSync(join(tmpdir(), 'scanboard-key-'))
  file = join(folder, 'key')
})
afterEach(() => {
  opened?.close()
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})

const SECOND = 1_000
const FIRST = 'smllr_live_first_1111'
const OTHER = 'smllr_live_other_2222'

let changes = 0
const warnings: string[] = []

function open(): AccountKey {
  opened?.close()
  const log: Log = { ...silentLog, warn: (message) => warnings.push(message) }
  return (opened = openKey({ file }, { onChange: () => (changes += 1), log }))
}

test('a key that is set is the key, and only its ending is for people', () => {
  opened = openKey({ value: FIRST }, { onChange() {}, log: silentLog })
  expect(opened.value()).toBe(FIRST)
  expect(opened.ending()).toBe('1111')
})

describe('a key in a file', () => {
  test('is read without the line end behind it', () => {
    writeFileSync(file, `${FIRST}\n`)
    expect(open().value()).toBe(FIRST)
  })

  test('is replaced while the server runs, and whoever waits for that is told once', () => {
    writeFileSync(file, FIRST)
    open()
    writeFileSync(file, OTHER)
    vi.advanceTimersByTime(3 * SECOND)
    expect(opened!.value()).toBe(OTHER)
    expect(opened!.ending()).toBe('2222')
    expect(changes).toBe(1)
  })

  test('may be a link to a file that is exchanged, as mounted secrets are', () => {
    writeFileSync(join(folder, 'a'), FIRST)
    writeFileSync(join(folder, 'b'), OTHER)
    symlinkSync('a', file)
    open()
    symlinkSync('b', join(folder, 'next'))
    renameSync(join(folder, 'next'), file)
    vi.advanceTimersByTime(SECOND)
    expect(opened!.value()).toBe(OTHER)
  })

  test.each([
    ['emptied', () => writeFileSync(file, '')],
    ['gone', () => rmSync(file)],
  ])('that is %s for a while leaves the earlier key in use, and that is told once', (_, spoil) => {
    writeFileSync(file, FIRST)
    open()
    spoil()
    vi.advanceTimersByTime(5 * SECOND)
    expect(opened!.value()).toBe(FIRST)
    expect(changes).toBe(0)
    expect(warnings).toEqual(['The file of the SMLLR key has no key in it: the earlier one is kept'])
    writeFileSync(file, OTHER)
    vi.advanceTimersByTime(SECOND)
    expect(opened!.value()).toBe(OTHER)
  })

  test('is blotted out of every log from then on, also one of another shape than SMLLR’s', () => {
    const key = 'a-key-of-another-shape'
    writeFileSync(file, key)
    open()
    const lines: string[] = []
    const log = createLog({ level: 'info', format: 'text', clock: () => 0, write: (line) => lines.push(line) })
    log.error(`Sent ${key}`, { header: key })
    expect(lines).toEqual(['1970-01-01T00:00:00.000Z error Sent … header=…'])
  })

  test.each([
    ['is not there', () => {}, /^SMLLR_API_KEY_FILE cannot be read: ENOENT/],
    ['holds nothing', () => writeFileSync(file, '\n'), /must be a key of 8 to 500 characters/],
    ['holds two lines', () => writeFileSync(file, 'hush\nhush\n'), /must be a key of 8 to 500 characters/],
  ])('that %s stops the start with a sentence', (_, write, message) => {
    write()
    expect(() => open()).toThrow(message)
    expect(() => open()).not.toThrow(/hush/)
  })

  test('that is the key itself, put into the wrong variable, is not repeated', () => {
    expect(() => openKey({ file: '/srv/hush-a-key' }, { onChange() {}, log: silentLog })).toThrow(
      /^SMLLR_API_KEY_FILE cannot be read: ENOENT: no such file or directory\.$/,
    )
  })
})
