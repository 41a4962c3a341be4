/** The pages that visits are measured of, and what somebody does on them. */
import type { Locator, Page } from 'playwright'
import { NOW } from '../warehouses.ts'
import type { Visited } from './visit.ts'

export const OVERVIEW: Visited = {
  // The warehouse ends there.
  path: `/?date=${new Date(NOW).toISOString().slice(0, 10)}`,
  stands: (page) => page.locator('.recharts-surface').first().waitFor(),
  /** Walks three months back and forth again, and looks for a code. */
  async minute(page) {
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await page.keyboard.press(key)
      await figuresStand(page)
    }
    await page.keyboard.press('Control+k')
    await paletteOf(page).waitFor()
    await page.keyboard.type('poster')
    await page
      .getByRole('option', { name: /poster/i })
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await paletteOf(page).waitFor({ state: 'hidden' })
  },
}

export const LIST: Visited = {
  path: '/qrs',
  stands: rowsStand,
  /** Sorts, searches, and scrolls through what is found. */
  async minute(page) {
    await page.getByRole('columnheader').getByRole('button').first().click()
    const search = page.getByRole('searchbox')
    await search.fill('poster')
    await rowsStand(page)
    for (let screen = 0; screen < 10; screen++) await page.mouse.wheel(0, 700)
    await search.fill('')
    await rowsStand(page)
    await page.getByRole('columnheader').getByRole('button').last().click()
  },
}

/** Where one types what to find among everything. */
export function paletteOf(page: Page): Locator {
  return page.getByRole('combobox', { name: /^Find/ })
}

async function rowsStand(page: Page): Promise<void> {
  await page.getByRole('grid').getByRole('link').first().waitFor()
}

async function figuresStand(page: Page): Promise<void> {
  await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' })
}
