/**
 * A report for each client in one go, by keyboard: made, reviewed one after the other. Scans in the whole of April are counted by
 * hand in `fixtures/scans.csv`: of Bistro Lark five, of Nordhavn Museum one.
 */
import type { Page } from '@playwright/test'
import { accessibilityFaults, expect, NOW, SCANS, settled, test, withServer } from './fixtures.ts'

/** Reports stay on the server: this journey has one of its own. */
test.use({
  baseURL: async ({}, use) => withServer([NOW, SCANS], use),
})

const client = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Approve and freeze' }).click()
  await expect(page.getByRole('button', { name: 'Send' })).toBeVisible()
}

test('each client has a draft of the last month, and from each the way leads to the next', async ({ page }) => {
  await page.goto('/reports?zone=UTC')
  await page.getByRole('button', { name: 'New report' }).press('Enter')
  await page.keyboard.type('each')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Make reports for clients' })).toBeVisible()
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('2026-04-01')
  await expect(page.getByText('2 of 2 chosen')).toBeVisible()
  await page.getByLabel('Commentary for all').fill('Thank you for April.')
  await settled(page)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Make 2 drafts' }).press('Enter')
  await expect(page.getByText('2 drafts are ready for review.')).toBeVisible()
  await expect(client(page, 'Bistro Lark')).toContainText('5 scans')
  await expect(client(page, 'Nordhavn Museum')).toContainText('1 scan')
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('link', { name: 'Review the first draft' }).press('Enter')
  const sheet = page.getByRole('article', { name: 'Scan report' })
  await expect(sheet).toContainText(/Bistro Lark.*1–30 April 2026.*Thank you for April\..*Scans\s*5/s)
  await approve(page)
  await page.getByRole('link', { name: /^Next draft: .?Nordhavn Museum/ }).press('Enter')
  await expect(sheet).toContainText(/Nordhavn Museum.*Thank you for April\./s)
  // Nothing waits but this one.
  await expect(page.getByRole('link', { name: /^Next/ })).toHaveCount(0)

  // For the second time only those are offered that have none.
  await page.goto('/clients?zone=UTC')
  await page.getByRole('checkbox', { name: 'Select all that are found' }).check()
  await page.getByRole('link', { name: 'Make reports' }).click()
  await expect(client(page, 'Bistro Lark').getByRole('link', { name: /approved one of these dates/ })).toBeVisible()
  await expect(client(page, 'Nordhavn Museum').getByRole('link', { name: /draft of these dates/ })).toBeVisible()
  await page.goto('/reports/new?subject=clients&zone=UTC')
  await expect(page.getByText('Choose at least one client.')).toBeVisible()
})
