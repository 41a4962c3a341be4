import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { add, describeTally, describeTotal, playwrightTally, vitestTally } from './tally.ts'

const folder = mkdtempSync(join(tmpdir(), 'scanboard-tally-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(content: unknown): string {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

test('Vitest’s tests are counted by what became of them', () => {
  const path = report({
    numPassedTests: 2,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }, { status: 'pending' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
    ],
  })
  expect(vitestTally(path)).toEqual({ passed: 2, failed: 1, skipped: 2 })
})

test('a file that does not load is a failure though no test of it failed', () => {
  const path = report({ numPassedTests: 2, testResults: [{ status: 'failed', assertionResults: [] }] })
  expect(vitestTally(path)).toEqual({ passed: 2, failed: 1, skipped: 0 })
})

test('a journey that passes only at the second attempt has failed', () => {
  const path = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] })
  expect(playwrightTally(path)).toEqual({ passed: 5, failed: 2, skipped: 2 })
})

test('an error outside of any journey is a failure', () => {
  const path = report({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{ message: 'broken' }] })
  expect(playwrightTally(path)).toEqual({ passed: 5, failed: 1, skipped: 0 })
})

test('a report that says nothing of its results is refused', () => {
  expect(() => playwrightTally(report({}))).toThrow(/stats/)
})

test('a kind names what was skipped only if something was, the last line never', () => {
  const tally = add({ passed: 1, failed: 0, skipped: 0 }, { passed: 2, failed: 3, skipped: 0 })
  expect(describeTally(tally)).toBe('3 passed, 3 failed')
  expect(describeTally({ ...tally, skipped: 4 })).toBe('3 passed, 3 failed, 4 skipped')
  expect(describeTotal({ ...tally, skipped: 4 })).toBe('3 passed, 3 failed')
})
