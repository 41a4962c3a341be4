/** Builds the browser's program when its sources have changed since, and weighs what came out. `--force`: in any case. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { describeSizes, isOver, weigh } from './budget-report.ts'
import { compressFolder } from './compress.ts'
import { ROOT } from './run.ts'
import { budgets, readManifest } from './sizes.ts'

const STAMP = `${ROOT}dist/.vite/sources`

const SOURCES = [
  '{src,contract,public}/**/*',
  'index.html',
  'vite.config.ts',
  'tailwind.config.ts',
  'tsconfig.json',
  'package-lock.json',
  'scripts/{build,sizes,budget-report,compress}.*',
]

const sources = fingerprint()
if (process.argv.includes('--force') || !existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== sources) {
  console.log('Building the dashboard …')
  // Only now, so that a start with nothing to build does not wait for it.
  const { build } = await import('vite')
  await build({ root: ROOT, logLevel: 'warn' })
  await compressFolder(`${ROOT}dist`)
  const weighed = budgets(readManifest()).map((budget) => weigh(budget))
  console.log(describeSizes(weighed))
  if (weighed.some(isOver)) {
    console.error('\nThe build is heavier than its budget. Load the part that grew later, or find a lighter way.')
    process.exit(1)
  }
  writeFileSync(STAMP, sources)
}

/** Changes with the name or the content of anything that the build reads. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const files = globSync(SOURCES, { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .toSorted()
  for (const file of files) hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}
