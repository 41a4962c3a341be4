import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { NOTHING, add, describeTally, describeTotal, playwrightTally, vitestTally } from './tally.ts'

const folder = mkdtempSync(join(tmpdir(), 'scanboard-tally-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(content: unknown, name = 'report'): string {
  const path = join(folder, `${name}.json`)
  writeFileSync(path, JSON.stringify(content))
  return path
}

const nothingOutside = report([], 'nothing-outside')

test('Vitest’s tests are counted by what became of them', () => {
  const path = report({
    numPassedTests: 2,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }, { status: 'pending' }] },
      {
        status: 'failed',
        name: 'zones.test.ts',
        assertionResults: [
          { status: 'failed', fullName: 'half an hour', failureMessages: ['\u001b[31mexpected 1\nat a'] },
        ],
      },
    ],
  })
  expect(vitestTally(path, nothingOutside)).toEqual({
    passed: 2,
    failed: 1,
    skipped: 2,
    failures: ['✗ zones.test.ts › half an hour\n    expected 1\n    at a'],
  })
})

test('a file that does not load is a failure though no test of it failed', () => {
  const unloadable = { status: 'failed', name: 'a.test.ts', message: 'No such module' }
  const path = report({ numPassedTests: 2, testResults: [{ ...unloadable, assertionResults: [] }] })
  expect(vitestTally(path, nothingOutside)).toEqual({
    passed: 2,
    failed: 1,
    skipped: 0,
    failures: ['✗ a.test.ts\n    No such module'],
  })
})

test('an error outside of any test is a failure that is told, though all tests passed', () => {
  const path = report({ numPassedTests: 2, testResults: [] })
  const outside = report([{ message: 'Problem: unheard\n    at client.ts:19' }], 'outside')
  expect(vitestTally(path, outside)).toEqual({
    passed: 2,
    failed: 1,
    skipped: 0,
    failures: ['✗ Outside of any test\n    Problem: unheard\n        at client.ts:19'],
  })
})

test('a journey that passes only at the second attempt has failed', () => {
  const failed = { status: 'unexpected', results: [{ errors: [{ message: 'expected 3\ngot 4' }] }] }
  const flaky = { status: 'flaky', results: [{ errors: [{ message: 'too late' }] }, { errors: [] }] }
  const passed = { status: 'expected', results: [{ errors: [] }] }
  const path = report({
    stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
    errors: [],
    suites: [
      {
        specs: [{ title: 'passed', file: 'a.e2e.ts', ok: true, tests: [passed] }],
        suites: [{ specs: [{ title: 'failed', file: 'a.e2e.ts', ok: false, tests: [failed] }] }],
      },
      { specs: [{ title: 'flaky', file: 'b.e2e.ts', ok: true, tests: [flaky] }] },
    ],
  })
  expect(playwrightTally(path)).toEqual({
    passed: 5,
    failed: 2,
    skipped: 2,
    failures: ['✗ a.e2e.ts › failed\n    expected 3\n    got 4', '✗ b.e2e.ts › flaky\n    too late'],
  })
})

test('an error outside of any journey is a failure', () => {
  const path = report({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{ message: 'broken' }] })
  expect(playwrightTally(path)).toEqual({
    passed: 5,
    failed: 1,
    skipped: 0,
    failures: ['✗ Outside of any journey\n    broken'],
  })
})

test('a report that says nothing of its results is refused', () => {
  expect(() => playwrightTally(report({}))).toThrow(/stats/)
})

test('a kind names what was skipped only if something was, the last line never', () => {
  const tally = add({ ...NOTHING, passed: 1 }, { ...NOTHING, passed: 2, failed: 3 })
  expect(describeTally(tally)).toBe('3 passed, 3 failed')
  expect(describeTally({ ...tally, skipped: 4 })).toBe('3 passed, 3 failed, 4 skipped')
  expect(describeTotal({ ...tally, skipped: 4 })).toBe('3 passed, 3 failed')
})
