import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '#src/index.css'
import { gapBetween } from '#src/testing/gap.ts'
import { BarList } from './bar-list.tsx'

// The longest share, as it is written in English and in German.
test.each(['100.0%', '100,0\u00a0%'])('on a phone "%s" stands apart from the count', async (share) => {
  await page.viewport(390, 844)
  const rows = [{ key: 'Mobile', label: 'Mobile', count: 19_688 }]
  const { container } = await render(
    <BarList caption="Scans by device" rows={rows} total={19_688} columns={['Device', 'Scans']} />,
  )
  const [count, told] = container.querySelectorAll('tbody td')
  expect(told!.textContent).toBe('100.0%')
  told!.textContent = share
  expect(gapBetween(count!, told!)).toBeGreaterThanOrEqual(8)
})
