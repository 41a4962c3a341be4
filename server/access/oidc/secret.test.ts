import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { redact } from '#server/log.ts'
import { readSecret } from './secret.ts'

const folder = mkdtempSync(join(tmpdir(), 'scanboard-secret-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a secret is read from its file without the line end, and blotted out of the log', () => {
  const file = join(folder, 'secret')
  writeFileSync(file, 'hush-hush-file\n')
  expect(readSecret({ file })).toBe('hush-hush-file')
  expect(readSecret({ value: 'hush-hush-value' })).toBe('hush-hush-value')
  expect(redact('hush-hush-file hush-hush-value')).toBe('… …')
})

test('a file that is missing or empty is named with what it must be', () => {
  expect(() => readSecret({ file: join(folder, 'none') })).toThrow(/none", which cannot be read \(ENOENT\). It must be/)
  const file = join(folder, 'empty')
  writeFileSync(file, '\n')
  expect(() => readSecret({ file })).toThrow(/empty", which is empty/)
})
