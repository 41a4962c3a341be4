/** Lighthouse's scores, by its own program in a process of its own. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/chromium.ts'
import { ROOT, run } from '../../scripts/run.ts'

/** A folder of its own with its own lock: 140 MB that nobody needs who only wants a dashboard (decision 0172). */
const FOLDER = `${ROOT}bench/lighthouse/`
const PROGRAM = `${FOLDER}node_modules/lighthouse/cli/index.js`

const score = v.nullable(v.number())

const audit = v.object({
  title: v.string(),
  score,
  scoreDisplayMode: v.string(),
  displayValue: v.optional(v.string()),
})

const report = v.object({
  categories: v.record(
    v.string(),
    v.object({ title: v.string(), score, auditRefs: v.array(v.object({ id: v.string() })) }),
  ),
  audits: v.record(v.string(), audit),
})

export interface Category {
  /** As Lighthouse names it: "Best Practices". */
  readonly title: string
  /** From 0 to 100. */
  readonly score: number
  /** What it holds against the page, in its words. */
  readonly faults: readonly string[]
}

/**
 * Lighthouse's categories for an address, as on a desktop. Installs Lighthouse when it is first asked. Throws where it
 * cannot be installed or comes to no result.
 */
export async function askLighthouse(address: string): Promise<readonly Category[]> {
  await ensureLighthouse()
  const folder = mkdtempSync(join(tmpdir(), 'scanboard-lighthouse-'))
  try {
    const file = join(folder, 'report.json')
    const { code, output } = await run(
      'node',
      [
        PROGRAM,
        address,
        '--preset=desktop',
        '--only-categories=performance,accessibility,best-practices,seo',
        '--output=json',
        `--output-path=${file}`,
        '--quiet',
        '--no-enable-error-reporting',
        `--chrome-flags=${['--headless=new', ...CHROMIUM_FLAGS].join(' ')}`,
      ],
      { env: { CHROME_PATH: await ensureChromium() } },
    )
    if (code !== 0) throw new Error(`Lighthouse came to no result:\n${output.trim()}`)
    return categoriesOf(JSON.parse(readFileSync(file, 'utf8')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function categoriesOf(json: unknown): readonly Category[] {
  const { categories, audits } = v.parse(report, json)
  return Object.values(categories).map(({ title, score, auditRefs }) => ({
    title,
    score: Math.round((score ?? 0) * 100),
    faults: auditRefs
      .map(({ id }) => audits[id]!)
      .filter((audit) => audit.score !== null && audit.score < 0.9)
      .map(({ title, displayValue }) => (displayValue === undefined ? title : `${title}: ${displayValue}`)),
  }))
}

async function ensureLighthouse(): Promise<void> {
  if (existsSync(PROGRAM)) return
  console.log('Installing Lighthouse (about half a minute) …')
  const { code, output } = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER })
  if (code !== 0) throw new Error(`Lighthouse could not be installed:\n${output.trim()}`)
}
