import type { Page } from '@playwright/test'
import { expect, settled, test as base } from '../fixtures.ts'
import { fontsDiffer, fontsOf } from './fonts.ts'
import { withDemo, type HandedOut } from './handed-out.ts'
import { LOOKS, SETTINGS, SIZES, pictureOf, settingsOf, type Look, type Setting, type State } from './pages.ts'

/** Notes as a team would write them, so that charts show how they bear them. */
const NOTES = [
  { date: '2026-05-04', text: 'Posters up at all stations' },
  { date: '2026-05-12', text: 'Newsletter' },
]

interface Worker {
  /** Filled with the demo organisation, of which something is handed out. */
  readonly demo: HandedOut & { readonly address: string }
  /** Why pictures mean nothing here; undefined where they do. */
  readonly otherFonts: string | undefined
}

const test = base.extend<object, Worker>({
  demo: [async ({}, use) => withDemo(use), { scope: 'worker', timeout: 180_000 }],
  otherFonts: [
    async ({ browser }, use, { config }) => use(isApproving(config) ? undefined : fontsDiffer(await fontsOf(browser))),
    { scope: 'worker' },
  ],
  baseURL: async ({ demo }, use) => use(demo.address),
})

function isApproving({ updateSnapshots }: { updateSnapshots: string }): boolean {
  return updateSnapshots !== 'none'
}

/** Tests that each page looks as approved, in all settings or in those that `wanted` picks. */
export function compareLooks(wanted: (look: Look, setting: Setting) => boolean): void {
  test.beforeEach(({ otherFonts }) => test.skip(otherFonts !== undefined, otherFonts))
  for (const setting of SETTINGS) {
    const looks = LOOKS.filter((look) => settingsOf(look).includes(setting) && wanted(look, setting))
    if (looks.length === 0) continue
    test.describe(`${setting.size}, ${setting.theme}`, () => {
      test.use({
        viewport: SIZES[setting.size],
        hasTouch: setting.size === 'phone',
        colorScheme: setting.theme,
      })
      for (const look of looks) {
        test(`${look.page}, ${look.state}`, async ({ page, demo, emptyAddress }) => {
          await keepNotes(page, demo.address)
          await MAKE[look.state](page, { ...look, path: placed(look.path, demo) }, emptyAddress)
          if (look.press !== undefined) await open(page, look.press)
          else if (look.click !== undefined) await openDialog(page, look.click)
          else {
            if (look.frame !== undefined) await completeFrame(page, look.frame)
            if (look.ask !== undefined) await ask(page, look.ask, demo)
            await showWhole(page, look.state)
          }
          await drawn(page)
          await hold(page, demo)
          await expect(page).toHaveScreenshot(pictureOf(look, setting))
        })
      }
    })
  }
}

/** The server may have been asked before, by the same worker. */
async function keepNotes(page: Page, address: string): Promise<void> {
  const kept = (await (await page.request.get(`${address}/api/annotations`)).json()) as { data: readonly unknown[] }
  if (kept.data.length > 0) return
  for (const data of NOTES) await page.request.post(`${address}/api/annotations`, { data })
}

const MAKE: Readonly<Record<State, (page: Page, look: Look, emptyAddress: string) => Promise<void>>> = {
  async data(page, { path, last }) {
    await page.goto(path)
    await complete(page, last)
  },
  async empty(page, { path, last }, emptyAddress) {
    // A code, a campaign or a client has nothing to show where it has no scans; the others where nobody has any.
    await page.goto(path.includes('date=') ? path : emptyAddress + path)
    await complete(page, last)
  },
  async loading(page, { path, last }) {
    await page.route('**/api/**', () => {})
    await page.goto(path)
    await expect(page.locator('[class*="animate-pulse"]').first()).toBeVisible()
    // It comes with the last of the code that needs no figures.
    await expect(page.getByRole('button', { name: /theme/i })).toBeVisible()
    await shows(page, last)
  },
  async failed(page, { path }) {
    await page.route('**/api/**', (route) =>
      route.fulfill({ status: 500, json: { status: 500, message: 'The disk is full.', data: null } }),
    )
    await page.goto(path)
    await complete(page)
  },
}

/** What a key opens. */
async function open(page: Page, key: string): Promise<void> {
  // The sign that keys are listened to.
  await expect(page.locator('[aria-keyshortcuts="ArrowLeft"]').first()).toBeAttached()
  await page.keyboard.press(key)
  // Its code comes behind its frame, in whose place a skeleton stands.
  await expect(page.locator('dialog[open]').locator('input, [role="switch"]').first()).toBeVisible()
}

async function openDialog(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(page.locator('dialog[open]').locator('input, textarea').first()).toBeVisible()
}

/** With what was made in the places that are named. */
function placed(text: string, { places }: HandedOut): string {
  return text.replaceAll(/:([a-z]+)/g, (name, key: string) => places[key] ?? name)
}

async function ask(page: Page, { field, text, answer }: NonNullable<Look['ask']>, demo: HandedOut): Promise<void> {
  await page.getByRole('textbox', { name: field }).fill(placed(text, demo))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: answer })).toBeVisible()
}

async function completeFrame(page: Page, heading: string): Promise<void> {
  const frame = page.locator('iframe').contentFrame()
  await expect(frame.getByRole('heading', { name: heading })).toBeVisible()
  await expect(frame.locator('[aria-busy="true"], [class*="animate-pulse"]')).toHaveCount(0)
  await page.waitForLoadState('networkidle')
}

/** Puts what is always the same in the place of what chance has made. */
async function hold(page: Page, { steady }: HandedOut): Promise<void> {
  await page.evaluate((steady) => {
    const held = (text: string) => steady.reduce((all, [made, shown]) => all.replaceAll(made, shown), text)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? ''
      if (held(text) !== text) node.nodeValue = held(text)
    }
    for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea')) {
      if (held(field.value) !== field.value) field.value = held(field.value)
    }
  }, steady)
}

async function complete(page: Page, last?: string): Promise<void> {
  await shows(page, last)
  await page.waitForLoadState('networkidle')
  await settled(page)
}

async function shows(page: Page, heading: string | undefined): Promise<void> {
  if (heading !== undefined) await expect(page.getByRole('heading', { name: heading })).toBeVisible()
}

/** Longer pages are lists, which their first screen shows well enough. */
const LONGEST = 5000

/** Makes the window as high as the page, so that bars along its lower edge do not stand in the midst of the picture. */
async function showWhole(page: Page, state: State): Promise<void> {
  const { width, height: least } = page.viewportSize()!
  const height = () => page.evaluate(() => document.documentElement.scrollHeight)
  if ((await height()) > LONGEST) return
  await expect(async () => {
    // From its least: a page is never lower than its window.
    await page.setViewportSize({ width, height: least })
    const whole = await height()
    await page.setViewportSize({ width, height: whole })
    if (state !== 'loading') await settled(page)
    await drawn(page)
    expect(await height()).toBe(whole)
  }).toPass({ timeout: 20_000 })
}

/** Until code and fonts are there and nothing is left to draw. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise<void>((resolve) => requestIdleCallback(() => requestAnimationFrame(() => resolve())))
  })
}
