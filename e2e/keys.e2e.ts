/** An API key from the dashboard: made by keyboard, asked with, revoked and refused. */
import { accessibilityFaults, expect, settled, test } from './fixtures.ts'

test('a key is made, opens the external API, and opens it no more when it is revoked', async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto('/source')
  await settled(page)
  // The sign that keys are listened to.
  await expect(page.getByRole('link', { name: 'Overview' })).toHaveAttribute('title', 'G then O')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /^Find/ })).toBeFocused()
  await page.keyboard.type('api keys')
  await expect(page.getByRole('option', { name: /^API keys/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'API keys' })).toBeVisible()
  await expect(page.getByText('No program may ask yet')).toBeVisible()

  await page.getByRole('button', { name: 'New key' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('What the key is for')).toBeFocused()
  await page.keyboard.type('Monthly report')
  await page.keyboard.press('Enter')
  const field = page.getByLabel('API key', { exact: true })
  await expect(field).toBeFocused()
  const key = await field.inputValue()
  expect(await accessibilityFaults(page)).toEqual([])

  // The command that is shown, with its key in KEY.
  const command = await page.getByRole('group', { name: /^To try it/ }).innerText()
  const [, address] = /"(http[^"]+)"/.exec(command)!
  expect(new URL(address!).origin).toBe(baseURL)
  const ask = () => request.get(address!, { headers: { 'x-api-key': key } })
  const answer = await ask()
  expect(answer.status()).toBe(200)
  // Of the week from 11 May: two on the 14th, two on the 15th, and no bot.
  expect(((await answer.json()) as { data: { totalScans: number } }).data.totalScans).toBe(4)

  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'New key' })).toBeFocused()
  await page.reload()
  const row = page.getByRole('listitem').filter({ hasText: 'Monthly report' })
  await expect(row).toContainText(`Ends in ${key.slice(-4)}`)
  await expect(row).toContainText('Last used 15 May 2026')
  expect(await page.content()).not.toContain(key)

  await row.getByRole('button', { name: 'Revoke' }).focus()
  await page.keyboard.press('Enter')
  const question = page.getByRole('dialog', { name: 'Revoke “Monthly report”?' })
  await question.getByRole('button', { name: 'Revoke' }).press('Enter')
  await expect(page.getByText('No program may ask yet')).toBeVisible()
  expect((await ask()).status()).toBe(401)
})
