import { FALLBACK_LANGUAGE, LANGUAGES, LANGUAGE_NAMES } from '../contract/languages.ts'
import { run, type Finished } from './run.ts'

interface Check {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  /** What is wrong although the tool was content. */
  readonly objection?: (output: string) => string | undefined
}

export interface Checked extends Finished {
  readonly name: string
  readonly passed: boolean
}

/** TypeScript 7 by its path: the package named `typescript` is version 6, which the tools below need. */
const TSC = 'node_modules/@typescript/native/bin/tsc'

const OTHER_LANGUAGES = LANGUAGES.filter((language) => language !== FALLBACK_LANGUAGE)

/** The longest first, so that two at a time end soonest. */
const CHECKS: readonly Check[] = [
  { name: 'unused code', command: 'knip', args: ['--no-progress'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings', '--format=stylish', '.'] },
  {
    name: 'import rules',
    command: 'depcruise',
    args: ['--config', '.dependency-cruiser.mjs', 'contract', 'src', 'server', 'scripts', 'bench', 'e2e'],
    objection: (output) =>
      Number(/(\d+) modules/.exec(output)?.[1] ?? 0) < 50
        ? 'Far fewer modules were looked at than there are: the tool does not see the sources, so its silence means nothing.'
        : undefined,
  },
  ...['tsconfig.json', 'server/tsconfig.json', 'scripts/tsconfig.json', 'e2e/tsconfig.json'].map((project) => ({
    name: `types, ${project.replace(/\/?tsconfig.json/, '') || 'src'}`,
    command: 'node',
    args: [TSC, '-p', project],
  })),
  // What a language lacks, or takes other values for, shows where it is used.
  ...OTHER_LANGUAGES.map((language) => ({
    name: `types, src in ${LANGUAGE_NAMES[language]}`,
    command: 'node',
    args: [TSC, '-p', 'tsconfig.json', '--customConditions', language],
  })),
  { name: 'format', command: 'oxfmt', args: ['--check'] },
]

/** Runs all checks, two at a time, and tells of each as it ends. */
export async function runChecks(report: (checked: Checked) => void): Promise<readonly Checked[]> {
  const waiting = [...CHECKS]
  const done: Checked[] = []
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const checked = await runCheck(check)
      report(checked)
      done.push(checked)
    }
  }
  await Promise.all([work(), work()])
  return done
}

async function runCheck({ name, command, args, objection }: Check): Promise<Checked> {
  const finished = await run(command, args)
  const wrong = finished.code === 0 ? objection?.(finished.output) : undefined
  if (wrong === undefined) return { ...finished, name, passed: finished.code === 0 }
  return { ...finished, name, passed: false, output: `${wrong}\n${finished.output}` }
}

/** One line for a check that passed, all that its tool said for one that did not. */
export function describeCheck({ name, passed, seconds, output }: Checked): string {
  const line = `${passed ? '✓' : '✗'} ${name.padEnd(22)} ${seconds.toFixed(1)} s`
  return passed ? line : `${line}\n${output.trim()}\n`
}
