import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { renderAppAt } from '#src/testing/render-app.tsx'

const code = {
  id: 'a',
  title: 'Menu',
  shortUrl: 'https://scn.example/a',
  destinationUrl: 'https://lark.example/menu',
  totalScans: 30,
  createdAt: '2026-05-01T08:00:00Z',
  client: null,
  campaign: null,
}

test('nothing moves when a list comes in the place of its skeleton', async () => {
  await page.viewport(1280, 800)
  let answer = () => {}
  const answered = new Promise<void>((resolve) => (answer = resolve))
  const { screen } = await renderAppAt('/qrs', {
    '/qrs': async () => {
      await answered
      return Response.json({ status: 200, message: 'Success', data: [code] })
    },
  })
  const list = screen.getByRole('region', { name: 'QR codes' })
  await expect.element(list).toBeVisible()
  const top = (of: string) => {
    const within = list.element()
    return within.querySelector(of)!.getBoundingClientRect().top - within.getBoundingClientRect().top
  }
  // Its twelve rows are the last parts of it.
  const firstRow = top('[aria-hidden] > div:nth-last-child(12)')
  answer()
  await expect.element(list.getByRole('link', { name: 'Menu' })).toBeVisible()
  expect(top('tbody tr')).toBeCloseTo(firstRow, 0)
})
