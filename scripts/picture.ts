/** Takes docs/overview.png: the overview of the demo organisation, at a time that is always the same. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { start } from '#server/testing/program.ts'
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.ts'
import { compressPng } from './picture/png.ts'
import { ROOT } from './run.ts'

const PICTURE = `${ROOT}docs/overview.png`
/** A Thursday afternoon late in a month: most of the month to see, and some of it still to come. */
const NOW = '2026-05-21T15:20:00Z'
const MOST_BYTES = 300_000

const dataFolder = mkdtempSync(join(tmpdir(), 'scanboard-picture-'))
const clock = new URL('picture/clock.ts', import.meta.url)
clock.searchParams.set('now', NOW)
const server = start(['serve'], {
  SCANBOARD_DATA: dataFolder,
  PORT: '0',
  NODE_OPTIONS: `--disable-warning=ExperimentalWarning --import=${clock.href}`,
})
try {
  const [, address] = await server.until(/Scanboard: (http:\S+)/)
  const picture = compressPng(await photograph(`${address}/`))
  if (picture.byteLength > MOST_BYTES) {
    throw new Error(`The picture has ${picture.byteLength} bytes, but at most ${MOST_BYTES} are allowed.`)
  }
  writeFileSync(PICTURE, picture)
  console.log(`docs/overview.png, ${Math.round(picture.byteLength / 1000)} kB`)
} finally {
  server.kill('SIGTERM')
  await server.ended
  rmSync(dataFolder, { recursive: true, force: true })
}

async function photograph(address: string): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      deviceScaleFactor: 2,
      colorScheme: 'light',
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
    })
    await page.clock.setFixedTime(NOW)
    await page.goto(address)
    await page.locator('.recharts-surface').first().waitFor()
    await page.waitForLoadState('networkidle')
    return await page.screenshot({ animations: 'disabled', caret: 'hide' })
  } finally {
    await browser.close()
  }
}
