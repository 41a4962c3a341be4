/** Counts what the test runners report in their JSON files. */
import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import * as v from 'valibot'

export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What failed and why, for the end of a run: there a reader of a long log, or of its last part alone, looks first. */
  readonly failures: readonly string[]
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] }

const count = v.optional(v.number(), 0)

const text = v.optional(v.string(), '')
const test = v.object({
  status: v.string(),
  fullName: text,
  failureMessages: v.optional(v.nullable(v.array(v.string())), []),
})

const vitestReport = v.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  testResults: v.array(v.object({ status: v.string(), name: text, message: text, assertionResults: v.array(test) })),
})

const fault = v.object({ message: text })

interface Suite {
  readonly specs: readonly v.InferOutput<typeof journey>[]
  readonly suites: readonly Suite[]
}

const journey = v.object({
  title: v.string(),
  file: text,
  /** Not so for one that passed at its second attempt: a test that passes only sometimes proves nothing. */
  ok: v.boolean(),
  tests: v.array(v.object({ status: text, results: v.array(v.object({ errors: v.optional(v.array(fault), []) })) })),
})

const suite: v.GenericSchema<unknown, Suite> = v.object({
  specs: v.optional(v.array(journey), []),
  suites: v.optional(v.array(v.lazy(() => suite)), []),
})

/** `unexpected` are failures; `flaky` ones failed at first. */
const playwrightReport = v.object({
  stats: v.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  errors: v.optional(v.array(fault), []),
  suites: v.optional(v.array(suite), []),
})

/**
 * Reads Vitest's report, and what failed outside of all tests. A file that failed without a failed test of its own (it
 * did not load) counts as one failure, and so does each error outside.
 */
export function vitestTally(path: string, outsidePath: string): Tally {
  const report = v.parse(vitestReport, JSON.parse(readFileSync(path, 'utf8')))
  const outside = v.parse(v.array(fault), JSON.parse(readFileSync(outsidePath, 'utf8')))
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length + outside.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...report.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) => describeFailure(`${name} › ${fullName}`, failureMessages ?? [])),
      ),
      ...brokenFiles.map(({ name, message }) => describeFailure(name, [message])),
      ...outside.map(({ message }) => describeFailure('Outside of any test', [message])),
    ],
  }
}

/** Reads Playwright's report. An error outside a test (a file that does not load) counts as one failure. */
export function playwrightTally(path: string): Tally {
  const { stats, errors, suites } = v.parse(playwrightReport, JSON.parse(readFileSync(path, 'utf8')))
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: [
      ...suites.flatMap(failedJourneys).map(({ title, file, tests }) =>
        describeFailure(
          `${file} › ${title}`,
          tests.flatMap(({ results }) => results.flatMap((result) => result.errors.map(({ message }) => message))),
        ),
      ),
      ...errors.map(({ message }) => describeFailure('Outside of any journey', [message])),
    ],
  }
}

function failedJourneys({ specs, suites }: Suite): readonly v.InferOutput<typeof journey>[] {
  return [
    ...specs.filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'flaky')),
    ...suites.flatMap(failedJourneys),
  ]
}

const LINES_OF_A_FAILURE = 16

/** A test and the beginning of what it complained of, without colours. */
export function describeFailure(name: string, messages: readonly string[]): string {
  const lines = stripVTControlCharacters(messages.join('\n')).trim().split('\n').slice(0, LINES_OF_A_FAILURE)
  return [`✗ ${name}`, ...lines.map((line) => `    ${line}`.trimEnd())].join('\n')
}

export function add(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
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
