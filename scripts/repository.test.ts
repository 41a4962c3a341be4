/** What holds for every file of the repository, whatever it is about. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from './run.ts'

const NOT_OURS = /(^|\/)node_modules(\/|$)|^(dist|data|test-results|playwright-report|\.git|\.cache)(\/|$)/
const BINARY = /\.(png|ico|woff2|parquet|gz|br)$/
const TEST = /\.(test|e2e)\.tsx?$/

/** Lines beyond which a file is looked at again; a smell, not a law. */
const LONG = 400

/** The files that are longer, each with the reason why it is better whole. */
const LONGER: readonly string[] = []

/** Where each public function has a statement before it; that of a file with one function may be its head. */
const STATED = /^(contract|server|src\/lib)\/(?!(.*\/)?(testing|conformance)\/)/

const files = globSync(['**/*', '.*', '.ci/*'], {
  cwd: ROOT,
  withFileTypes: true,
  exclude: (entry) => NOT_OURS.test(pathOf(entry)),
})
  .filter((entry) => entry.isFile())
  .map(pathOf)
  .filter((path) => !BINARY.test(path))

function pathOf(entry: { readonly parentPath: string; readonly name: string }): string {
  return join(entry.parentPath, entry.name).slice(ROOT.length)
}

function read(path: string): string {
  return readFileSync(ROOT + path, 'utf8')
}

/** Every place in the files that matches, as "path:line: text". */
function places(pattern: RegExp, among = files): string[] {
  return among.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim().slice(0, 120)}`] : [])),
  )
}

/** The exported functions that no comment speaks for, as places. */
function functionsUnstated(path: string): string[] {
  const lines = read(path).split('\n')
  const functions = places(/^export (async )?function/, [path])
  if (functions.length === 1 && lines[0]!.startsWith('/**')) return []
  return functions.filter((place) => !lines[Number(place.split(':')[1]) - 2]?.endsWith('*/'))
}

test('the repository is seen', () => {
  expect(files).toEqual(expect.arrayContaining(['package.json', 'contract/period.ts', '.ci/run']))
  expect(files.some((path) => path.startsWith('node_modules/'))).toBe(false)
})

describe('no file names', () => {
  test('a package registry, because everyone has their own', () => {
    expect(places(/\bregistry\.[\w-]+\.(org|com|io|dev|net)\b|"resolved"\s*:/)).toEqual([])
  })

  test('a folder of somebody’s machine', () => {
    expect(places(/(?<![\w.*}~-])\/(home|Users|root|work|tmp|private)\/[\w.-]/)).toEqual([])
  })

  test('a secret', () => {
    const keys = ['smllr_live_', 'ghp_', 'npm_', 'AKIA'].map((start) => `\\b${start}[A-Za-z0-9]{16,}`)
    expect(places(new RegExp([...keys, '-----BEGIN [A-Z ]*PRIVATE KEY'].join('|')))).toEqual([])
  })
})

describe('the programs', () => {
  const programs = files.filter((path) => /^(contract|src|server)\/.*\.tsx?$/.test(path) && !TEST.test(path))

  test('ask nobody but the injected clock what time it is', () => {
    expect(places(/new Date\(\)|Temporal\.Now/, programs)).toEqual([])
  })

  test('leave no note that something is still to do', () => {
    expect(places(/\b(TODO|FIXME|XXX|HACK)\b/, programs)).toEqual([])
  })

  test('are made of files that one can take in', () => {
    expect(programs.filter((path) => read(path).split('\n').length > LONG)).toEqual(LONGER)
  })

  test('say what their public functions take, give and throw', () => {
    const unstated = programs.filter((path) => STATED.test(path)).flatMap(functionsUnstated)
    expect(unstated).toEqual([])
  })
})

test('no test is run alone by mistake', () => {
  expect(
    places(
      /\b(test|it|describe)\.only\(/,
      files.filter((path) => TEST.test(path)),
    ),
  ).toEqual([])
})

test('the map of the folders has each of both programs, and no other', () => {
  const folders = files.flatMap((path) => /^(?:src|server)\/[^/]+\//.exec(path)?.[0] ?? [])
  const mapped = [...read('CONTRIBUTING.md').matchAll(/^\| `((?:src|server)\/[^`]+)` \|/gm)].map(
    ([, folder]) => folder!,
  )
  expect(mapped.toSorted()).toEqual([...new Set(folders)].toSorted())
})

test('every decision has its own number', () => {
  const numbers = files.flatMap((path) => /^docs\/decisions\/(\d{4})-[\w-]+\.md$/.exec(path)?.[1] ?? [])
  expect(numbers).toEqual([...new Set(numbers)])
})
