/**
 * Compares pictures of every page with approved ones, or approves what is seen. Pictures and the fonts that they were
 * taken with are kept in e2e/looks/approved.
 */
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { FONTS_FILE, fontsDiffer, fontsOf, type Fonts } from '../e2e/looks/fonts.ts'
import { LOOKS, pictureOf, settingsOf } from '../e2e/looks/pages.ts'
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.ts'
import { reduceColours } from './picture/palette.ts'
import { ROOT, run } from './run.ts'

const APPROVED = `${ROOT}e2e/looks/approved/`
const REPORT = 'test-results/looks-report/index.html'
const MOST_MEGABYTES = 8

const HELP = `Usage: npm run looks [-- --approve] [-- --only WORDS]

Takes a picture of every page in two sizes, two themes and all of its states, and compares it with the approved one. What
differs is shown in ${REPORT}: approved, seen, and the difference.

  --approve   Makes what is seen the approved pictures
  --only W    Those whose title fits, as "desk, dark" or "overview"`

process.exitCode = await main()

async function main(): Promise<number> {
  const asked = readArguments()
  if (typeof asked === 'string') {
    console.log(asked)
    return asked === HELP ? 0 : 2
  }
  const fonts = await fontsHere()
  const differ = asked.approve ? undefined : fontsDiffer(fonts)
  if (differ !== undefined) {
    console.log(differ)
    return 0
  }
  const { code } = await run(
    'playwright',
    [
      'test',
      '--config=e2e/looks/playwright.config.ts',
      `--update-snapshots=${asked.approve ? 'changed' : 'none'}`,
      ...(asked.only === undefined ? [] : ['--grep', asked.only]),
    ],
    { show: true },
  )
  if (code !== 0) console.log(`\nApproved, seen and different: ${REPORT}`)
  return asked.approve && code === 0 ? keep(fonts) : code
}

function readArguments(): { readonly approve: boolean; readonly only?: string | undefined } | string {
  try {
    const { values } = parseArgs({
      options: {
        approve: { type: 'boolean', default: false },
        only: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    return values.help ? HELP : values
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${HELP}`
  }
}

async function fontsHere(): Promise<Fonts> {
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
  try {
    return await fontsOf(browser)
  } finally {
    await browser.close()
  }
}

/** Makes what was just taken small, and throws away pictures of what there is no more. */
function keep(fonts: Fonts): number {
  const wanted = new Set(LOOKS.flatMap((look) => settingsOf(look).map((setting) => pictureOf(look, setting))))
  let bytes = 0
  for (const name of globSync('*.png', { cwd: APPROVED })) {
    const file = APPROVED + name
    if (!wanted.has(name)) {
      rmSync(file)
      continue
    }
    const taken = readFileSync(file)
    const reduced = reduceColours(taken)
    if (reduced !== taken) writeFileSync(file, reduced)
    bytes += reduced.byteLength
  }
  writeFileSync(FONTS_FILE, `${JSON.stringify(fonts, undefined, 2)}\n`)
  const megabytes = bytes / 1_000_000
  console.log(`Approved pictures: ${megabytes.toFixed(1)} MB in e2e/looks/approved.`)
  if (megabytes <= MOST_MEGABYTES) return 0
  console.error(
    `That is more than the ${MOST_MEGABYTES} MB which a clone should have to bear. Show less, or shorter pages.`,
  )
  return 1
}
