/** Set-up as it runs first: with a copy of the repository's own script in a folder that has nothing installed. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ROOT, run } from './run.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scanboard-setup-'))
  mkdirSync(join(folder, 'scripts'))
  copyFileSync(`${ROOT}scripts/setup.mjs`, join(folder, 'scripts/setup.mjs'))
  write('package.json', '{ "name": "empty", "version": "1.0.0" }\n')
  write('package-lock.json', '{ "name": "empty", "version": "1.0.0", "lockfileVersion": 3, "packages": {} }\n')
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text)
}

/** An npm that does one thing; the real one would need a network and a minute. */
function npm(program: string): Record<string, string> {
  write('npm.js', `const { appendFileSync, mkdirSync } = require('node:fs')\n${program}\n`)
  return { npm_execpath: join(folder, 'npm.js') }
}

const INSTALLS =
  "mkdirSync('node_modules', { recursive: true }); appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n')"

function setUp(env: Record<string, string>, ...flags: string[]) {
  return run(process.execPath, ['scripts/setup.mjs', ...flags], { cwd: folder, env })
}

function calls(): string[] {
  const path = join(folder, 'calls')
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : []
}

describe('installing', () => {
  test('happens once, without touching the lock, and not again while nothing changes', async () => {
    const env = npm(INSTALLS)
    expect(await setUp(env)).toMatchObject({ code: 0, output: expect.stringContaining('Installing dependencies') })
    expect(await setUp(env)).toMatchObject({ code: 0, output: '' })
    expect(calls()).toEqual([expect.stringMatching(/^install --include=dev --no-save /)])
  })

  test.each(['package.json', 'package-lock.json'])('happens again when %s has changed', async (file) => {
    const env = npm(INSTALLS)
    await setUp(env)
    write(file, '{ "name": "changed", "version": "1.0.0", "lockfileVersion": 3, "packages": {} }\n')
    await setUp(env)
    expect(calls()).toHaveLength(2)
  })

  test('says nothing when told to be quiet', async () => {
    expect(await setUp(npm(INSTALLS), '--quiet')).toMatchObject({ code: 0, output: '' })
  })
})

describe('what can go wrong is said in a sentence', () => {
  test.each([
    ['getaddrinfo ENOTFOUND', 'The package registry could not be reached.'],
    ['ENOSPC: no space left on device', 'The disk is full.'],
    ['EACCES: permission denied', 'may not be written.'],
    ['something else', 'The dependencies could not be installed.'],
  ])('%s', async (error, sentence) => {
    const { code, output } = await setUp(npm(`console.error(${JSON.stringify(error)}); process.exit(1)`))
    expect(code).toBe(1)
    expect(output).toContain(error)
    expect(output).toContain(sentence)
  })

  test('a failed installation is tried again the next time', async () => {
    await setUp(npm('process.exit(1)'))
    expect(await setUp(npm(INSTALLS))).toMatchObject({ code: 0 })
    expect(calls()).toHaveLength(1)
  })

  test('a Node beside the dependencies that is too old', async () => {
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
    write('node_modules/.bin/node', '#!/bin/sh\necho v20.19.0\n')
    chmodSync(join(folder, 'node_modules/.bin/node'), 0o755)
    const { code, output } = await setUp(npm(INSTALLS))
    expect(code).toBe(1)
    expect(output).toContain('Scanboard runs on Node 22.18 or newer, and the one found is 20.19.0.')
  })
})
