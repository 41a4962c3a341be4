/** Counts what the test runners report in their JSON files. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'

export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 }

const count = v.optional(v.number(), 0)

const vitestReport = v.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) })),
})

/** `unexpected` are failures; `flaky` ones failed at first, and a test that passes only sometimes proves nothing. */
const playwrightReport = v.object({
  stats: v.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  errors: v.optional(v.array(v.unknown()), []),
})

/** Reads Vitest's report. A file that failed without a failed test of its own (it did not load) counts as one failure. */
export function vitestTally(path: string): Tally {
  const report = v.parse(vitestReport, JSON.parse(readFileSync(path, 'utf8')))
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** Reads Playwright's report. An error outside a test (a file that does not load) counts as one failure. */
export function playwrightTally(path: string): Tally {
  const { stats, errors } = v.parse(playwrightReport, JSON.parse(readFileSync(path, 'utf8')))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}

export function add(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  }
}

/** A kind of tests; names also what a source that cannot do it was not asked. */
export function describeTally(tally: Tally): string {
  return `${describeTotal(tally)}${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`
}

/** The last line of a run, which programs read: nothing but these two. */
export function describeTotal({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`
}
