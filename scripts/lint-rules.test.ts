/** The linter would fail where the environment, the clock or the network is used outside its one place. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT, run } from './run.ts'

const FETCH = "export const answer = () => fetch('/api/status')\n"
const NOW = 'export const now = () => Date.now()\n'
const ENVIRONMENT = "export const port = () => process.env['PORT']\n"
const FLOATING = 'export async function f() {}\nexport function g() {\n  f()\n}\n'
const ANY = 'export function parse(text: string): number {\n  return JSON.parse(text)\n}\n'

const CASES = [
  ['src/ui/card.ts', FETCH, 'eslint(no-restricted-globals)'],
  ['src/ui/ago.ts', NOW, 'eslint(no-restricted-properties)'],
  ['contract/period.ts', NOW, 'eslint(no-restricted-properties)'],
  ['server/log.ts', ENVIRONMENT, 'eslint(no-restricted-properties)'],
  ['server/app.ts', FLOATING, 'typescript(no-floating-promises)'],
  ['server/http/body.ts', ANY, 'typescript(no-unsafe-return)'],
  ['src/api/client.ts', FETCH, undefined],
  ['src/lib/clock.ts', NOW, undefined],
  ['server/clock.ts', NOW, undefined],
  ['server/config.ts', ENVIRONMENT, undefined],
] as const

const reportSchema = v.object({ diagnostics: v.array(v.object({ filename: v.string(), code: v.string() })) })

let folder = ''
let found: { readonly filename: string; readonly code: string }[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scanboard-lint-rules-'))
  symlinkSync(`${ROOT}node_modules`, join(folder, 'node_modules'))
  for (const config of ['.oxlintrc.json', 'tsconfig.json']) copyFileSync(ROOT + config, join(folder, config))
  for (const [path, text] of CASES) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  copyFileSync(`${ROOT}server/tsconfig.json`, join(folder, 'server/tsconfig.json'))
  const { output } = await run('oxlint', ['--type-aware', '--format=json', '.'], { cwd: folder })
  found = v.parse(reportSchema, JSON.parse(output)).diagnostics
})

afterAll(() => rmSync(folder, { recursive: true }))

test.each(CASES)('in %s: %s', (path, _text, code) => {
  expect(found.filter(({ filename }) => filename === path).map((diagnostic) => diagnostic.code)).toEqual(
    code === undefined ? [] : [code],
  )
})
