import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openAnnotations } from './annotations.ts'
import { isUnused, openState } from './database.ts'
import { openKeys } from './keys.ts'

const clock = () => Date.parse('2026-05-15T12:00:00Z')

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'scanboard-state-'))))
afterEach(() => rmSync(folder, { recursive: true }))

test.each([
  ['a key', (state: ReturnType<typeof openState>) => openKeys(state, clock).create('Monthly report')],
  [
    'a note',
    (state: ReturnType<typeof openState>) => openAnnotations(state, clock).add({ date: '2026-05-01', text: 'Fair' }),
  ],
])('a state is unused until it has %s', (_, make) => {
  const state = openState(folder)
  expect(isUnused(state)).toBe(true)
  make(state)
  expect(isUnused(state)).toBe(false)
  state.close()
})
