/** The dashboard in German: for whoever's browser prefers it, whoever chooses it, and whoever's address asks for it. */
import type { Page } from '@playwright/test'
import { accessibilityFaults, expect, settled, test } from './fixtures.ts'
import { fits } from './reach.ts'
import { englishOn, foreignWords } from './words.ts'

const PAGES = [
  '/',
  '/qrs',
  '/qrs/menu',
  '/campaigns',
  '/campaigns/spring',
  '/clients',
  '/clients/lark',
  '/compare?of=qr:menu,campaign:spring',
  '/compare',
  '/ranking/campaigns',
  '/ranking/clients',
  '/watch-list',
  '/source',
  '/qrs/nowhere',
  '/nowhere',
]

/** What words can break; all other rules are of the page, whatever it speaks (`everyone.e2e.ts`). */
const OF_WORDS = [
  'label-content-name-mismatch',
  'button-name',
  'link-name',
  'document-title',
  'html-has-lang',
  'valid-lang',
]

test.describe('with a German browser', () => {
  test.use({ locale: 'de-DE' })

  for (const path of PAGES) {
    test(`${path} speaks German, with data, without and failing`, async ({ page, emptyAddress }) => {
      test.slow()
      const foreign = await foreignWords('de')
      const told = new Set<string>()
      /** Names what has not been named before. */
      const speaksGerman = async (what: string) => {
        const english = (await englishOn(page, foreign)).filter((text) => !told.has(text))
        english.forEach((text) => told.add(text))
        expect.soft(english, `English ${what}`).toEqual([])
      }

      await page.goto(path)
      await settled(page)
      await expect(page.locator('html')).toHaveAttribute('lang', 'de')
      await speaksGerman('with data')
      expect.soft(await accessibilityFaults(page, OF_WORDS)).toEqual([])
      await eachMenu(page, (name) => speaksGerman(`in the menu ${name}`))
      await page.setViewportSize({ width: 390, height: 844 })
      await fits(page, 'with data')
      await speaksGerman('on a phone')

      await page.goto(emptyAddress + path)
      await settled(page)
      await speaksGerman('without data')
      await fits(page, 'without data')

      // What a server says of itself may be English: here it says a number.
      await page.route('**/api/reporting/**', (route) =>
        route.fulfill({ status: 500, json: { status: 500, message: '17', data: null } }),
      )
      await page.goto(path)
      await settled(page)
      await speaksGerman('failing')
      await fits(page, 'failing')
    })
  }

  test('the palette and the list of shortcuts speak German', async ({ page }) => {
    const foreign = await foreignWords('de')
    for (const key of ['Control+k', '?']) {
      await page.goto('/')
      await settled(page)
      // The sign that keys are listened to.
      await expect(page.locator('[aria-keyshortcuts="ArrowLeft"]').first()).toBeVisible()
      await page.keyboard.press(key)
      const dialog = page.locator('dialog[open]')
      await expect(dialog).toBeVisible()
      expect.soft(await englishOn(page, foreign), `English after ${key}`).toEqual([])
      expect.soft(await accessibilityFaults(page, OF_WORDS)).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      await fits(page, `after ${key}`)
      await page.setViewportSize({ width: 1280, height: 800 })
    }
  })

  test('an address that asks for English gets it', async ({ page }) => {
    await page.goto('/qrs?language=en')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('QR codes')
  })
})

test('German is chosen in the menu, for the same page and for every later one, and English again', async ({ page }) => {
  const address = '/qrs/menu?period=year&zone=UTC'
  const language = page.locator('html')
  await page.goto(address)
  await settled(page)
  await expect(language).toHaveAttribute('lang', 'en')

  await page.getByRole('button', { name: /theme/i }).click()
  await page.getByText('Deutsch', { exact: true }).click()
  await expect(language).toHaveAttribute('lang', 'de')
  await expect(page).toHaveURL(address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Menu, table 4')
  await expect(page.getByRole('region', { name: 'Scans pro Monat' })).toBeVisible()
  await page.goto('/campaigns')
  await expect(language).toHaveAttribute('lang', 'de')

  await page.getByRole('button', { name: /farben/i }).click()
  await page.getByText('English', { exact: true }).click()
  await expect(language).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Campaigns')
})

test('an address that asks for German gets it; choosing another language wins over it', async ({ page }) => {
  await page.goto('/clients?language=de')
  const language = page.locator('html')
  await expect(language).toHaveAttribute('lang', 'de')
  await page.getByRole('button', { name: /farben/i }).click()
  await page.getByText('English', { exact: true }).click()
  await expect(language).toHaveAttribute('lang', 'en')
  await expect(page).toHaveURL('/clients')
})

/** Opens one menu after the other, as far as they are in sight. */
async function eachMenu(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const button of await page.locator('button[popovertarget]:visible').all()) {
    const name = (await button.getAttribute('aria-label')) ?? (await button.innerText())
    await button.click()
    await look(`“${name}”`)
    await page.keyboard.press('Escape')
  }
}
