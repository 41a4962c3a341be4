import { existsSync } from 'node:fs'

/** Where systems put a Chromium or Chrome; the one without windows first, which is quicker. */
export const USUAL_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
] as const

/** Absolute path of a browser: the one that is wanted, else the system's, else one that Playwright has put there. */
export async function findChromium(wanted: string | undefined): Promise<string | undefined> {
  const found = [...(wanted === undefined ? [] : [wanted]), ...USUAL_PLACES].find((path) => existsSync(path))
  if (found !== undefined) return found
  // Loaded only here and where something is printed.
  const { chromium } = await import('playwright-core')
  const own = chromium.executablePath()
  return existsSync(own) ? own : undefined
}
