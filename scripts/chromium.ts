/** Finds the Chromium that the tests and the screenshots use, and installs one where there is none. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { USUAL_PLACES } from '../server/print/find-chromium.ts'
import { run } from './run.ts'

/**
 * For a page of our own on this machine: no sandbox (which root and containers lack), no graphics card, and none of
 * the calls home that a browser makes by itself.
 */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Path of a Chromium: `CHROMIUM_PATH`, else the system's, else Playwright's own download, else undefined.
 * Throws a sentence when `CHROMIUM_PATH` names no file.
 */
export function chromiumPath(): string | undefined {
  const wanted = process.env['CHROMIUM_PATH']
  if (wanted) {
    if (existsSync(wanted)) return wanted
    throw new Error(`CHROMIUM_PATH is ${wanted}, but there is no such file. Correct it or unset it.`)
  }
  return [...USUAL_PLACES, chromium.executablePath()].find((path) => existsSync(path))
}

/** Debian's packages, the better one first; not every release has it. */
const PACKAGES = ['chromium-headless-shell', 'chromium']

/** The same, but installs Debian's where there is none and that is possible. */
export async function ensureChromium(): Promise<string> {
  const found = chromiumPath()
  if (found !== undefined) return found
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('Installing Chromium with apt-get (about a minute) …')
    await run('apt-get', ['update'])
    for (const name of PACKAGES) {
      const { code, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', name])
      const installed = chromiumPath()
      if (code === 0 && installed !== undefined) return installed
      console.error(output.trim())
    }
  }
  throw new Error(
    'There is no Chromium for the browser tests. Install Chromium or Chrome, run `npx playwright install chromium`, or set CHROMIUM_PATH to the program.',
  )
}
