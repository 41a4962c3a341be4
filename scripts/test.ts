/** Everything that proves the product, in one run that goes on after a failure so that the whole picture is seen. */
import { mkdirSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { describeCheck, runChecks } from './checks.ts'
import { ensureChromium } from './chromium.ts'
import { inMemory } from './in-memory.ts'
import { ROOT, run } from './run.ts'
import {
  NOTHING,
  add,
  describeFailure,
  describeTally,
  describeTotal,
  playwrightTally,
  vitestTally,
  type Tally,
} from './tally.ts'

const RESULTS = `${ROOT}test-results/`

interface Kind {
  readonly title: string
  readonly run: () => Promise<Tally>
}

/** In the order in which they run: what fails soonest first. The build comes before the journeys that need it. */
const KINDS = {
  check: { title: 'Types, lint, import rules, unused code, format', run: check },
  unit: { title: 'Logic and HTTP', run: () => vitest('node') },
  browser: { title: 'Components in a browser', run: () => vitest('browser') },
  build: { title: 'Build within its budgets', run: build },
  e2e: { title: 'Journeys in a browser', run: playwright },
} satisfies Record<string, Kind>
type KindName = keyof typeof KINDS
const NAMES = Object.keys(KINDS) as KindName[]

const HELP = `Usage: npm test [-- --only ${NAMES.join('|')}]

Without --only everything runs. --only may be given several times.
Journeys need a build: npm test -- --only build --only e2e.`

process.exitCode = await main()

async function main(): Promise<number> {
  const wanted = wantedKinds()
  if (typeof wanted === 'string') {
    console.log(wanted)
    return wanted === HELP ? 0 : 2
  }
  mkdirSync(RESULTS, { recursive: true })
  const memory = inMemory()
  // Read by all that asks the system for a folder.
  if (memory !== undefined) process.env['TMPDIR'] = memory
  let total = NOTHING
  for (const name of wanted) total = add(total, await runKind(KINDS[name]))
  for (const failure of total.failures) console.log(`\n${failure}`)
  console.log(`\n${describeTotal(total)}`)
  return total.failed > 0 ? 1 : 0
}

/** The kinds to run, or what to tell instead. */
function wantedKinds(): readonly KindName[] | string {
  try {
    const { values } = parseArgs({
      options: { only: { type: 'string', multiple: true }, help: { type: 'boolean', short: 'h' } },
    })
    if (values.help) return HELP
    const only = values.only ?? NAMES
    const unknown = only.find((name) => !(name in KINDS))
    return unknown === undefined
      ? NAMES.filter((name) => only.includes(name))
      : `There is no kind ${unknown}.\n\n${HELP}`
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${HELP}`
  }
}

/** A runner that found nothing to run proves nothing, so that counts as a failure. */
async function runKind(kind: Kind): Promise<Tally> {
  console.log(`\n── ${kind.title} ${'─'.repeat(Math.max(0, 76 - kind.title.length))}`)
  const started = performance.now()
  const tally = await kind.run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return oneFailure(kind.title)
  })
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`${describeTally(tally)} (${seconds} s)`)
  if (tally.passed + tally.failed > 0) return tally
  console.error('Nothing was run, which is a failure too: the runner found no tests.')
  return oneFailure(`${kind.title}: nothing was run`)
}

/** What failed as a whole; its own output, further up, says why. */
function oneFailure(name: string): Tally {
  return { ...NOTHING, failed: 1, failures: [`✗ ${name}`] }
}

async function check(): Promise<Tally> {
  const checks = await runChecks((checked) => console.log(describeCheck(checked)))
  const failed = checks.filter((checked) => !checked.passed)
  return {
    ...NOTHING,
    passed: checks.length - failed.length,
    failed: failed.length,
    failures: failed.map(({ name, output }) => describeFailure(name, [output])),
  }
}

async function vitest(project: 'node' | 'browser'): Promise<Tally> {
  if (project === 'browser') await ensureChromium()
  const [file, outside] = [fresh(`${project}.json`), fresh(`${project}-outside.json`)]
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    '--reporter=./scripts/outside-reporter.ts',
    `--outputFile.outside=${outside}`,
  ]
  // And the same in other languages: `node-de`.
  const { code } = await run('vitest', ['run', '--project', `${project}*`, ...reporters], { show: true })
  return withExitCode(vitestTally(file, outside), code)
}

async function build(): Promise<Tally> {
  const { code } = await run('node', ['scripts/build.ts', '--force'], { show: true })
  return code === 0 ? { ...NOTHING, passed: 1 } : oneFailure(KINDS.build.title)
}

async function playwright(): Promise<Tally> {
  await ensureChromium()
  const file = fresh('e2e.json')
  const { code } = await run('playwright', ['test'], { show: true })
  return withExitCode(playwrightTally(file), code)
}

/** Where a runner writes its report; that of an earlier run is gone, so that it cannot be counted again. */
function fresh(name: string): string {
  rmSync(RESULTS + name, { force: true })
  return RESULTS + name
}

/** A runner that failed without a failed test (an error outside of all) counts as one failure. */
function withExitCode(tally: Tally, code: number): Tally {
  return code === 0 || tally.failed > 0 ? tally : add(tally, oneFailure('The runner ended with an error'))
}
