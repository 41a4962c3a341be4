/** Builds the browser's program when its sources have changed since, and weighs what came out. `--force`: in any case. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { EMBED_SCRIPT } from '../contract/embed-frame.ts'
import { LANGUAGES, LANGUAGE_NAMES } from '../contract/languages.ts'
import { describeSizes, isOver, weigh } from './budget-report.ts'
import { compressFolder } from './compress.ts'
import { ROOT } from './run.ts'
import { DIST, budgets, manifestOf, readManifest, scriptsInHead } from './sizes.ts'

const STAMP = `${DIST}.vite/sources`

const SOURCES = [
  '{src,contract,public}/**/*',
  'index.html',
  'vite.config.ts',
  'tailwind.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'scripts/{build,sizes,budget-report,compress,plain-script}.*',
  'scripts/vite/*',
]

const sources = fingerprint()
if (process.argv.includes('--force') || !existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== sources) {
  console.log('Building the dashboard …')
  // Only now, so that a start with nothing to build does not wait for it.
  const { build } = await import('vite')
  const { dashboardIn } = await import('../vite.config.ts')
  rmSync(DIST, { recursive: true, force: true })
  // One after the other: files that are the same in all languages have the same name, and are written over.
  for (const language of LANGUAGES) {
    await build({ ...dashboardIn(language), root: ROOT, configFile: false, logLevel: 'warn' })
    renameSync(`${DIST}index.html`, `${DIST}index.${language}.html`)
    renameSync(`${DIST}.vite/manifest.json`, manifestOf(language))
  }
  const { EMBED_SCRIPT_LIMIT, makeEmbedScript } = await import('./plain-script.ts')
  const script = await makeEmbedScript()
  console.log(`The script for the pages around embeds has ${script.length} of ${EMBED_SCRIPT_LIMIT} bytes.`)
  writeFileSync(DIST + EMBED_SCRIPT, script)
  await compressFolder(DIST)
  const weighed = LANGUAGES.map((language) =>
    budgets(readManifest(language), language, scriptsInHead(language)).map((budget) => weigh(budget)),
  )
  LANGUAGES.forEach((language, i) => console.log(`${LANGUAGE_NAMES[language]}\n${describeSizes(weighed[i]!)}`))
  if (weighed.flat().some(isOver) || script.length >= EMBED_SCRIPT_LIMIT) {
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
