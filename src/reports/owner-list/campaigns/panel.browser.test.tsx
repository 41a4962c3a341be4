import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { renderAppAt } from '#src/testing/render-app.tsx'

test('numbers of a column are told alike, every digit of them', async () => {
  await page.viewport(1280, 800)
  const campaigns = [
    { id: 'a', name: 'Live departures', qrCount: 35, totalScans: 172_658 },
    { id: 'b', name: 'Menu', qrCount: 22, totalScans: 97_115 },
  ]
  const { screen } = await renderAppAt('/campaigns', { '/campaigns': campaigns })
  await expect.element(screen.getByRole('gridcell', { name: '172,658' })).toBeVisible()
  const cells = [...document.querySelectorAll('tbody td:last-child')].map((cell) => cell.textContent)
  expect(cells).toEqual(['172,658', '97,115'])
})
