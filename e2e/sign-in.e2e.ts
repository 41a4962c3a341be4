/** Signing in with a certified provider, in a real browser, and what is left when one has signed out. */
import type { Page } from '@playwright/test'
import { accessibilityFaults, expect, figure, panel, settled, test } from './fixtures.ts'

const DEEP = '/?date=2026-05-15&zone=UTC'

/** On the provider's page, which takes any password. */
async function typeName(page: Page, name: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(name)
  await page.getByPlaceholder('and password').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
}

test('a deep link is opened, signed in to, and closed again by signing out', async ({ page, signOnAddress }) => {
  await page.goto(signOnAddress + DEEP)
  await expect(page.getByRole('heading', { name: 'Sign in to see the dashboard' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Sign in' }).click()
  expect(new URL(page.url()).origin).not.toBe(signOnAddress)
  await typeName(page, 'ann')

  await expect(page).toHaveURL(signOnAddress + DEEP)
  await expect(figure(panel(page, 'May 2026 so far'), 'Scans')).toHaveText('10')
  const account = page.getByRole('button', { name: 'Signed in as Ann Example, AE' })
  await account.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Admin: may do everything')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeFocused()
  const [cookie] = await page.context().cookies(signOnAddress)
  await page.keyboard.press('Enter')

  // The provider asks whether its own sign-on is to end too, and leads back.
  await page.getByRole('button', { name: 'Yes, sign me out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in to see the dashboard' })).toBeVisible()
  await page.goto(signOnAddress + DEEP)
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('10')
  const again = await page.request.get(`${signOnAddress}/api/reporting/summary`, {
    headers: { Cookie: `${cookie!.name}=${cookie!.value}` },
  })
  expect(again.status()).toBe(401)
})

test('a session that ends while the page is open takes the figures along, and keeps the address', async ({
  page,
  signOnAddress,
}) => {
  await page.goto(`${signOnAddress}/qrs/menu?zone=UTC`)
  await page.getByRole('link', { name: 'Sign in' }).click()
  await typeName(page, 'cleo')
  await settled(page)
  await expect(page.getByRole('button', { name: 'Signed in as Cleo Example, CE' })).toBeVisible()
  // A viewer reads notes and writes none.
  await expect(page.getByRole('button', { name: 'Add a note' })).toHaveCount(0)
  await page.context().clearCookies()
  await page.getByRole('button', { name: /refresh now/ }).click()
  await expect(page.getByRole('heading', { name: 'Sign in to see the dashboard' })).toBeFocused()
  await expect(page.getByRole('table')).toHaveCount(0)
  await expect(page).toHaveURL(`${signOnAddress}/qrs/menu?zone=UTC`)
})

test('somebody whom no list names reads so, and comes in as somebody else', async ({ page, signOnAddress }) => {
  await page.goto(`${signOnAddress}/campaigns`)
  await page.getByRole('link', { name: 'Sign in' }).click()
  await typeName(page, 'dan')
  await expect(page.getByRole('heading', { name: 'You have no access to this dashboard' })).toBeVisible()
  await expect(page.getByText(/^You are signed in as Dan Example, but not among those/)).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Sign in as somebody else' }).click()
  await typeName(page, 'cleo')
  await expect(page).toHaveURL(`${signOnAddress}/campaigns`)
  await expect(page.getByRole('button', { name: 'Signed in as Cleo Example, CE' })).toBeVisible()
})
