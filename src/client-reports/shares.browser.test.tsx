import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { APPROVED, CONTENT } from '#src/testing/report.ts'
import { gapBetween } from '#src/testing/gap.ts'
import { renderAppAt } from '#src/testing/render-app.tsx'

// The longest share, as it is written in English and in German.
test.each([
  [390, '100.0%'],
  [390, '100,0\u00a0%'],
  [1280, '100,0\u00a0%'],
])('at a width of %d "%s" stands apart from the scans', async (width, share) => {
  await page.viewport(width, 844)
  const bestCodes = { ...CONTENT.bestCodes!, rows: [{ id: 'menu', name: 'Menu', scans: 888_888 }], total: 888_888 }
  const content = { ...CONTENT, sections: ['bestCodes'] as const, bestCodes }
  const { screen } = await renderAppAt('/reports/one', { '/reports/one': { ...APPROVED, content } })
  await expect.element(screen.getByRole('cell', { name: '888,888' })).toBeVisible()
  const [scans, told] = document.querySelectorAll('.report-shares tbody td')
  expect(told!.textContent).toBe('100.0%')
  told!.textContent = share
  expect(gapBetween(scans!, told!)).toBeGreaterThanOrEqual(8)
})
